/**
 * Keys into what they ask for. The listener sits on the element itself, so that a page keeps all of its own keys; a key
 * that somebody has handled, or that comes with a modifier, is left alone.
 */
import type {Flow} from '../core/scene/flow.js';

export type KeyCommand =
  | 'next' | 'previous' | 'next-related' | 'previous-related' | 'first' | 'last' | 'above' | 'below'
  | 'page-later' | 'page-earlier' | 'zoom-in' | 'zoom-out' | 'fit'
  | 'open' | 'select' | 'up' | 'help';

const COMMANDS: ReadonlyMap<string, KeyCommand> = new Map([
  ['ArrowRight', 'next'], ['ArrowLeft', 'previous'], ['Home', 'first'], ['End', 'last'],
  ['ArrowUp', 'above'], ['ArrowDown', 'below'], ['PageDown', 'page-later'], ['PageUp', 'page-earlier'],
  ['+', 'zoom-in'], ['=', 'zoom-in'], ['-', 'zoom-out'], ['0', 'fit'],
  ['Enter', 'open'], [' ', 'select'], ['Escape', 'up'], ['Backspace', 'up'], ['?', 'help'],
]);

/** Where an arrow key leads that is not along time to the right: previous and next are where one sees them. */
const ARROWS: Readonly<Record<Flow, ReadonlyMap<string, KeyCommand>>> = {
  'right': new Map(),
  'left': new Map([['ArrowRight', 'previous'], ['ArrowLeft', 'next']]),
  'down': new Map([['ArrowDown', 'next'], ['ArrowUp', 'previous'], ['ArrowRight', 'below'], ['ArrowLeft', 'above']]),
  'down-left': new Map([['ArrowDown', 'next'], ['ArrowUp', 'previous'], ['ArrowLeft', 'below'], ['ArrowRight', 'above']]),
};

/** What a key asks for where time runs this way; `undefined` when it is not ours. */
export function keyCommand(event: KeyboardEvent, flow: Flow = 'right'): KeyCommand | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const command = ARROWS[flow].get(event.key) ?? COMMANDS.get(event.key);
  return event.shiftKey && (command === 'next' || command === 'previous') ? `${command}-related` : command;
}
