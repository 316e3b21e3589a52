// Tells the page around the sandbox what is to be seen in it.
const errors = [];
window.addEventListener('error', ({message}) => errors.push(message));
window.addEventListener('unhandledrejection', ({reason}) => errors.push(String(reason)));
await import('/dist/annals.min.js');
const timeline = document.querySelector('annals-timeline');
await timeline.ready.catch(error => errors.push(error.message));
timeline.selected = 'astana-summit';
for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
const count = selector => timeline.shadowRoot.querySelectorAll(selector).length;
const {left, top, right, bottom} = timeline.shadowRoot.querySelector('[part=panel]').getBoundingClientRect();
const isWithin = left >= 0 && top >= 0 && right > left && bottom > top && right <= window.innerWidth && bottom <= window.innerHeight;
window.parent.postMessage({isWithin, origin: window.origin, events: count('[part~=event]'), clusters: count('[part=cluster]'), details: timeline.selected, errors}, '*');
