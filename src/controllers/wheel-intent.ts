/** What a turn of the wheel over the timeline is meant for: the timeline or the page around it. */

/** `auto`: a plain wheel scrolls a page that can scroll, and zooms with focus, ctrl or cmd. */
export type WheelMode = 'auto' | 'zoom' | 'scroll';

export type WheelIntent = 'zoom' | 'pan' | 'pass';

export function wheelIntent(event: WheelEvent, mode: WheelMode, host: HTMLElement): WheelIntent {
  if (event.ctrlKey || event.metaKey) return 'zoom';
  if (mode === 'scroll') return 'pass';
  if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return 'pan';
  if (mode === 'zoom' || host.matches(':focus-within')) return 'zoom';
  return pageScrolls(host) ? 'pass' : 'zoom';
}

/** Whether anything around the element can be scrolled up or down. */
function pageScrolls(host: Element): boolean {
  for (let element = parentOf(host); element; element = parentOf(element)) {
    if (element === document.scrollingElement) break;
    if (element.scrollHeight > element.clientHeight && /auto|scroll/u.test(getComputedStyle(element).overflowY)) return true;
  }
  const root = document.scrollingElement ?? document.documentElement;
  return root.scrollHeight > root.clientHeight && !/hidden|clip/u.test(getComputedStyle(root).overflowY);
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
