import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {htmlDateToEdtf, readList} from '../../../src/core/formats/list.js';
import {readTimeline} from '../../../src/core/formats/read-timeline.js';
import {writeTimeline} from '../../../src/core/formats/write-timeline.js';

describe('the datetime of a time element', () => {
  const cases: readonly [datetime: string, edtf: string | undefined][] = [
    ['2001', '2001'], ['2024-05', '2024-05'], ['2024-07-03', '2024-07-03'], ['2024-07-03 10:00', '2024-07-03T10:00'],
    ['2024-07-03T10:00:00.000-0500', '2024-07-03T10:00:00-05:00'], ['2024-W27', '2024-07-01/2024-07-07'], ['2009-W53', '2009-12-28/2010-01-03'],
    ['2024-07-03/2024-07-04', '2024-07-03/2024-07-04'], ['2022-02-24/..', '2022-02-24/..'], ['1850~', '1850~'],
    ['PT4H18M3S', undefined], ['14:54', undefined], ['07-03', undefined], ['', undefined],
  ];
  for (const [datetime, edtf] of cases) test(`${datetime || 'nothing'} is ${edtf}`, () => assert.equal(htmlDateToEdtf(datetime), edtf));
});

describe('entries of a list', () => {
  test('the attribute wins, the words are kept', () => {
    assert.deepEqual(readList([{datetime: '2024-07-03', timeText: 'Wednesday', title: ': The summit'}]).timeline.events, [
      {title: 'The summit', date: {edtf: '2024-07-03', text: 'Wednesday'}},
    ]);
  });

  test('a day without a year is read as words', () => {
    assert.deepEqual(readList([{datetime: '07-03', title: 'A'}]).timeline.events, [{title: 'A', date: {text: '3 July'}}]);
  });

  test('an entry without a title or a date is reported at its place', () => {
    assert.deepEqual(readList([{title: 'A'}, {datetime: '2001', title: ' – '}, {datetime: '2001', title: 'B'}]).problems.map(({code, where}) => [code, where.index]), [
      ['date-missing', 0], ['title-missing', 1],
    ]);
  });
});

describe('a list in HTML', () => {
  const cases: readonly [name: string, source: string, events: readonly unknown[]][] = [
    ['two times make an interval', '<li><time datetime="2024-07-03">July 3</time>–<time datetime="2024-07-04">4</time> Summit',
      [{title: 'Summit', date: {edtf: '2024-07-03/2024-07-04', text: 'July 3 – 4'}}]],
    ['items without end tags', '<ul><li><time>2001</time> A<li><time>2002</time> B</ul>',
      [{title: 'A', date: {text: '2001'}}, {title: 'B', date: {text: '2002'}}]],
    ['a link, a heading and a description', '<li id=x><h3><a href="https://example.org/">Head</a></h3><time datetime=2001></time><p>More &amp; more</p></li>',
      [{id: 'x', title: 'Head', date: '2001', description: 'More & more', links: [{url: 'https://example.org/'}]}]],
    ['a list within an entry', '<ol><li><time datetime="2001">2001</time> A<ul><li><time datetime="2002">2002</time> B</li></ul></li></ol>',
      [{title: 'A', date: '2001'}, {title: 'B', date: '2002'}]],
    ['an h-event', '<div class="h-event"><a class="p-name u-url" href="https://example.org/">Talk</a> from <time class="dt-start" datetime="2024-07-03T10:00">ten</time> to <time class="dt-end" datetime="2024-07-03T11:00">eleven</time> in <span class="p-location">Astana</span></div>',
      [{title: 'Talk', date: {edtf: '2024-07-03T10:00/2024-07-03T11:00', text: 'ten – eleven'}, links: [{url: 'https://example.org/'}], places: ['Astana']}]],
    ['the categories of an h-event, each a tag', '<div class="h-event"><b class="p-name">Talk</b> <time class="dt-start" datetime="2001"></time> <span class="p-category">Open\n <i>data</i></span>, <a class="p-category" href="https://example.org/">maps</a><i class="p-category"> </i></div>',
      [{title: 'Talk', date: '2001', links: [{url: 'https://example.org/'}], tags: ['Open data', 'maps']}]],
    ['the categories of hCalendar', '<div class="vevent"><b class="summary">Talk</b> <abbr class="dtstart" title="2001-07-03">July</abbr> <ul><li class="category">a</li><li class="category">b</li></ul></div>',
      [{title: 'Talk', date: {edtf: '2001-07-03', text: 'July'}, tags: ['a', 'b']}]],
    ['scripts say nothing', '<li><script>"<li>"</script><time datetime="2001">2001</time> A</li>', [{title: 'A', date: '2001'}]],
  ];
  for (const [name, source, events] of cases) {
    test(name, () => {
      const {timeline, problems} = readTimeline(source, {format: 'html'});
      assert.deepEqual(problems, []);
      assert.deepEqual(timeline.events, events);
    });
  }

  test('what is written comes back', () => {
    const events = [
      {id: 'a', title: 'A <b> & "c"', date: '2001'},
      {title: 'B', date: {edtf: '2024-07-03/2024-07-04', text: 'July 3–4'}, description: 'It > that', links: [{url: 'https://example.org/?a=1&b=2'}]},
    ];
    assert.deepEqual(readTimeline(writeTimeline({events}, 'html')).timeline.events, events);
  });

  test('a refused entry has its line and column', () => {
    const {problems} = readTimeline('<ol>\n  <li><time datetime="2001">2001</time> A</li>\n  <li>No date</li>\n</ol>');
    assert.deepEqual(problems.map(({code, where}) => [code, where.index, where.line, where.column]), [['date-missing', 1, 3, 3]]);
  });
});
