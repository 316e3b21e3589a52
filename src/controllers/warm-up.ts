/**
 * The first use of `Intl` in a page reads its tables, which takes longer than anything that is then written with it, and the
 * first frame compiles what it runs: both are done while the page has nothing to do or waits for the document.
 */
import {dateFormat, numberFormat} from '../core/time/format-intl.js';
import {knownLocale} from '../core/time/words.js';

let isWarm = false;

/**
 * Writes a number and a date when there is time, once a page, and then rehearses the first frame: code is compiled when it first
 * runs. On a server there is nothing to do: no reader waits for a frame.
 */
export function warmUp(rehearse: () => void): void {
  if (isWarm || !('requestAnimationFrame' in globalThis)) return;
  isWarm = true;
  const warm = (): void => {
    const locale = knownLocale(document.documentElement.lang || 'en');
    numberFormat(locale, {}).format(0);
    dateFormat(locale, {year: 'numeric', month: 'long', day: 'numeric'}).formatRangeToParts(0, 1e10);
    whenIdle(rehearse);
  };
  whenIdle(warm);
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, {timeout: 200});
  else setTimeout(work);
}
