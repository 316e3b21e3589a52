import {csv} from './csv.js';
import type {Format, FormatName} from './format.js';
import {gedcom} from './gedcom.js';
import {html} from './html.js';
import {ics} from './ics.js';
import {json} from './json.js';
import {jsonld} from './jsonld.js';
import {markwhen} from './markwhen.js';
import {ndjson} from './ndjson.js';
import {simile} from './simile.js';
import {timelinejs} from './timelinejs.js';
import {vis} from './vis.js';
import {wikidata} from './wikidata.js';

/** Every format, for code that reads at once (Node, workers, servers). A page loads them one by one: load-format.ts. */
export const formats: ReadonlyMap<FormatName, Format> = new Map([json, html, csv, ics, ndjson, timelinejs, simile, vis, jsonld, markwhen, wikidata, gedcom].map((format) => [format.name, format]));
