/** Plain records in each format, with what files of that format usually hold. */
const lines = (count, of, between = '\n') => Array.from({length: count}, (_, i) => of(i)).join(between);
const two = (number) => String(number).padStart(2, '0');
const date = (i) => `${1900 + (i % 120)}-${two((i % 12) + 1)}-${two((i % 28) + 1)}`;
const compact = (i) => date(i).replaceAll('-', '');
const title = (i) => `Event number ${i}`;
const text = (i) => `What happened then, and to whom, told in a line, the ${i}th of many.`;
const list = (count, of) => `[${lines(count, of, ',\n')}]`;

export const SAMPLES = {
  json: (count) => `{"events":${list(count, (i) => JSON.stringify({id: `e${i}`, title: title(i), date: date(i), description: text(i), tags: ['a', 'b']}))}}`,
  ndjson: (count) => lines(count, (i) => JSON.stringify({id: `e${i}`, title: title(i), date: date(i), description: text(i), tags: ['a', 'b']})),
  csv: (count) => `id,date,title,description,tags\n${lines(count, (i) => `e${i},${date(i)},${title(i)},"${text(i)}",a; b`)}`,
  ics: (count) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${lines(count, (i) => `BEGIN:VEVENT\r\nUID:e${i}\r\nDTSTAMP:20240101T000000Z\r\nDTSTART;VALUE=DATE:${compact(i)}\r\nSUMMARY:${title(i)}\r\nDESCRIPTION:${text(i).replaceAll(',', '\\,')}\r\nEND:VEVENT`, '\r\n')}\r\nEND:VCALENDAR\r\n`,
  timelinejs: (count) => `{"events":${list(count, (i) => JSON.stringify({start_date: {year: 1900 + (i % 120), month: (i % 12) + 1}, text: {headline: title(i), text: text(i)}, unique_id: `e${i}`}))}}`,
  simile: (count) => `<data>\n${lines(count, (i) => `<event start="${date(i)}" title="${title(i)}">${text(i)}</event>`)}\n</data>`,
  vis: (count) => list(count, (i) => JSON.stringify({id: i, content: title(i), start: date(i), title: text(i)})),
  jsonld: (count) => `{"@context":"https://schema.org","@graph":${list(count, (i) => JSON.stringify({'@type': 'Event', '@id': `e${i}`, name: title(i), startDate: date(i), description: text(i)}))}}`,
  wikidata: (count) => `{"head":{"vars":[]},"results":{"bindings":${list(count, (i) => JSON.stringify({item: {type: 'uri', value: `http://www.wikidata.org/entity/Q${i + 1}`}, itemLabel: {value: title(i)}, date: {datatype: 'http://www.w3.org/2001/XMLSchema#dateTime', value: `${date(i)}T00:00:00Z`}, precision: {value: '11'}}))}}}`,
  markwhen: (count) => `title: Many\n\n${lines(count, (i) => `${date(i)}: ${title(i)} #a\n${text(i)}\n`)}`,
  gedcom: (count) => `0 HEAD\n${lines(count, (i) => `0 @I${i}@ INDI\n1 NAME A${i} /B/\n1 BIRT\n2 DATE ${(i % 28) + 1} JAN ${1800 + (i % 200)}\n2 PLAC London, England`)}\n0 TRLR\n`,
  html: (count) => `<ol>\n${lines(count, (i) => `<li class="h-event"><time class="dt-start" datetime="${date(i)}">${date(i)}</time> <span class="p-name">${title(i)}</span> <p class="p-summary">${text(i)}</p></li>`)}\n</ol>`,
};
