/** Whether anything of an element is on the screen, and not cut off by what it stands in. */
export function seenOf(element: Element): boolean {
  const {clientWidth, clientHeight} = document.documentElement;
  let {left, top, right, bottom} = element.getBoundingClientRect();
  const cut = (from: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>): void => {
    [left, top, right, bottom] = [Math.max(left, from.left), Math.max(top, from.top), Math.min(right, from.right), Math.min(bottom, from.bottom)];
  };
  cut({left: 0, top: 0, right: clientWidth, bottom: clientHeight});
  for (let around = parentOf(element); around && around !== document.body; around = parentOf(around)) {
    if (getComputedStyle(around).overflow !== 'visible') cut(around.getBoundingClientRect());
  }
  return right > left && bottom > top;
}

/** The element around another, as they are drawn. */
function parentOf(element: Element): Element | undefined {
  const parent = element.assignedSlot ?? element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : undefined;
}
