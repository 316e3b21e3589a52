/** Letters typed one after the other, and the event whose title begins with them. Owns what was typed a moment ago. */
import type {EventTable} from '../core/model/event-table.js';
import {textIn} from '../core/model/text.js';

/** What is typed after a longer pause begins anew, in ms. */
const PAUSE = 800;

export class TypeAhead {
  private typed = '';
  private last = -Infinity;

  /**
   * Id of the next event from `active` on, in the order of time and around, whose title begins with what has been typed;
   * one letter again and again goes from one to the next. `undefined` when there is none, or the key is not for this.
   */
  find(key: KeyboardEvent, table: EventTable, active: string | undefined, locale: string): string | undefined {
    const isOn = this.typed !== '' && key.timeStamp - this.last < PAUSE;
    if (!isText(key, isOn)) return undefined;
    this.typed = (isOn ? this.typed : '') + plain(key.key, locale);
    this.last = key.timeStamp;
    const {typed} = this;
    const first = typed.charAt(0);
    const found = typed.length > 1 ? next(typed, 0) : undefined;
    const id = found ?? (typed === first.repeat(typed.length) ? next(first, 1) : undefined);
    if (id === undefined && !isOn) this.typed = '';
    return id;

    function next(beginning: string, step: 0 | 1): string | undefined {
      const {readingOrder, size} = table;
      const from = readingOrder.indexOf(table.indexOfId.get(active ?? '') ?? -1);
      for (let i = 0; i < size; i++) {
        const index = readingOrder[(Math.max(from, 0) + (from < 0 ? 0 : step) + i) % size] ?? -1;
        if (plain(textIn(table.eventOf(index)?.title, locale), locale).startsWith(beginning)) return table.idOf(index);
      }
      return undefined;
    }
  }
}

/** Letters; figures and spaces have meanings of their own unless they go on with a word. */
function isText({key, ctrlKey, altKey, metaKey, defaultPrevented, isComposing}: KeyboardEvent, isOn: boolean): boolean {
  if (ctrlKey || altKey || metaKey || defaultPrevented || isComposing || [...key].length !== 1) return false;
  return /\p{L}/u.test(key) || (isOn && /[\p{N} ]/u.test(key));
}

/** Without accents, capitals and what stands before the first letter. */
function plain(text: string, locale: string): string {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase(locale);
  return text === ' ' ? text : letters.replace(/^[^\p{L}\p{N}]+/u, '');
}
