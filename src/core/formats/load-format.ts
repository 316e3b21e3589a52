/**
 * The reader of a format for a page: the common ones are at hand, a rare one is loaded when its first file is met. In the
 * one file for a page a rare reader stands beside it, in `formats/`.
 */
import {csv} from './csv.js';
import type {Format, FormatName} from './format.js';
import {json} from './json.js';
import {ndjson} from './ndjson.js';

const COMMON: ReadonlyMap<FormatName, Format> = new Map([json, csv, ndjson].map((format) => [format.name, format]));

const RARE: ReadonlyMap<FormatName, () => Promise<Format>> = new Map([
  ['html', async () => (await import('./html.js')).html],
  ['timelinejs', async () => (await import('./timelinejs.js')).timelinejs],
  ['simile', async () => (await import('./simile.js')).simile],
  ['vis', async () => (await import('./vis.js')).vis],
  ['gedcom', async () => (await import('./gedcom.js')).gedcom],
  ['ics', async () => (await import('./ics.js')).ics],
  ['jsonld', async () => (await import('./jsonld.js')).jsonld],
  ['markwhen', async () => (await import('./markwhen.js')).markwhen],
  ['wikidata', async () => (await import('./wikidata.js')).wikidata],
]);

/** Throws a RangeError for a format that cannot be read here. */
export async function loadFormat(name: FormatName): Promise<Format> {
  const format = COMMON.get(name) ?? (await RARE.get(name)?.());
  if (!format) throw new RangeError(`"${name}" is not a format that can be read here`);
  return format;
}
