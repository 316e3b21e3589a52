/** What is written and read again is what it was, or is reported as a loss. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {readTimeline} from '../../../src/core/formats/read-timeline.js';
import {writeTimeline, writeTimelineWithProblems} from '../../../src/core/formats/write-timeline.js';
import type {DateInput, Timeline, TimelineEvent} from '../../../src/core/model/timeline.js';

const SEED = {seed: 20240701, numRuns: 150};
const WRITABLE = ['json', 'csv', 'ics', 'timelinejs', 'jsonld', 'html'] as const;

const sign = fc.constantFrom(...'abcXYZ019 é北京💡,;:"\'&<>\\/=+-@|#%()[]{}!?.＝＋'.split(/(?=.)/u));
const line = fc.string({unit: sign, minLength: 1, maxLength: 24}).map((text) => text.split(/\s+/).join(' ').trim()).filter((text) => /[a-z]/.test(text));
const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,8}$/);
const wild = fc.oneof(line, fc.string({minLength: 1, maxLength: 12}), fc.string({unit: fc.constantFrom('a', '\n', '\r', '\t', '\0', ' ', '"', '<b>', '&amp;', '=', "'"), minLength: 1, maxLength: 8}));
const url = word.map((path) => `https://example.org/${path}?a=1&b=2`);

const day = fc.constantFrom('2001', '2024-05', '2024-07-03', '0079-08-24', '1850');
const edtf = fc.oneof(day, fc.constantFrom('1850~', '2022-02-24/..', '2024-07-03/2024-07-05', '199X', '-0043-03-15', 'Y-13800000000', '2024-07-03T10:00:00Z', '2001-21', '[1901..1905]', '2024-07-03T10:00'));
const date: fc.Arbitrary<DateInput> = fc.oneof<fc.Arbitrary<DateInput>[]>(
  edtf, fc.record({edtf, text: line}), fc.record({text: fc.constantFrom('July 3, 2024', '44 BC', 'c. 1850')}), fc.record({edtf: day, duration: fc.constant('P2D')}),
  fc.record({edtf: day, extent: fc.constant('throughout' as const)}), fc.record({edtf: fc.constant('1700-12-25'), calendar: fc.constant('julian' as const)}),
  fc.record({bounds: fc.constant({earliestStart: '1890', latestStart: '1892', earliestEnd: '1900', latestEnd: '1905'})}),
  fc.record({rrule: fc.constant('FREQ=WEEKLY;COUNT=3'), from: fc.constant('2024-07-03')}), fc.record({undated: fc.constant(true as const)}),
);

/** `2001-21` may be 2001 to 2021 in a table. */
const inCell = edtf.filter((text) => text !== '2001-21');
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, {nil: undefined});
/** An event without the fields that are undefined. */
const whole = (record: object): TimelineEvent => JSON.parse(JSON.stringify(record)) as TimelineEvent;
const many = (event: fc.Arbitrary<object>): fc.Arbitrary<readonly TimelineEvent[]> =>
  fc.array(event.map(whole), {minLength: 1, maxLength: 6}).map((events) => events.map((one, i) => ({...one, id: `e${i}`})));

const common = {title: line, description: optional(line), date: fc.oneof(day, fc.record({edtf: day, text: line}))};
const link = fc.tuple(fc.record({url}));
const lists = {tags: optional(fc.array(word, {minLength: 1, maxLength: 3})), actors: optional(fc.uniqueArray(word, {minLength: 1, maxLength: 3}))};

/** What each format holds. */
const HELD: Readonly<Record<(typeof WRITABLE)[number], fc.Arbitrary<object>>> = {
  json: fc.record({title: wild.filter((text) => text.trim() !== ''), description: optional(wild), date}),
  csv: fc.record({
    ...common, ...lists, date: fc.oneof(inCell, fc.record({edtf: inCell, text: line}), fc.record({edtf: day, duration: fc.constant('P2D')})),
    status: optional(fc.constantFrom('planned', 'denied')), type: optional(word), group: optional(word), parent: optional(word),
    places: optional(fc.array(word, {minLength: 1, maxLength: 2})), sources: optional(fc.tuple(word)), importance: optional(fc.constantFrom(0, 0.5, 1)),
    links: optional(link), color: optional(fc.constant('#f00')), role: optional(fc.constant('period')),
    media: optional(fc.tuple(fc.record({url, caption: line, credit: line}))), ext: optional(fc.record({csv: fc.record({Budget: word, 'Head count': word})})),
  }),
  ics: fc.record({
    ...common, ...lists, date: fc.constantFrom('2024-07-03', '2024-07-03/2024-07-05', '2024-07-03T10:00:00Z'), status: optional(fc.constantFrom('tentative', 'cancelled')),
    places: optional(fc.tuple(line)), links: optional(link), color: optional(word), parent: optional(word),
    ext: optional(fc.record({ics: fc.record({'X-SEAT;ROW=1': word, COMMENT: fc.constant(['a', 'b'])})})),
  }),
  timelinejs: fc.record({
    ...common, media: optional(fc.tuple(fc.record({url, caption: line, credit: line, alt: word}))), role: optional(fc.constant('period')),
    ext: optional(fc.record({timelinejs: fc.record({autolink: fc.boolean(), background: fc.record({url})})})),
  }),
  jsonld: fc.record({
    ...common, ...lists, date: day, status: optional(fc.constantFrom('postponed', 'cancelled')), type: optional(word.filter((type) => type !== 'Event')),
    places: optional(fc.array(line, {minLength: 1, maxLength: 2})), links: optional(link), parent: optional(word), media: optional(fc.tuple(fc.record({url, caption: line}))),
    ext: optional(fc.record({jsonld: fc.record({offers: fc.record({price: fc.nat()}), inLanguage: word})})),
  }),
  html: fc.record({...common, date: fc.oneof(edtf, fc.record({edtf, text: line.filter((text) => !/^[-.,;:]|[-]$/.test(text))})), links: optional(link), title: line.filter((text) => /^[a-z]/.test(text))}),
};

describe('what a format holds comes back', () => {
  for (const format of WRITABLE) {
    test(format, () => {
      fc.assert(fc.property(many(HELD[format]), (list) => {
        // Periods stand behind events in TimelineJS.
        const events = format === 'timelinejs' ? [...list].sort((a, b) => Number(a.role === 'period') - Number(b.role === 'period')) : list;
        const {text, problems} = writeTimelineWithProblems({events}, format);
        assert.deepEqual(problems.filter(({where}) => !(format === 'ics' && where.field === 'date')), [], text);
        assert.deepEqual(readTimeline(text, {format}).timeline.events.map(comparable), events.map(comparable), text);
      }), SEED);
    });
  }
});

/** The same for a date that is only EDTF, alone or as a field. */
function comparable(event: TimelineEvent): unknown {
  const {date: spec, type} = event;
  const edtfAlone = typeof spec === 'object' && 'edtf' in spec && Object.entries(spec).every(([field, value]) => field === 'edtf' || (field === 'text' && value === spec.edtf));
  return {...event, ...(edtfAlone && {date: spec.edtf}), ...(type !== undefined && {type: [type].flat()})};
}

const text = fc.oneof(wild, fc.record({en: wild, fr: wild}));
const everything = fc.record({
  title: text, date, description: optional(text), status: optional(fc.constantFrom('planned', 'cancelled', 'alleged')), type: optional(fc.oneof(wild, fc.array(wild, {maxLength: 3}))),
  tags: optional(fc.array(wild, {maxLength: 3})), group: optional(wild), parent: optional(wild), actors: optional(fc.array(wild, {maxLength: 3})), places: optional(fc.array(wild, {maxLength: 3})),
  sources: optional(fc.array(fc.oneof<fc.Arbitrary<unknown>[]>(wild, fc.record({source: wild, quote: text, url})), {maxLength: 2})), importance: optional(fc.double({min: 0, max: 1, noNaN: true})),
  links: optional(fc.array(fc.record({url, title: optional(text)}), {maxLength: 2})), media: optional(fc.array(fc.record({url, type: optional(word), alt: optional(text), caption: optional(text)}), {maxLength: 2})),
  claims: optional(fc.array(fc.record({date: edtf, source: wild}), {maxLength: 1})), role: optional(fc.constantFrom('event', 'period')), color: optional(wild),
  ext: optional(fc.dictionary(fc.constantFrom('csv', 'ics', 'jsonld', 'timelinejs', 'other'), fc.dictionary(fc.oneof(word, wild), fc.oneof<fc.Arbitrary<unknown>[]>(wild, fc.nat(), fc.constant(null), fc.constant(['a', 'b']), fc.constant({x: 1})), {maxKeys: 2}), {maxKeys: 2})),
});
const document = fc.record({
  title: optional(text), description: optional(text), lang: optional(fc.constantFrom('en', 'fr')), reference: optional(day), timeZone: optional(fc.constant('Europe/Oslo')),
  groups: optional(fc.array(fc.record({id: word, title: text}), {maxLength: 2})), actors: optional(fc.array(fc.record({id: word, name: text}), {maxLength: 2})), events: many(everything),
}).map((timeline) => JSON.parse(JSON.stringify(timeline)) as Timeline);

describe('what a format does not hold is reported', () => {
  for (const format of WRITABLE) {
    test(format, () => {
      fc.assert(fc.property(document, (timeline) => {
        const {text: file, problems} = writeTimelineWithProblems(timeline, format);
        assert.equal(file, writeTimeline(timeline, format));
        const lost = new Set(problems.map(({where}) => `${where.index ?? ''} ${where.field}`));
        const back = readTimeline(file, {format, ...(timeline.reference && {reference: timeline.reference})}).timeline;
        // A date in English words is none in a French document, whatever it is written in.
        const sound = new Set(readTimeline(timeline).timeline.events.map(({id}) => id));
        const found = new Map(back.events.map((event) => [event.id, event]));
        timeline.events.forEach((event, index) => {
          if (!sound.has(event.id)) return;
          for (const [field, value] of Object.entries(event)) {
            if (lost.has(`${index} ${field}`) || field === 'ext' || (Array.isArray(value) && value.length === 0)) continue;
            const after = found.get(event.id);
            assert.ok(after || lost.has(`${index} date`), `${file}\n${event.id} is gone`);
            if (after) assert.deepEqual((comparable(after) as Record<string, unknown>)[field], (comparable(event) as Record<string, unknown>)[field], `${field} of ${event.id} in\n${file}`);
          }
        });
      }), SEED);
    });
  }
});
