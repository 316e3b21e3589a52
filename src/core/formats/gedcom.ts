/**
 * GEDCOM 5.5.1 and 7: the dated events of people and families (births, marriages, deaths and what else a file tells), read
 * as "Birth of Ada Lovelace". Dates are those of GEDCOM's own grammar, in Gregorian or Julian.
 */
import type {DateInput, Entity, TimelineEvent} from '../model/timeline.js';
import {parseDate} from '../time/edtf.js';
import {collectRecords, type Report} from './collect-records.js';
import type {Format, FormatInput, FormatReading} from './format.js';
import {historicalYear, isEdtf, partsToEdtf} from './iso-date.js';
import {describe} from './shape.js';
import {textPlaces} from './text-places.js';

export const gedcom: Format = {name: 'gedcom', read};

interface Node {
  readonly id: string | undefined;
  readonly tag: string;
  readonly value: string;
  readonly children: Node[];
  readonly offset: number;
}

/** An event and those whom it concerns. */
interface Fact {
  readonly node: Node;
  readonly people: readonly string[];
}

const EVENTS: ReadonlyMap<string, string> = new Map(Object.entries({
  BIRT: 'Birth', CHR: 'Christening', BAPM: 'Baptism', BARM: 'Bar mitzvah', CONF: 'Confirmation', DEAT: 'Death', BURI: 'Burial', CREM: 'Cremation',
  ADOP: 'Adoption', EMIG: 'Emigration', IMMI: 'Immigration', NATU: 'Naturalization', CENS: 'Census', PROB: 'Probate', WILL: 'Will', GRAD: 'Graduation',
  RETI: 'Retirement', RESI: 'Residence', OCCU: 'Occupation', EDUC: 'Education', EVEN: 'Event', MARR: 'Marriage', ENGA: 'Engagement', DIV: 'Divorce',
}));

function read({text}: FormatInput): FormatReading {
  const roots = parse(text);
  const names = new Map(roots.filter(({tag}) => tag === 'INDI').map((node) => [node.id ?? '', nameOf(node)]));
  const facts = roots.flatMap((root) => factsOf(root));
  const {events, records, problems} = collectRecords(facts, (fact, report) => readFact(fact, names, report));
  const actors: readonly Entity[] = [...names].map(([id, name]) => ({id, name, type: 'person'}));
  const placeOf = textPlaces(text);
  const place: FormatReading['place'] = (index) => {
    const fact = facts[index];
    return fact && placeOf(fact.node.offset);
  };
  return {timeline: {events, ...(actors.length > 0 && {actors})}, records, problems, place};
}

/** Lines by their levels: `0 @I1@ INDI`, `1 BIRT`, `2 DATE 10 DEC 1815`. A line that is none is passed over. */
function parse(text: string): readonly Node[] {
  const roots: Node[] = [];
  const open: Node[] = [];
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    const match = /^\s*(\d{1,2})\s+(?:@([^@\s]{1,60})@\s+)?(\w{1,31})(?: (.*))?$/.exec(text.slice(at, end));
    if (match) {
      const level = Math.min(Number(match[1]), open.length);
      const node: Node = {id: match[2], tag: match[3]!.toUpperCase(), value: match[4]?.trim() ?? '', children: [], offset: at};
      open.length = level;
      (open.at(-1)?.children ?? roots).push(node);
      open.push(node);
    }
    at = end + 1;
  }
  return roots;
}

function child(node: Node, wanted: string): string {
  return node.children.find(({tag}) => tag === wanted)?.value ?? '';
}

/** The text of a node with those of the lines that go on with it. */
function longText(node: Node | undefined): string {
  if (!node) return '';
  const more = node.children.map(({tag, value}) => (tag === 'CONT' ? `\n${value}` : tag === 'CONC' ? value : ''));
  return node.value + more.join('');
}

function nameOf(person: Node): string {
  return child(person, 'NAME').replaceAll('/', ' ').split(/\s+/).join(' ').trim() || (person.id ?? '');
}

/** The events of a person or a family that say when or where; a bare `1 DEAT Y` says neither. */
function factsOf(root: Node): readonly Fact[] {
  const people = root.tag === 'INDI' ? [root.id ?? ''] : [child(root, 'HUSB'), child(root, 'WIFE')].map((id) => id.replaceAll('@', '')).filter(Boolean);
  if (root.tag !== 'INDI' && root.tag !== 'FAM') return [];
  return root.children.filter((node) => EVENTS.has(node.tag) && node.children.some(({tag}) => tag === 'DATE' || tag === 'PLAC')).map((node) => ({node, people}));
}

function readFact({node, people}: Fact, names: ReadonlyMap<string, string>, report: Report): TimelineEvent | undefined {
  const kind = child(node, 'TYPE') || EVENTS.get(node.tag) || '';
  const written = child(node, 'DATE');
  const who = people.map((id) => names.get(id) ?? id).join(' and ');
  if (written === '') return void report('date-missing', `${kind} of ${who} has no DATE`, 'DATE');
  const date = gedcomDate(written);
  if (date === undefined) return void report('date-invalid', `DATE ${describe(written)} is not a date`, 'DATE');
  const notes = [longText(node), ...node.children.filter(({tag}) => tag === 'NOTE').map(longText)];
  // `1 DEAT Y` says that it happened; a note that is a pointer stands elsewhere.
  const note = notes.filter((text) => text !== '' && text !== 'Y' && !text.startsWith('@')).join('\n');
  const place = child(node, 'PLAC');
  return {
    title: who === '' ? kind : `${kind} of ${who}`, date, type: kind, ...(people.length > 0 && {actors: people}),
    ...(place && {places: [place]}), ...(note && {description: note}),
  };
}

/** A date of GEDCOM's grammar, its words kept; undefined when it is none. */
function gedcomDate(written: string): DateInput | undefined {
  const text = written.trim();
  const phrase = /^\((.*)\)$/.exec(text);
  if (phrase) return {text: phrase[1] ?? ''};
  const calendar = /@#DJULIAN@|(?:^|\s)JULIAN\s/.test(text) ? {calendar: 'julian' as const} : {};
  const plain = text.replace(/@#D(?:GREGORIAN|JULIAN)@|(?:^|\s)(?:GREGORIAN|JULIAN)(?=\s)/g, ' ').replace(/\([^()]*\)$/, '').trim().toUpperCase();
  const [, first = '', second = ''] = /^(?:BET|FROM) (.+) (?:AND|TO) (.+)$/.exec(plain) ?? [];
  const [start, end] = [pointOf(first), pointOf(second)];
  if (start && end) {
    return plain.startsWith('BET') ? {bounds: {earliestStart: start, latestEnd: end}, text: written, ...calendar} : {edtf: `${start}/${end}`, text: written, ...calendar};
  }
  const [, sign = '', rest = plain] = /^(ABT|CAL|EST|BEF|AFT|FROM|TO|INT) (.+)$/.exec(plain) ?? [];
  const point = pointOf(rest);
  return point === undefined ? undefined : signed(sign, point, written, calendar);
}

function signed(sign: string, point: string, text: string, calendar: {readonly calendar?: 'julian'}): DateInput {
  const {earliestStart, latestEnd} = parseDate(point);
  switch (sign) {
    case 'ABT': case 'CAL': case 'EST': return {edtf: `${point}~`, text, ...calendar};
    case 'BEF': return {bounds: {latestEnd: earliestStart}, text, ...calendar};
    case 'AFT': return {bounds: {earliestStart: latestEnd}, text, ...calendar};
    case 'FROM': return {edtf: `${point}/`, text, ...calendar};
    case 'TO': return {edtf: `/${point}`, text, ...calendar};
    default: return {edtf: point, text, ...calendar};
  }
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** EDTF of `10 DEC 1815`, `DEC 1815`, `1815`, `44 B.C.`, `11 FEB 1731/32` (the new style counts). */
function pointOf(text: string): string | undefined {
  const match = /^(?:(?:(\d{1,2}) )?([A-Z]{3}) )?(\d{1,4})(?:\/(\d\d))?(?: ?(B\.?C\.?E?\.?))?$/.exec(text.trim());
  if (!match) return undefined;
  const month = match[2] === undefined ? undefined : MONTHS.indexOf(match[2]) + 1;
  const year = Number(match[3]) + (match[4] === undefined ? 0 : 1);
  if (month === 0) return undefined;
  const edtf = partsToEdtf({year: historicalYear(match[5] ? -year : year), month, day: match[1] === undefined ? undefined : Number(match[1])});
  return isEdtf(edtf) ? edtf : undefined;
}
