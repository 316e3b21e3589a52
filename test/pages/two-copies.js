// The bundle has a Lit of its own; the sources have the one of node_modules. A second timeline is made by the second copy.
window.warnings = [];
console.warn = (...words) => window.warnings.push(words.join(' '));
await import('/dist/annals.min.js');
const {AnnalsTimeline} = await import('/src/define.ts');
window.isOther = customElements.get('annals-timeline') !== AnnalsTimeline;
customElements.define('other-timeline', class extends AnnalsTimeline {});
const other = document.createElement('other-timeline');
other.src = '/demo/sco-astana-2024.json';
other.selected = 'astana-summit';
other.overview = other.list = true;
document.body.append(other);
await other.ready;
for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
window.seen = ['annals-timeline', 'other-timeline'].map(tag => {
  const {shadowRoot} = document.querySelector(tag);
  const inPart = (part, selector) => shadowRoot.querySelector(part)?.shadowRoot?.querySelectorAll(selector).length ?? 0;
  return {
    events: shadowRoot.querySelectorAll('[part~=event]').length, heading: shadowRoot.querySelector('annals-details').shadowRoot.querySelector('[part=title]')?.textContent,
    rows: inPart('annals-list', 'tbody tr'),
  };
});
window.done = true;
