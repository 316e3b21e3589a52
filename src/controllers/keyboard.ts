/**
 * Keys into what they ask for. The listener sits on the element itself, so that a page keeps all of its own keys; a key
 * that somebody has handled, or that comes with a modifier, is left alone.
 */
export type KeyCommand =
  | 'next' | 'previous' | 'first' | 'last' | 'above' | 'below'
  | 'page-later' | 'page-earlier' | 'zoom-in' | 'zoom-out' | 'fit'
  | 'open' | 'select' | 'up';

const COMMANDS: ReadonlyMap<string, KeyCommand> = new Map([
  ['ArrowRight', 'next'], ['ArrowLeft', 'previous'], ['Home', 'first'], ['End', 'last'],
  ['ArrowUp', 'above'], ['ArrowDown', 'below'], ['PageDown', 'page-later'], ['PageUp', 'page-earlier'],
  ['+', 'zoom-in'], ['=', 'zoom-in'], ['-', 'zoom-out'], ['0', 'fit'],
  ['Enter', 'open'], [' ', 'select'], ['Escape', 'up'], ['Backspace', 'up'],
]);

/** What a key asks for; `undefined` when it is not ours. */
export function keyCommand(event: KeyboardEvent): KeyCommand | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  return COMMANDS.get(event.key);
}
