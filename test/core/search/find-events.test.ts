import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {eventTable, type EventTable} from '../../../src/core/model/event-table.js';
import {finish} from '../../../src/core/model/finish.js';
import {resolveTimeline} from '../../../src/core/model/resolve-timeline.js';
import type {Timeline} from '../../../src/core/model/timeline.js';
import {FACET_KINDS, givenFilter, toggledFilter, type EventFilter} from '../../../src/core/search/event-filter.js';
import {countFacets, type Facet} from '../../../src/core/search/facets.js';
import {findEvents, isNarrower} from '../../../src/core/search/find-events.js';
import {TextIndex} from '../../../src/core/search/text-index.js';

const sample = JSON.parse(readFileSync(new URL('../../../demo/sco-astana-2024.json', import.meta.url), 'utf8')) as Timeline;
const table: EventTable = eventTable(resolveTimeline(sample).events);
const index = new TextIndex(table, sample, 'en');

const found = (search: string, filter: EventFilter = {}): readonly string[] =>
  [...finish(findEvents(index, {search, filter}))].map((place) => table.idOf(place) ?? '').sort();
const facets = (filter: EventFilter, search = ''): readonly Facet[] => finish(countFacets(index, sample, search, filter));
const counts = (kind: string, among: readonly Facet[]): Readonly<Record<string, number>> =>
  Object.fromEntries(among.find((facet) => facet.kind === kind)?.values.map(({name, count}) => [name, count]) ?? []);

describe('a search', () => {
  test('looks into title, description, actor, place and source', () => {
    assert.deepEqual(found('founded'), ['sco-founded']);
    assert.deepEqual(found('photograph'), ['beijing-2022']);
    assert.deepEqual(found('rahmon'), ['xi-tajikistan']);
    assert.deepEqual(found('Shanghai').includes('sco-founded'), true);
    assert.deepEqual(found('ria novosti'), ['ria-report']);
    assert.deepEqual(found('photo caption'), ['beijing-2022']);
  });

  test('asks for all words, in any order, and for phrases as they stand', () => {
    assert.deepEqual(found('terms putin ministry'), ['mfa-speech']);
    assert.deepEqual(found('"foreign ministry" hua'), ['hua-confirms']);
    assert.deepEqual(found('"ministry foreign"'), []);
  });

  test('does not look at case and accents', () => {
    assert.deepEqual(found('ANTONIO'), found('António'));
    assert.equal(found('antonio').length, 3);
  });

  test('of nothing leaves everything', () => assert.equal(found('  ').length, 14));

  test('reads the language of the reader', () => {
    const document: Timeline = {events: [{id: 'a', title: {en: 'Summit', de: 'Gipfel'}, date: '2001'}]};
    const events = eventTable(resolveTimeline(document).events);
    const size = (locale: string, search: string): number => finish(findEvents(new TextIndex(events, document, locale), {search, filter: {}})).length;
    assert.deepEqual([size('de', 'gipfel'), size('de', 'summit'), size('en', 'summit')], [1, 0, 1]);
  });

  test('finds the same among what a shorter one left as among all', () => {
    const letter = fc.constantFrom(...'aeinst xp"');
    fc.assert(fc.property(fc.string({unit: letter, maxLength: 3}), fc.string({unit: letter, maxLength: 3}), (before, more) => {
      const earlier = {search: before, filter: {}};
      const query = {search: before + more, filter: earlier.filter};
      if (!isNarrower(query, earlier)) return;
      const among = finish(findEvents(index, earlier));
      assert.deepEqual(finish(findEvents(index, query, among)), finish(findEvents(index, query)));
    }), {seed: 7, numRuns: 500});
  });

  test('does not fail at what is no text', () => {
    const hostile = {events: [{title: 5, date: '2001', actors: 'x', sources: [null, {via: 3}], places: [{}]}]} as unknown as Timeline;
    const events = eventTable([{index: 0, id: 'a', event: hostile.events[0]!, date: resolveTimeline({events: [{title: '', date: '2001'}]}).events[0]!.date}]);
    assert.equal(finish(findEvents(new TextIndex(events, {events: [], actors: [null] as never}, 'en'), {search: 'x', filter: {}})).length, 0);
  });
});

describe('a filter', () => {
  test('leaves those that have what is named, and intersects', () => {
    assert.equal(found('', {actor: ['putin']}).length, 6);
    assert.deepEqual(found('', {actor: ['putin', 'xi']}), ['astana-summit', 'beijing-2022', 'putin-in-china']);
    assert.deepEqual(found('', {actor: ['putin'], place: ['astana']}), ['astana-summit']);
    assert.deepEqual(found('', {source: ['afp']}), ['beijing-2022']);
    assert.deepEqual(found('summit', {tag: ['announcement'], actor: ['xi']}), ['hua-confirms']);
    assert.equal(found('', {actor: ['nobody']}).length, 0);
  });

  test('leaves those of any of the groups', () => {
    assert.equal(found('', {group: ['sco', 'war']}).length, found('', {group: ['sco']}).length + found('', {group: ['war']}).length);
  });

  test('is toggled value by value', () => {
    const once = toggledFilter({}, 'actor', 'xi');
    assert.deepEqual(once, {actor: ['xi']});
    assert.deepEqual(toggledFilter(once, 'actor', 'xi'), {});
  });

  test('tells what of it cannot be read, and keeps the rest', () => {
    const {filter, problems} = givenFilter({actor: ['xi', 5], colour: ['red'], place: 'astana'});
    assert.deepEqual(filter, {actor: ['xi']});
    assert.deepEqual(problems.map(({message}) => message), [
      'filter.actor must be a list of ids, not 5',
      'filter has no "colour"; it has actor, place, source, group, tag',
      'filter.place must be a list of ids, not "astana"',
    ]);
    assert.equal(givenFilter('putin').problems[0]?.message, 'filter must be an object such as {actor: ["putin"]}, not "putin"');
    assert.deepEqual(givenFilter(undefined), {filter: {}, problems: []});
  });
});

describe('facets', () => {
  test('count the events beside each value', () => {
    const all = facets({});
    assert.deepEqual(all.map(({kind}) => kind), ['actor', 'place', 'source', 'group', 'tag']);
    assert.equal(counts('actor', all)['Vladimir Putin'], 6);
    assert.equal(counts('tag', all)['announcement'], 3);
    assert.deepEqual(all[0]?.values.slice(0, 3).map(({name}) => name), ['Vladimir Putin', 'Xi Jinping', 'António Guterres']);
  });

  test('count what would be left', () => {
    const chosen = facets({actor: ['putin']});
    assert.equal(counts('actor', chosen)['Xi Jinping'], 3);
    assert.equal(counts('actor', chosen)['Kassym-Jomart Tokayev'], 0);
    assert.deepEqual(chosen[0]?.values[0], {id: 'putin', name: 'Vladimir Putin', count: 6, isChosen: true});
    assert.equal(counts('place', facets({}, 'guterres'))['Astana'], 1);
  });

  test('keep their order, whatever is chosen', () => {
    const order = (filter: EventFilter): readonly (readonly string[])[] => facets(filter).map(({values}) => values.map(({id}) => id));
    assert.deepEqual(order({actor: ['kim'], tag: ['treaty']}), order({}));
  });

  test('of groups count each beside the others', () => {
    assert.deepEqual(counts('group', facets({group: ['sco']})), counts('group', facets({})));
  });

  test('count exactly what a filter with the value leaves', () => {
    const values = facets({}).flatMap(({kind, values: all}) => all.map(({id}) => [kind, id] as const));
    fc.assert(fc.property(fc.subarray(values, {maxLength: 3}), (chosen) => {
      const filter = chosen.reduce<EventFilter>((made, [kind, id]) => toggledFilter(made, kind, id), {});
      for (const facet of facets(filter)) {
        for (const {id, count, isChosen} of facet.values) {
          const {group: _, ...others} = filter;
          const wanted = facet.kind === 'group' ? {...others, group: [id]} : isChosen ? filter : toggledFilter(filter, facet.kind, id);
          assert.equal(count, found('', wanted).length, `${facet.kind} ${id} under ${JSON.stringify(filter)}`);
        }
      }
    }), {seed: 11, numRuns: 60});
  });

  test('of one value only tell nothing apart', () => {
    const document: Timeline = {events: [{title: 'a', date: '2001', actors: ['x']}, {title: 'b', date: '2002', actors: ['x']}]};
    const events = eventTable(resolveTimeline(document).events);
    assert.deepEqual(finish(countFacets(new TextIndex(events, document, 'en'), document, '', {})), []);
    assert.equal(FACET_KINDS.length, 5);
  });
});
