// Whether a story fits where it is given little room or large text: the page scrolls one way only, and no words are cut off or lie on others.

export async function fitFaults(page) {
  return [...await page.evaluate(widthFaults), ...await page.evaluate(wordFaults)];
}

/** In the page: WCAG 2.2, 1.4.10. */
function widthFaults() {
  const {scrollWidth, clientWidth} = document.scrollingElement;
  return scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide in a window of ${clientWidth} px`] : [];
}

/** In the page: WCAG 2.2, 1.4.4 and 1.4.12. What is cut with an ellipsis can be read whole elsewhere, and what a plot is moved to. */
function wordFaults() {
  const OVERLAYS = '.card, .panel, .floating, dialog, [popover], thead, .drop, .hint, .lane-title';
  const words = [...textsOf(document.querySelector('#storybook-root'))];
  return [...new Set([...words.flatMap(cutFaults), ...overlapFaults(words)])];

  function* textsOf(node) {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE && child.data.trim() !== '') {
        const shown = seen(child);
        if (shown) yield shown;
      } else if (child.nodeType === Node.ELEMENT_NODE && child.localName !== 'option' && child.checkVisibility({visibilityProperty: true, opacityProperty: true})) {
        yield* textsOf(child);
        if (child.shadowRoot) yield* textsOf(child.shadowRoot);
      }
    }
  }

  /** Lines of a text, and what is to be seen of each between the edges of what holds it. */
  function seen(node) {
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter(({width, height}) => width > 0 && height > 0);
    const view = {left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity};
    let [isExcused, isHidden] = [false, false];
    for (let holder = node.parentElement; holder; holder = holder.assignedSlot ?? holder.parentElement ?? holder.getRootNode().host) {
      const style = getComputedStyle(holder);
      if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') isExcused = true;
      if (style.clipPath !== 'none') isHidden = true;
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      if (/auto|scroll/.test(style.overflowX + style.overflowY) || holder.matches('.rows, .axis')) isExcused = true;
      const box = holder.getBoundingClientRect();
      if (style.overflowX !== 'visible') Object.assign(view, {left: Math.max(view.left, box.left), right: Math.min(view.right, box.right)});
      if (style.overflowY !== 'visible') Object.assign(view, {top: Math.max(view.top, box.top), bottom: Math.min(view.bottom, box.bottom)});
    }
    return isHidden || lines.length === 0 ? undefined : {node, isExcused, lines: lines.map(line => ({line, left: Math.max(line.left, view.left), right: Math.min(line.right, view.right), top: Math.max(line.top, view.top), bottom: Math.min(line.bottom, view.bottom)}))};
  }

  /** Half of a line may hang below what holds it: letters are lower than their line. */
  function cutFaults({node, isExcused, lines}) {
    const cut = lines.find(({line, left, right, top, bottom}) => right > left && bottom > top && (right - left < line.width - 2 || bottom - top < line.height * 0.7));
    return cut && !isExcused ? [`“${said(node)}” is cut off`] : [];
  }

  function overlapFaults(texts) {
    const lines = texts.flatMap(({node, lines: own}) => own.map(line => ({node, ...line}))).filter(({left, right, top, bottom}) => right - left > 2 && bottom - top > 2).sort((a, b) => a.top - b.top);
    const faults = [];
    lines.forEach((a, i) => {
      for (let j = i + 1; j < lines.length && lines[j].top < a.bottom; j++) {
        const b = lines[j];
        if (a.node === b.node || Math.min(a.right, b.right) - Math.max(a.left, b.left) < 2 || a.bottom - b.top < Math.min(a.bottom - a.top, b.bottom - b.top) * 0.4) continue;
        if (layerOf(a.node) === layerOf(b.node)) faults.push(`“${said(a.node)}” and “${said(b.node)}” lie on each other`);
      }
    });
    return faults;
  }

  function layerOf(node) {
    for (let holder = node.parentElement; holder; holder = holder.assignedSlot ?? holder.parentElement ?? holder.getRootNode().host) if (holder.matches(OVERLAYS)) return holder;
    return undefined;
  }

  function said(node) {
    return node.data.trim().replace(/\s+/g, ' ').slice(0, 50);
  }
}
