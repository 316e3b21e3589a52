/**
 * Data that is wrong, and what should be said of it. Each case stands between two good events, which must be shown
 * whatever stands between them.
 */

/** What must be reported: a code, and the field of the place. */
export type Expected = readonly [code: string, field?: string];

export interface BadCase {
  readonly name: string;
  /** What stands between the good events. */
  readonly records: () => readonly unknown[];
  /** Fields of the document beside its events. */
  readonly document?: () => object;
  readonly expected: readonly Expected[];
}

export const BEFORE = {id: 'before', title: 'Before', date: '1900-01', group: 'g', actors: ['a'], places: ['p'], sources: ['s'], tags: ['t']};
export const AFTER = {id: 'after', title: 'After', date: '2000-06'};

/** A whole document of a case, and its list of events. */
export const eventsOf = ({records}: BadCase): unknown[] => [BEFORE, ...records(), AFTER];
export const documentOf = (one: BadCase): object => Object.defineProperty(one.document?.() ?? {}, 'events', {value: eventsOf(one), enumerable: true, configurable: true});

const record = (name: string, value: unknown, ...expected: readonly Expected[]): BadCase => ({name, records: () => [value], expected});
/** An event that is good but for some fields. */
const event = (name: string, fields: object, ...expected: readonly Expected[]): BadCase =>
  record(name, {id: 'bad', title: 'Bad', date: '1950-02', ...fields}, ...expected);
const field = (name: string, value: unknown): BadCase => event(`${name}: ${JSON.stringify(value)}`, {[name]: value}, ['field-invalid', name]);
const date = (value: unknown, code = 'date-invalid', where = 'date'): BadCase => event(`date: ${JSON.stringify(value)?.slice(0, 60)}`, {date: value}, [code, where]);
const document = (fields: object, ...expected: readonly Expected[]): BadCase =>
  ({name: `document: ${JSON.stringify(fields)}`, records: () => [], document: () => fields, expected});

/** Texts that are no dates, whoever brings them. */
export const BAD_DATES: readonly string[] = [
  '2020-13', '2020-00', '2020-13-45', '2021-02-29', '2020-04-31', '2020-1-1-1', '2020/2021/2022', '2021/2020', '2020-05/2020-04', 'soon', 'NaN', 'Infinity', '-Infinity', 'undefined', 'null',
  '[object Object]', 'true', '{}', '[]', '../..', '?', '20X0-99', '2020-06-31T25:00', '2020-06-30T24:61', 'Y1e400', 'Y', 'Y-', 'Ysoon', '99999999999999999999999', '9'.repeat(400),
  '__proto__', 'constructor', '<script>', '\u0000', '\u200b', '\ud800', '٢٠٢٠-٩٩-٩٩', '2020-W99', '0000-00-00', '2020-06-15Z99', 'P', 'P1Y', '12:00', '-', '--', '/', '//', '..', '../', '/..', '[..', '[]..]', '{2020', '2020}',
  '1/2/3/4', "'; DROP TABLE events", '=1+1', '%00', '\\', '2020–13–01', '２０２０-13',
];

const SHAPES: readonly BadCase[] = [
  record('a number', 42, ['record-invalid']), record('a text', 'garbage', ['record-invalid']), record('true', true, ['record-invalid']), record('null', null, ['record-invalid']),
  record('an empty list', [], ['record-invalid']), record('a list of lists', [[[]]], ['record-invalid']), record('an empty object', {}, ['title-missing', 'title']),
  record('only a title', {title: 'Bad'}, ['date-missing', 'date']), record('only a date', {date: '1950'}, ['title-missing', 'title']),
  event('title: null', {title: null}, ['title-missing', 'title']), event('title: empty', {title: ''}, ['title-missing', 'title']), event('title: blank', {title: ' \t\n'}, ['title-missing', 'title']),
  event('title: a list', {title: ['a']}, ['field-invalid', 'title']), event('title: true', {title: true}, ['field-invalid', 'title']), event('title: an object of numbers', {title: {en: 5}}, ['field-invalid', 'title']),
  date(null, 'date-missing'), date('', 'date-missing'), date('  ', 'date-missing'), date(2020), date({}), date([]), date(true), date({edtf: 2020}), date({edtf: '2020-13'}), date({edtf: {}}),
  date({text: ''}, 'date-missing'), date({text: 'gibberish'}), date({text: 5}), date({bounds: null}), date({bounds: {earliestStart: 'soon'}}), date({bounds: {earliestStart: '2000', latestEnd: '1990'}}, 'date-reversed'),
  date({rrule: 'nonsense'}), date({rrule: 5}), date({rrule: 'FREQ=YEARLY;COUNT=-1', from: '2000'}), date({rrule: 'FREQ=YEARLY', from: 'soon'}), date({undated: false}), date({undated: 'yes'}),
  date({edtf: '2020', duration: 'soon'}), date({edtf: '2020', duration: 5}), date({edtf: '2020', extent: 'somewhere'}), date({edtf: '2020-06-01T10:00', zone: 'Mars/Olympus'}), date({edtf: '2020', calendar: 'maya'}),
  date({of: 'nobody', relation: 'after'}, 'reference-unknown'), date({of: 'before', relation: 'beside'}), date({of: 5, relation: 'after'}), date({of: 'before', relation: 'after', offset: 'soon'}), date({of: 'bad', relation: 'after'}, 'relation-cycle'),
  {name: 'dates told from each other in a circle', records: () => [{id: 'a', title: 'A', date: {of: 'b', relation: 'after'}}, {id: 'b', title: 'B', date: {of: 'a', relation: 'after'}}], expected: [['relation-cycle']]},
  event('the id of another', {id: 'before'}, ['id-duplicate', 'id']), field('id', {}), field('id', true), field('id', []),
  field('description', 5), field('description', []), field('description', {en: []}), field('claims', {}), field('claims', [null]), field('claims', [{}]), field('status', 'weird'), field('status', 42),
  field('type', {}), field('tags', 'text'), field('tags', [null]), field('tags', {length: 5}), field('group', 42), field('parent', 42),
  event('parent: unknown', {parent: 'nobody'}, ['reference-unknown', 'parent']), event('parent: itself', {parent: 'bad'}, ['relation-cycle']),
  field('actors', 'text'), field('actors', [null]), field('actors', [{}]), field('places', 5), field('places', [[]]), field('sources', [null]), field('sources', [{}]), field('sources', [{source: null}]), field('sources', 'text'),
  field('importance', 'high'), field('importance', -1), field('importance', 2), field('links', 'text'), field('links', [null]), field('links', [{}]), field('links', [{url: 5}]), field('media', [null]), field('media', 'text'), field('media', [{}]),
  field('role', 'villain'), field('color', 5), field('ext', 'text'),
  document({relations: [null]}, ['field-invalid', 'relations']), document({relations: 'text'}, ['field-invalid', 'relations']), document({relations: [5, {}, {type: 'after'}]}, ['field-invalid', 'relations']),
  document({relations: [{type: 'after', from: 'before', to: 'nobody'}]}, ['reference-unknown', 'relations']), document({relations: [{type: 'after', from: 'before', to: 'after'}]}, ['relation-contradiction']),
  document({groups: [null]}, ['field-invalid', 'groups']), document({groups: {}}, ['field-invalid', 'groups']), document({actors: [null, {}]}, ['field-invalid', 'actors']), document({places: 'text'}, ['field-invalid', 'places']),
  document({sources: [{id: 5, name: {}}]}, ['field-invalid', 'sources']), document({title: 42}, ['field-invalid', 'title']), document({description: []}, ['field-invalid', 'description']), document({lang: 5}, ['field-invalid', 'lang']),
  document({lang: 'x y'}, ['field-invalid', 'lang']), document({reference: 5}, ['field-invalid', 'reference']), document({reference: 'soon'}, ['date-invalid', 'reference']), document({timeZone: 'Mars/Olympus'}, ['field-invalid', 'timeZone']),
];

/** What can be written in JSON. */
export const BAD_SHAPES: readonly BadCase[] = [...SHAPES, ...BAD_DATES.map((text) => date(text, isReversed(text) ? 'date-reversed' : 'date-invalid'))];

function isReversed(text: string): boolean {
  return text === '2021/2020' || text === '2020-05/2020-04';
}

const boo = (): never => {
  throw new Error('boo');
};
const throwing = (name: string): object => Object.defineProperty({id: 'bad', title: 'Bad', date: '1950'}, name, {get: boo, enumerable: true});

function revoked(): object {
  const {proxy, revoke} = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function circular(): object {
  const self: Record<string, unknown> = {id: 'bad', title: 'Bad', date: '1950'};
  self['ext'] = {self};
  return self;
}

const live = (name: string, make: () => unknown, ...expected: readonly Expected[]): BadCase => ({name, records: () => [make()], expected});

/** What only a script can hand over. */
export const BAD_OBJECTS: readonly BadCase[] = [
  live('undefined', () => undefined, ['record-invalid']), live('a symbol', () => Symbol('x'), ['record-invalid']), live('a function', () => boo, ['record-invalid']), live('a bigint', () => 5n, ['record-invalid']),
  live('a Date', () => new Date(0), ['title-missing', 'title']), live('a Map', () => new Map(), ['title-missing', 'title']), live('a node', () => globalThis.document?.createElement('form') ?? {}, ['title-missing', 'title']),
  ...['id', 'title', 'date', 'description', 'tags', 'ext', 'importance'].map((name) => live(`a getter that throws: ${name}`, () => throwing(name), ['record-invalid'])),
  live('a proxy that throws', () => new Proxy({}, {get: boo, has: boo, ownKeys: boo, getOwnPropertyDescriptor: boo}), ['record-invalid']), live('a proxy without a target', revoked, ['record-invalid']),
  live('a circle', circular), live('a date that throws', () => ({id: 'bad', title: 'Bad', date: Object.defineProperty({}, 'edtf', {get: boo, enumerable: true})}), ['record-invalid']),
  live('a title that throws', () => ({id: 'bad', title: Object.defineProperty({}, 'en', {get: boo, enumerable: true}), date: '1950'}), ['record-invalid']),
  live('a date that is a Date', () => ({id: 'bad', title: 'Bad', date: new Date(NaN)}), ['date-invalid', 'date']), live('a date that is NaN', () => ({title: 'Bad', date: NaN}), ['date-invalid', 'date']),
  live('importance NaN', () => ({id: 'bad', title: 'Bad', date: '1950', importance: NaN}), ['field-invalid', 'importance']), live('importance Infinity', () => ({title: 'Bad', date: '1950', importance: Infinity}), ['field-invalid', 'importance']),
  live('bounds of NaN', () => ({title: 'Bad', date: {bounds: {earliestStart: NaN}}}), ['date-invalid', 'date']), live('bounds of Infinity', () => ({title: 'Bad', date: {bounds: {earliestStart: -Infinity, latestEnd: Infinity}}}), ['date-invalid', 'date']),
  live('a number of a year that no float has', () => ({title: 'Bad', date: {bounds: {earliestStart: 1e308, latestEnd: 1.7e308}}}), ['date-invalid', 'date']),
  live('an id that is a symbol', () => ({id: Symbol('id'), title: 'Bad', date: '1950'}), ['field-invalid', 'id']), live('frozen', () => Object.freeze({id: 'bad', title: 'Bad', date: '1950'})),
  live('without a prototype', () => Object.assign(Object.create(null) as object, {id: 'bad', title: 'Bad', date: '1950'})), live('a list with holes', () => ({id: 'bad', title: 'Bad', date: '1950', tags: Array(3)}), ['field-invalid', 'tags']),
  {name: 'holes between the events', records: () => Array<unknown>(3), expected: [['record-invalid'], ['record-invalid'], ['record-invalid']]},
  {name: 'a relation that throws', records: () => [], document: () => ({relations: [Object.defineProperty({}, 'type', {get: boo, enumerable: true})]}), expected: [['field-invalid', 'relations']]},
  {name: 'relations with holes', records: () => [], document: () => ({relations: Array<unknown>(2)}), expected: [['field-invalid', 'relations']]},
  {name: 'a document that throws', records: () => [], document: () => Object.defineProperty({}, 'title', {get: boo, enumerable: true}), expected: [['field-invalid', 'title']]},
];

/** Tables that are wrong; the good events of both sides are in each of them. */
export const BAD_TABLES: readonly (readonly [name: string, text: string, ...expected: Expected[]])[] = [
  ...BAD_DATES.map((text): readonly [string, string, ...Expected[]] => [`date ${JSON.stringify(text).slice(0, 40)}`, table(['id,title,date', `bad,Bad,${cell(text)}`]), ['', 'date']]),
  ['without a title', table(['id,title,date', 'bad,,1950']), ['title-missing', 'title']], ['without a date', table(['id,title,date', 'bad,Bad,']), ['date-missing', 'date']],
  ['too many cells', table(['id,title,date', 'bad,Bad,1950,more,more']), ['record-invalid']], ['too few cells', table(['id,title,date', 'bad']), ['title-missing', 'title']],
  ['a column named __proto__', table(['id,title,date,__proto__', 'bad,Bad,nonsense,x']), ['date-invalid', 'date']], ['columns of one name', table(['id,title,date,date', 'bad,Bad,nonsense,nonsense']), ['date-invalid', 'date']],
  ['the id of another', table(['id,title,date', 'before,Bad,1950']), ['id-duplicate', 'id']], ['a start that is none', table(['id,title,date,end', 'bad,Bad,nonsense,1950']), ['date-invalid', 'date']],
];

function cell(text: string): string {
  return /[",\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function table([head = '', ...rows]: readonly string[]): string {
  return [head, 'before,Before,1900-01', ...rows, 'after,After,2000-06', ''].join('\n');
}

/** Entries of a list in the page that are wrong. */
export const BAD_ENTRIES: readonly (readonly [name: string, markup: string, ...expected: Expected[]])[] = [
  ...BAD_DATES.map((text): readonly [string, string, ...Expected[]] => [`datetime ${JSON.stringify(text).slice(0, 40)}`, `<li id="bad"><time datetime="${escaped(text)}"></time> Bad</li>`, ['', 'date']]),
  ['without a date', '<li id="bad">Bad</li>', ['date-missing', 'date']], ['empty', '<li></li>', ['title-missing', 'title']], ['without words', '<li><time>1950</time></li>', ['title-missing', 'title']],
  ['an empty time', '<li><time></time> Bad</li>', ['date-missing', 'date']], ['words that are no date', '<li><time>in my heart</time> Bad</li>', ['date-invalid', 'date']],
  ['the id of another', '<li id="before"><time>1950</time> Bad</li>', ['id-duplicate', 'id']], ['a link to nowhere', '<li><time>1950-13</time> <a href="http://[">Bad</a></li>', ['date-invalid', 'date']],
  ['nested lists', '<li><time datetime="x">x</time> Bad<ol><li><time>1950</time> Inner</li></ol></li>', ['date-invalid', 'date']],
];

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

interface Reported {
  readonly code: string;
  readonly where: {readonly index?: number; readonly field?: string};
}

/** What was not reported though it should have been, or was though it should not. */
export function faultsOf(expected: readonly Expected[], problems: readonly Reported[]): string[] {
  const told = JSON.stringify(problems);
  if (expected.length === 0) return problems.length === 0 ? [] : [`reported ${told}`];
  return expected.filter(([code, where]) => !problems.some((problem) => (code === '' || problem.code === code) && (where === undefined || problem.where.field === where)))
    .map(([code, where]) => `not reported: ${code} at ${where ?? 'any place'}, but ${told}`);
}
