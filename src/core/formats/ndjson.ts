/** JSON Lines (NDJSON): one event on each line, ours or a plain record. A broken line is a problem, its neighbours stay. */
import type {FormatReading, Format, FormatInput, ReadOptions} from './format.js';
import {collectRecords} from './collect-records.js';
import {recordReader} from './json.js';
import {scanJson} from './json-scanner.js';
import {jsonValue} from './json-value.js';
import {textPlaces} from './text-places.js';

export const ndjson: Format = {name: 'ndjson', read};

interface Line {
  readonly text: string;
  readonly offset: number;
  readonly value: unknown;
}

function read({text}: FormatInput, options: ReadOptions): FormatReading {
  return readLines(text, options);
}

/** What comes before the lines at hand: how many records, and some of them by which to tell what kind they are. */
export interface LinesBefore {
  readonly count: number;
  readonly sample: readonly unknown[];
}

/** The records of some lines, and how many there were. */
export function readLines(text: string, options: ReadOptions, before: LinesBefore = {count: 0, sample: []}): FormatReading & {readonly count: number} {
  const lines = linesOf(text);
  const readRecord = recordReader([...before.sample, ...lines.map(({value}) => value)], 'ndjson', options);
  const faults = new Map<number, number>();
  const {events, records, problems} = collectRecords(lines, (line, report, index) => {
    if (line.value !== undefined) return readRecord(line.value, report, before.count + index);
    const error = scanJson(line.text);
    faults.set(index, line.offset + (error?.offset ?? 0));
    return void report('syntax', error?.message ?? 'the line is not JSON');
  });
  const placeOf = textPlaces(text);
  const place: FormatReading['place'] = (index) => {
    const offset = faults.get(index) ?? lines[index]?.offset;
    return offset === undefined ? undefined : placeOf(offset);
  };
  return {timeline: {events}, records, problems, place, count: lines.length};
}

/** The lines with something on them; a value is undefined where the line is not JSON. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    const line = text.slice(at, end);
    if (line.trim() !== '') lines.push({text: line, offset: at, value: jsonValue(line)});
    at = end + 1;
  }
  return lines;
}
