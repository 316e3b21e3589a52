/** What a turn of the wheel over the timeline is meant for: the timeline or the page around it. */

/** `auto`: a plain wheel scrolls a page that can scroll, and zooms with focus, ctrl or cmd. */
export type WheelMode = 'auto' | 'zoom' | 'scroll';

export type WheelIntent = 'zoom' | 'pan' | 'pass';

export function wheelIntent(event: WheelEvent, mode: WheelMode, host: HTMLElement): WheelIntent {
  if (event.ctrlKey || event.metaKey) return 'zoom';
  if (mode === 'scroll') return 'pass';
  if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return 'pan';
  if (mode === 'zoom' || host.matches(':focus-within')) return 'zoom';
  return somethingScrolls(event) ? 'pass' : 'zoom';
}

/** Whether anything under the pointer, from the plot's own lanes out to the page, can be scrolled up or down. */
function somethingScrolls(event: WheelEvent): boolean {
  const root = document.scrollingElement ?? document.documentElement;
  const within = event.composedPath().filter((node): node is Element => node instanceof Element && node !== root && node !== document.body);
  if (within.some((element) => isTaller(element) && /auto|scroll/u.test(getComputedStyle(element).overflowY))) return true;
  return isTaller(root) && !/hidden|clip/u.test(getComputedStyle(root).overflowY);
}

function isTaller(element: Element): boolean {
  return element.scrollHeight > element.clientHeight;
}
