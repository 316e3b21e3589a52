import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {parseDelimited} from '../../../src/core/formats/delimited-text.js';
import {readTable} from '../../../src/core/formats/csv.js';
import {readTimeline, type ReadTimelineOptions} from '../../../src/core/formats/read-timeline.js';
import {writeTimeline} from '../../../src/core/formats/write-timeline.js';

function read(text: string, options: ReadTimelineOptions = {}) {
  return readTimeline(text, {format: 'csv', ...options});
}

function dates(text: string, options?: ReadTimelineOptions): unknown[] {
  const {timeline, problems} = read(text, options);
  assert.deepEqual(problems, [], text);
  return timeline.events.map(({date}) => date);
}

describe('headers in any sensible spelling', () => {
  const headers: readonly [header: string, row: string, date: unknown][] = [
    ['date,title', '2001,A', '2001'],
    ['Title,Date', 'A,2024-05', '2024-05'],
    ['Event Name,Start Date,End Date', 'A,2024-07-03,2024-07-04', '2024-07-03/2024-07-04'],
    ['START_DATE (UTC),end_date,name', '2024-07-03T10:00:00Z,,A', '2024-07-03T10:00:00Z'],
    ['Headline,Year,Month,Day', 'A,2024,7,3', '2024-07-03'],
    ['Year,Month,Day,Headline', '2024,July,,A', '2024-07'],
    ['Jahr;Monat;Tag;Titel', '2024;7;3;A', '2024-07-03'],
    ['Fecha\tTítulo', '2024-07-03\tA', '2024-07-03'],
    ['Année,Titre', '1789,A', '1789'],
    ['year,title', '-44,A', '-0043'],
    ['year,title', '44 BC,A', '-0043'],
    ['year,title', '"13,800",A', 'Y13800'],
    ['date|title', '2001-07-03 14:30|A', {edtf: '2001-07-03T14:30', text: '2001-07-03 14:30'}],
    ['Date,Time,Title', '2024-07-03,2:30 PM,A', {edtf: '2024-07-03T14:30', text: '2024-07-03 2:30 PM'}],
    ['Date,Time,Title', '2024-07-03,14:30:05,A', '2024-07-03T14:30:05'],
    ['Date,Time,Title', '2024-07-03,noon,A', {edtf: '2024-07-03', text: '2024-07-03 noon'}],
    ['date_of_event,event_title', '2001,A', '2001'],
    ['Date of birth,Date of death,Name', '1815-12-10,1852-11-27,A', '1815-12-10/1852-11-27'],
    ['Fecha de inicio;Fecha de fin;Título', '2024-07-03;2024-07-14;A', '2024-07-03/2024-07-14'],
    ['Date de début;Date de fin;Événement', '2024-07-03;2024-07-14;A', '2024-07-03/2024-07-14'],
    ['Дата,Событие', '2001,A', '2001'],
    ['日期,标题', '2001,A', '2001'],
    ['Start,Finish,Task Name', '2024-01-01,2024-02-01,A', '2024-01-01/2024-02-01'],
    ['Coronation date,Monarch', '1066-12-25,A', '1066-12-25'],
    ['published_at,title', '2024-07-03T10:00:00Z,A', '2024-07-03T10:00:00Z'],
    ['Period,Event', '1914/1918,A', '1914/1918'],
    ['start,end,title', '2022-02-24,present,A', {edtf: '2022-02-24/..', text: '2022-02-24 – present'}],
    ['date,display date,title', '1968,spring of ’68,A', {edtf: '1968', text: 'spring of ’68'}],
    ['date,title', '1850~,A', '1850~'],
  ];
  for (const [header, row, date] of headers) {
    test(`${header} with ${row}`, () => assert.deepEqual(dates(`${header}\n${row}\n`), [date]));
  }

  test('without a header the columns are date, title and description', () => {
    const {timeline} = read('2001,Founded,In Shanghai\n2024,Summit,\n');
    assert.deepEqual(timeline.events.map(({date, title, description}) => [date, title, description]), [['2001', 'Founded', 'In Shanghai'], ['2024', 'Summit', undefined]]);
  });

  test('columns that nobody knows survive under ext', () => {
    assert.deepEqual(read('date,title,Budget\n2001,A,12\n').timeline.events[0]?.ext, {csv: {Budget: '12'}});
  });

  test('a table without a title is called by what its own columns hold', () => {
    assert.equal(read('date,home,away\n1967-08-22,India,Taiwan\n').timeline.events[0]?.title, 'India, Taiwan');
  });

  test('lists, links, places, status and importance', () => {
    const [event] = read('date,title,tags,place,url,status,importance\n2001,A,a; b,"Paris, France",https://example.org/,Cancelled,0.5\n').timeline.events;
    assert.deepEqual(event, {
      title: 'A', date: '2001', tags: ['a', 'b'], places: ['Paris, France'], links: [{url: 'https://example.org/'}], status: 'cancelled', importance: 0.5,
    });
  });
});

describe('numeric dates', () => {
  test('one number above 12 tells the order of the whole column', () => {
    assert.deepEqual(dates('date,title\n03/07/2024,A\n25/12/2024,B\n').map((date) => (date as {edtf: string}).edtf), ['2024-07-03', '2024-12-25']);
    assert.deepEqual(dates('date,title\n03/07/2024,A\n12/25/2024,B\n').map((date) => (date as {edtf: string}).edtf), ['2024-03-07', '2024-12-25']);
  });

  test('1910-30 is no season in a table', () => {
    assert.deepEqual(read('date,title\n1910-30,A\n').timeline.events.filter(({date}) => date === '1910-30'), []);
  });
});

describe('what programs write', () => {
  const cases: readonly [name: string, text: string][] = [
    ['a byte order mark', '\uFEFFdate,title\r\n2001,A\r\n2002,B\r\n'],
    ['Excel’s sep line', 'sep=;\r\ndate;title\r\n2001;A\r\n2002;B\r\n'],
    ['lines that end in CR', 'date,title\r2001,A\r2002,B'],
    ['blank lines and empty rows', '\ndate,title\n\n2001,A\n,\n2002,B\n\n'],
    ['tabs', 'date\ttitle\n2001\tA\n2002\tB\n'],
    ['spaces before quotes', 'date, title\n2001, "A"\n2002, "B" \n'],
    ['lines above the head', 'Our events\n\nas of 2024,,\ndate,title\n2001,A\n2002,B\n'],
    ['semicolons with commas in the cells', 'date;title;notes\n2001;A;"1,5"\n2002;B;2,5\n'],
  ];
  for (const [name, text] of cases) {
    test(name, () => assert.deepEqual(read(text).timeline.events.map(({date, title}) => [date, title]), [['2001', 'A'], ['2002', 'B']]));
  }

  test('an all-day entry of Outlook ends before its midnight', () => {
    const text = 'Subject,Start Date,Start Time,End Date,End Time,All day event\nA,7/3/2024,12:00:00 AM,7/13/2024,12:00:00 AM,True\n';
    assert.deepEqual(read(text).timeline.events[0]?.date, {edtf: '2024-07-03/2024-07-12', text: '7/3/2024 – 7/13/2024'});
  });
});

describe('rows that cannot be read', () => {
  const cases: readonly [name: string, text: string, kept: number, problem: readonly unknown[]][] = [
    ['an open quote', 'date,title\n2001,A\n2002,"B\n2003,C\n', 2, ['syntax', 1, 3, 6]],
    ['an open quote, ended by that of a later row', 'date,title\n2001,"A\n2002,B\n2003,"C"\n', 2, ['syntax', 0, 2, 6]],
    ['an open quote before quoted dates', '"date","title"\n"2001","A\n"2002","B"\n', 1, ['syntax', 0, 2, 8]],
    ['too many cells', 'date,title\n2001,A\n2002,B, and more\n', 1, ['record-invalid', 1, 3, 1]],
    ['no title', 'date,title\n2001,\n2002,B\n', 1, ['title-missing', 0, 2, 6]],
    ['no date', 'title,date\nA,\nB,2002\n', 1, ['date-missing', 0, 2, 3]],
    ['no such month', 'title,date\nA,2024-13\nB,2002\n', 1, ['date-invalid', 0, 2, 3]],
    ['no such day, in a column of another name', 'title,Start Date\nA,2024-02-30\nB,2002\n', 1, ['date-invalid', 0, 2, 3]],
    ['no such hour', 'year,month,day,time,title\n2024,7,3,later,A\n2002,,,,B\n', 1, ['date-invalid', 0, 2, 10]],
  ];
  for (const [name, text, kept, [code, index, line, column]] of cases) {
    test(`${name}: a problem with its place, neighbours kept`, () => {
      const {timeline, problems} = read(text);
      assert.equal(timeline.events.length, kept);
      assert.deepEqual(problems.map(({code, where}) => [code, where.index, where.line, where.column]), [[code, index, line, column]]);
    });
  }
});

describe('delimited text', () => {
  const cell = fc.string({unit: fc.constantFrom('a', 'é', ' ', ',', ';', '"', '\n', '\r', "'", '=', '1'), minLength: 0, maxLength: 8});

  test('every table that is written by the rules comes back', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, {minLength: 2, maxLength: 4}), {minLength: 1, maxLength: 5}), (rows) => {
        const full = rows.map((row) => ['x', ...row]);
        const text = full.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        assert.deepEqual(parseDelimited(text).rows.map(({cells}) => cells), full);
      }),
      {seed: 20240701, numRuns: 500},
    );
  });

  test('rows read and rows refused are the rows of the file, whatever its quotes', () => {
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell), {minLength: 1, maxLength: 8}), (rows) => {
      const text = `date,title\n${rows.map(([a, b]) => `2001,"${a}"${b}`).join('\n')}\n`;
      const {timeline, problems} = read(text);
      const refused = new Set(problems.map(({where}) => where.index));
      assert.equal(timeline.events.length + refused.size, readTable(text).records.length, text);
      assert.ok(problems.every(({where}) => where.line !== undefined && where.column !== undefined), text);
    }), {seed: 20240701, numRuns: 500});
  });

  test('time grows in step with length, whatever is left open', () => {
    for (const piece of ['"', '"""x\n', ' "a\n', '"a\n', '"a,"b\n', ',', '\n', '"",']) {
      const started = process.cpuUsage();
      read(`date,title\n${piece.repeat(400_000 / piece.length)}`);
      assert.ok(process.cpuUsage(started).user < 4_000_000, JSON.stringify(piece));
    }
  });
});

describe('writing', () => {
  test('texts with quotes, lines, formulas and apostrophes come back', () => {
    const titles = ['=1+1', "'=1", '@x', '-5 °C', '+', 'a,b', 'say "no"', 'two\nlines', "'tis", '\tx'.trim(), '＝full'];
    const events = titles.map((title) => ({title, date: '2001'}));
    assert.deepEqual(read(writeTimeline({events}, 'csv')).timeline.events, events);
  });

  test('no cell begins like a formula, but numbers stay', () => {
    const text = writeTimeline({events: [{title: '=1', date: '-0043-03-15', importance: 0.5}, {title: '-12', date: '2001'}]}, 'csv');
    assert.match(text, /'=1/);
    assert.match(text, /'-0043-03-15/);
    assert.match(text, /,-12/);
  });
});
