/**
 * The first use of `Intl` in a page reads its tables, which takes longer than anything that is then written with it: it is
 * done while the page has nothing to do or waits for the document.
 */
import {dateFormat, numberFormat} from '../core/time/format-intl.js';
import {knownLocale} from '../core/time/words.js';

let isWarm = false;

/** Writes a number and a date when there is time, once a page. */
export function warmIntl(lang: string): void {
  if (isWarm) return;
  isWarm = true;
  const warm = (): void => {
    const locale = knownLocale(lang);
    numberFormat(locale, {}).format(0);
    dateFormat(locale, {year: 'numeric', month: 'long', day: 'numeric'}).formatRangeToParts(0, 1e10);
  };
  if ('requestIdleCallback' in globalThis) requestIdleCallback(warm, {timeout: 200});
  else setTimeout(warm);
}
