/** Whether nothing in the page has the focus: what had it is gone. */
export function isFocusNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
