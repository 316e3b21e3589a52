import type {EventDate} from './event-date.js';

/** How a date was told or spelt, which does not change what it means. */
const TELLING = new Set(['text', 'edtf', 'level', 'inferred']);

/**
 * Whether two dates mean the same: form, fields, qualifiers and bounds. The spelling (`2004?-06` or `?2004-06`), the
 * source's text and what was inferred do not count.
 */
export function sameDate(a: EventDate, b: EventDate): boolean {
  return sameValue(a, b);
}

function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => TELLING.has(key) || sameValue(a[key], b[key]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
