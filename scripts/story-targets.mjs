// What a story has to be pressed or pulled: it must be reachable, and at least 24 px wide and high, or so far from its neighbours
// that a circle of 24 px about it touches none of them (WCAG 2.2, 2.5.8, with its exception for links within a text).

export async function targetFaults(page) {
  return page.evaluate(measureTargets);
}

/** In the page. */
function measureTargets() {
  const LEAST = 24;
  const STEP = 3;
  const IS_TARGET = 'button, a[href], input:not([type=hidden]), select, textarea, summary, audio[controls], video[controls], iframe, [role=treeitem], [role=slider], [role=button], [role=link], [role=checkbox], [role=option], [role=switch], [role=tab]';
  const OVERLAYS = '.panel, .card, .floating, dialog, [popover]';
  const root = document.querySelector('#storybook-root');
  const targets = [...everything(root)].filter(element => element.matches(IS_TARGET) && isShown(element));
  const present = [];
  const small = [];
  const faults = [];
  for (const target of targets) {
    const box = boxOf(target);
    const isEasy = isLarge(target, middleOf(box));
    if (isEasy || !isAway(target)) present.push(target);
    if (isEasy || isAway(target)) continue;
    const cells = cellsOf(target, box);
    if (cells.length === 0) faults.push(`${nameOf(target)} is there and cannot be pressed`);
    else if (!hasSquare(cells) && !isInText(target)) small.push({target, ...extentOf(cells)});
  }
  return [...faults, ...small.filter(isCrowded).map(({target, width, height}) => `${nameOf(target)} is ${width} × ${height} px to a finger, with others near`)];

  function* everything(from) {
    for (const element of from.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* everything(element.shadowRoot);
    }
  }

  function isShown(element) {
    return element.checkVisibility({visibilityProperty: true}) && !element.disabled && element.getAttribute('aria-hidden') !== 'true' && element.getClientRects().length > 0;
  }

  /** With its label, brought to where it is on the screen. Lanes draw what they are scrolled to a frame later: they stay. */
  function boxOf(target) {
    const {top, bottom} = ownBox(target);
    if (inPlot(target)) {
      if (top < 0 || bottom > innerHeight) scrollBy({top: (top + bottom - innerHeight) / 2, behavior: 'instant'});
    } else if (top < 0 || bottom > innerHeight || visiblePart(labelled(target)) < 1) labelled(target).scrollIntoView({block: 'center', inline: 'nearest', behavior: 'instant'});
    return ownBox(target);
  }

  function ownBox(target) {
    return [target, ...target.labels ?? []].map(part => part.getBoundingClientRect()).reduce((a, b) => new DOMRect(
      Math.min(a.left, b.left), Math.min(a.top, b.top),
      Math.max(a.right, b.right) - Math.min(a.left, b.left), Math.max(a.bottom, b.bottom) - Math.min(a.top, b.top)));
  }

  function labelled(target) {
    return target.labels?.[0] ?? target;
  }

  function inPlot(target) {
    return target.closest('.plot') !== null;
  }

  function* holdersOf(target) {
    for (let holder = parentOf(target); holder; holder = parentOf(holder)) yield holder;
  }

  function parentOf(element) {
    return element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;
  }

  /** Between the edges of what holds it, 0 to 1. */
  function visiblePart(target) {
    const {left, right, top, bottom} = target.getBoundingClientRect();
    const view = {left, right, top, bottom};
    for (const holder of holdersOf(target)) {
      if (holder === document.body || getComputedStyle(holder).overflowX === 'visible') continue;
      const edge = holder.getBoundingClientRect();
      Object.assign(view, {left: Math.max(view.left, edge.left), right: Math.min(view.right, edge.right), top: Math.max(view.top, edge.top), bottom: Math.min(view.bottom, edge.bottom)});
    }
    return Math.max(0, view.right - view.left) * Math.max(0, view.bottom - view.top) / ((right - left) * (bottom - top));
  }

  function isAway(target) {
    if (inPlot(target) && visiblePart(target) < 0.8) return true;
    const {x, y} = middleOf(target.getBoundingClientRect());
    const top = innermostAt(x, y);
    const above = top && [top, ...holdersOf(top)].find(holder => holder.matches(OVERLAYS));
    return above !== undefined && above !== target && ![...holdersOf(target)].includes(above);
  }

  function middleOf({left, top, width, height}) {
    return {x: left + width / 2, y: top + height / 2};
  }

  function isLarge(target, {x, y}) {
    for (let dx = -LEAST / 2 + STEP / 2; dx < LEAST / 2; dx += STEP) {
      for (let dy = -LEAST / 2 + STEP / 2; dy < LEAST / 2; dy += STEP) if (!isHit(target, x + dx, y + dy)) return false;
    }
    return true;
  }

  function innermostAt(x, y) {
    let at = document.elementFromPoint(x, y);
    while (at?.shadowRoot) {
      const inner = at.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === at) break;
      at = inner;
    }
    return at;
  }

  /** What a press at a point is for: the innermost target there, or that of its label. */
  function isHit(target, x, y) {
    let at = innermostAt(x, y);
    for (; at; at = parentOf(at)) {
      if (at === target || at.control === target) return true;
      if (at.matches(IS_TARGET)) return false;
    }
    return false;
  }

  function cellsOf(target, box) {
    const cells = [];
    for (let x = box.left - 12 + STEP / 2; x < Math.min(box.right + 12, innerWidth); x += STEP) {
      for (let y = box.top - 12 + STEP / 2; y < Math.min(box.bottom + 12, innerHeight); y += STEP) if (isHit(target, x, y)) cells.push({x, y});
    }
    return cells;
  }

  function hasSquare(cells) {
    const known = new Set(cells.map(({x, y}) => `${x} ${y}`));
    const side = Array.from({length: LEAST / STEP}, (_, i) => i * STEP);
    return cells.some(({x, y}) => side.every(dx => side.every(dy => known.has(`${x + dx} ${y + dy}`))));
  }

  function extentOf(cells) {
    const [xs, ys] = [cells.map(({x}) => x), cells.map(({y}) => y)];
    const [left, right, top, bottom] = [Math.min(...xs) - STEP / 2, Math.max(...xs) + STEP / 2, Math.min(...ys) - STEP / 2, Math.max(...ys) + STEP / 2];
    return {width: right - left, height: bottom - top, x: (left + right) / 2, y: (top + bottom) / 2, scroll: scrollY};
  }

  /** Whether the circle about what is small touches another target, or the circle about another one that is small. */
  function isCrowded(one) {
    return present.some(other => {
      if (other === one.target || other.contains(one.target) || one.target.contains(other)) return false;
      const {left, right, top, bottom} = other.getBoundingClientRect();
      const y = one.y + one.scroll - scrollY;
      const tiny = small.find(({target}) => target === other);
      if (tiny) return Math.hypot(tiny.x - one.x, tiny.y + tiny.scroll - one.y - one.scroll) < LEAST - 0.5;
      return Math.hypot(Math.max(left - one.x, 0, one.x - right), Math.max(top - y, 0, y - bottom)) < LEAST / 2 - 0.5;
    });
  }

  function isInText(target) {
    return getComputedStyle(target).display === 'inline' && target.parentElement.textContent.trim() !== target.textContent.trim();
  }

  function nameOf(target) {
    const name = target.getAttribute('aria-label') ?? target.labels?.[0]?.textContent ?? target.textContent;
    return `${target.getAttribute('role') ?? target.localName} “${name.trim().replace(/\s+/g, ' ').slice(0, 60)}”`;
  }
}
