/**
 * One law for every reader: the records read and the records refused are the records of the file, each refused one has a
 * problem within its own lines, and its neighbours are kept. For tables it stands in csv.test.ts.
 */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {readTimeline} from '../../../src/core/formats/read-timeline.js';

/** A record of the file as text; `name` is the title by which it is known again. */
type RecordText = (name: string) => string;

interface Kind {
  readonly format: string;
  readonly about?: string;
  readonly head: string;
  readonly between: string;
  readonly tail: string;
  readonly good: RecordText;
  readonly broken: readonly RecordText[];
}

const asJson = (make: (name: string) => unknown): RecordText => (name) => JSON.stringify(make(name), undefined, 1);
const notObjects = [null, 5, 'text', [], true].map((value) => asJson(() => value));

/** A list in JSON, within `head` and `tail`. */
function jsonKind(format: string, head: string, tail: string, good: (name: string) => object, broken: readonly ((name: string) => unknown)[]): Kind {
  return {format, about: head.trim(), head, between: ',\n', tail, good: asJson(good), broken: broken.map(asJson)};
}

const component = (...lines: readonly string[]): RecordText => (name) => ['BEGIN:VEVENT', `UID:${name}`, ...lines, 'END:VEVENT'].join('\n').replaceAll('NAME', name);
const fact = (...lines: readonly string[]): RecordText => (name) => ['1 EVEN', `2 TYPE ${name}`, ...lines].join('\n');
const inside = (open: string, content: string, close: string): RecordText => (name) => `${open}${content.replaceAll('NAME', name)}${close}`;

const EVENT_FAULTS: readonly ((name: string) => unknown)[] = [
  (title) => ({title, date: '2024-13-45'}), (title) => ({title}), (title) => ({title, date: 2001}), (title) => ({title, date: true}), (title) => ({title, date: []}),
  (title) => ({title, date: {}}), (title) => ({title, date: '2024/2001'}), (title) => ({title, date: {text: 'nonsense of old'}}), () => ({date: '2001'}),
  () => ({title: '', date: '2001'}), () => ({title: [], date: '2001'}), (title) => ({title, date: {rrule: 'FREQ=SOMETIMES', from: '2001'}}), (title) => ({name: title, start: 'soonish'}),
];
const SLIDE_FAULTS: readonly ((name: string) => unknown)[] = [
  (headline) => ({text: {headline}}), (headline) => ({start_date: {year: 'soon'}, text: {headline}}), (headline) => ({start_date: {year: 2001, month: 13}, text: {headline}}),
  (headline) => ({start_date: {year: 2001, day: 3}, text: {headline}}), (headline) => ({start_date: 5, text: {headline}}),
  (headline) => ({start_date: {year: 2001}, end_date: {year: 1999}, text: {headline}}), () => ({start_date: {year: 2001}}), () => ({}),
];
const LINKED_FAULTS: readonly ((name: string) => unknown)[] = [
  (name) => ({'@type': 'Event', name}), (name) => ({'@type': 'Event', name, startDate: 'soonish'}), (name) => ({'@type': 'Event', name, startDate: '2024-13-45'}),
  (name) => ({'@type': 'Event', name, startDate: '2001', endDate: 'nonsense'}), (name) => ({'@type': 'Event', name, startDate: {}}),
  () => ({'@type': 'Event', startDate: '2001'}), (name) => ({'@type': 'Event', name, startDate: '2001', endDate: '1999'}),
];
const linked = (name: string): object => ({'@type': 'Event', name, startDate: '2001-07-03'});
const row = (name: string, value?: unknown): object => ({itemLabel: {value: name}, ...(value !== undefined && {date: {value, datatype: 'xsd:dateTime'}})});

const KINDS: readonly Kind[] = [
  jsonKind('json', '[\n', '\n]', (title) => ({title, date: '2001'}), EVENT_FAULTS),
  jsonKind('json', '{"title": "T",\n"events": [\n', '\n]}', (title) => ({title, date: '2001'}), EVENT_FAULTS),
  {
    format: 'ndjson', head: '', between: '\n', tail: '\n', good: (title) => JSON.stringify({title, date: '2001'}),
    broken: [...EVENT_FAULTS.map((make): RecordText => (name) => JSON.stringify(make(name))), (name) => `{"title": "${name}", "date"`, () => '}', () => 'null', () => '"text"'],
  },
  jsonKind('timelinejs', '{"events": [\n', '\n]}', (headline) => ({start_date: {year: 2001}, text: {headline}}), SLIDE_FAULTS),
  jsonKind('timelinejs', '{"timeline": {"date": [\n', '\n]}}', (headline) => ({startDate: '2012,1,26', headline}), [
    (headline) => ({headline}), (headline) => ({startDate: 'soon', headline}), (headline) => ({startDate: '2012,13,1', headline}), () => ({startDate: '2012'}),
    (headline) => ({startDate: '2012', endDate: '2001', headline}), (headline) => ({startDate: [], headline}),
  ]),
  jsonKind('simile', '{"events": [\n', '\n]}', (title) => ({title, start: '2001'}), [
    (title) => ({title}), (title) => ({title, start: 'soon'}), (title) => ({title, start: '2001', end: 'late'}), (title) => ({title, start: {}}), (title) => ({title, start: '2024-13-45'}), () => ({start: '2001'}),
  ]),
  {
    format: 'simile', about: 'XML', head: '<data>\n', between: '\n', tail: '\n</data>', good: inside('<event start="2001" title="', 'NAME', '"/>'),
    broken: [inside('<event title="', 'NAME', '"/>'), inside('<event\nstart="soon" title="', 'NAME', '">more</event>'), () => '<event start="2001"/>', inside('<event start="2001" latestStart="?" title="', 'NAME', '"/>')],
  },
  jsonKind('vis', '[\n', '\n]', (content) => ({content, start: '2001'}), [
    (content) => ({content}), (content) => ({content, start: null}), (content) => ({content, start: 'soon'}), (content) => ({content, start: true}), (content) => ({content, start: {}}),
    (content) => ({content, start: '2001', end: 'late'}), (content) => ({content, start: '2001', end: []}), () => ({start: '2001'}), (content) => ({content, start: '2001', end: '1999'}),
  ]),
  jsonKind('vis', '{"items": [\n', '\n]}', (content) => ({content, start: '2001'}), [(content) => ({content}), (content) => ({content, start: '2024-13-45'})]),
  jsonKind('jsonld', '{"@graph": [\n', '\n]}', linked, LINKED_FAULTS),
  {
    format: 'html', about: 'scripts with JSON-LD', head: '<html><body>\n', between: '\n', tail: '\n</body></html>',
    good: (name) => `<script type="application/ld+json">\n${JSON.stringify(linked(name))}</script>`,
    broken: [...LINKED_FAULTS.map((make): RecordText => (name) => `<script type="application/ld+json">\n${JSON.stringify(make(name))}</script>`), (name) => `<script type="application/ld+json">{"@type": "Event",\n "name" ${name}}</script>`],
  },
  jsonKind('wikidata', '{"results": {"bindings": [\n', '\n]}}', (name) => row(name, '2001-07-03T00:00:00Z'), [
    (name) => row(name), (name) => row(name, 'soon'), (name) => row(name, '2001-13-45T00:00:00Z'), (name) => row(name, {}), () => ({date: {value: '2001-07-03T00:00:00Z'}}),
  ]),
  {
    format: 'ics', head: 'BEGIN:VCALENDAR\n', between: '\n', tail: '\nEND:VCALENDAR\n', good: component('SUMMARY:NAME', 'DTSTART:20010703'),
    broken: [
      component('SUMMARY:NAME'), component('SUMMARY:NAME', 'DTSTART:'), component('SUMMARY:NAME', 'DTSTART:20240230'), component('SUMMARY:NAME', 'DTSTART:soon'), component('DTSTART:20010703'),
      component('SUMMARY:NAME', 'DTSTART:20010703', 'DTEND:20010601'), component('SUMMARY:NAME', 'DTSTART:20010703', 'DURATION:long'), component('SUMMARY:NAME', 'DTSTART:20010703', 'RRULE:FREQ=SOMETIMES'),
    ],
  },
  {
    format: 'gedcom', head: '0 HEAD\n0 @I1@ INDI\n', between: '\n', tail: '\n0 TRLR\n', good: fact('2 DATE 10 DEC 1815'),
    broken: [fact('2 PLAC London'), fact('2 DATE'), fact('2 DATE 31 FEB 1815'), fact('2 DATE 10 FOO 1815'), fact('2 DATE FROM 1820 TO 1815'), fact('2 DATE soon')],
  },
  {
    format: 'html', about: '<ol>', head: '<ol>\n', between: '\n', tail: '\n</ol>', good: inside('<li><time datetime="2001"></time> ', 'NAME', '</li>'),
    broken: [inside('<li>', 'NAME', '</li>'), inside('<li><time datetime="2024-13-45"></time>\n', 'NAME', '</li>'), inside('<li><time>some day or other</time> ', 'NAME', ''), () => '<li><time>2001</time></li>'],
  },
  {
    format: 'html', about: 'h-event', head: '<div>\n', between: '\n', tail: '\n</div>', good: inside('<p class="h-event"><b class="p-name">', 'NAME', '</b> <time class="dt-start" datetime="2001-07-03"></time></p>'),
    broken: [inside('<p class="h-event"><b class="p-name">', 'NAME', '</b></p>'), inside('<p class="h-event"><b class="p-name">', 'NAME', '</b> <time class="dt-start" datetime="soonish"></time></p>'), () => '<p class="h-event"><time class="dt-start">2001</time></p>'],
  },
];

/** Kinds of which every element of the list is a record; JSON-LD has others in its lists, which are none. */
const withOthers = KINDS.map((kind) => (kind.head.endsWith('[\n') && kind.format !== 'jsonld' ? {...kind, broken: [...kind.broken, ...notObjects]} : kind));

interface Written {
  readonly text: string;
  readonly kept: readonly string[];
  /** First and last line of each record that is broken. */
  readonly refused: ReadonlyMap<number, readonly [first: number, last: number]>;
}

/** A file of good records (0) and of broken ones (by their number). */
function write({head, between, tail, good, broken}: Kind, choices: readonly number[]): Written {
  const kept: string[] = [];
  const refused = new Map<number, readonly [number, number]>();
  let text = head;
  for (const [index, choice] of choices.entries()) {
    if (index > 0) text += between;
    const first = text.split('\n').length;
    text += (choice === 0 ? good : broken[choice - 1]!)(`T${index}`);
    if (choice === 0) kept.push(`T${index}`);
    else refused.set(index, [first, text.split('\n').length]);
  }
  return {text: text + tail, kept, refused};
}

function assertLaw(kind: Kind, choices: readonly number[], lineEnd: string): void {
  const {text, kept, refused} = write(kind, choices);
  const {timeline, problems} = readTimeline(text.replaceAll('\n', lineEnd), {format: kind.format});
  const told = `${JSON.stringify(problems)}\n${text}`;
  assert.deepEqual(timeline.events.map(({title}) => (title as string).replace(/ of I1$/, '')), kept, told);
  assert.deepEqual([...new Set(problems.map(({where}) => where.index))], [...refused.keys()], told);
  for (const {where} of problems) {
    const [first, last] = refused.get(where.index!)!;
    assert.ok(where.line! >= first && where.line! <= last && where.column! > 0, told);
  }
}

describe('records read and records refused are the records of the file', () => {
  for (const kind of withOthers) {
    const name = [kind.format, kind.about].filter(Boolean).join(', ').replaceAll('\n', ' ');
    test(`${name}: each way to be broken, between good ones`, () => {
      for (let choice = 1; choice <= kind.broken.length; choice++) assertLaw(kind, [0, choice, 0], '\n');
    });

    test(`${name}: in any order`, () => {
      const choice = fc.oneof(fc.constant(0), fc.nat({max: kind.broken.length}));
      const lineEnd = fc.constantFrom('\n', '\r\n');
      fc.assert(fc.property(fc.array(choice, {minLength: 1, maxLength: 8}), lineEnd, (choices, end) => assertLaw(kind, choices, end)), {seed: 20240701, numRuns: 60});
    });
  }
});
