import {parseDate} from '../time/edtf.js';
import type {Instant} from '../time/instant.js';

/**
 * Until when what goes on is certain: the end of a document's reference date, in ms; `undefined` when it has none that can
 * be read and ends (a fault is reported by who reads the document).
 */
export function asOf(reference: unknown): Instant | undefined {
  if (typeof reference !== 'string') return undefined;
  try {
    const {latestEnd} = parseDate(reference);
    return Number.isFinite(latestEnd) ? latestEnd : undefined;
  } catch {
    return undefined;
  }
}
