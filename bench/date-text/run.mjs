/**
 * Reads dates in free text with ours and with other readers, and counts what is right, wrong and refused. Right is the
 * same first and last instant as expected (for a text that is no date: none), so that a reader need not know EDTF.
 *
 * `npm install --prefix bench`, then `node bench/date-text/run.mjs`. Prints a table and writes results.md beside this file.
 * Needs the repository's own packages too (esbuild).
 */
import {writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import * as chrono from 'chrono-node';
import {build} from 'esbuild';
import {SUITE} from './suite.mjs';

const require = createRequire(import.meta.url);
const ROOT = new URL('../../', import.meta.url).pathname;
const REFERENCE = '2024-07-01';

async function load(contents) {
  const {outputFiles} = await build({stdin: {contents, resolveDir: ROOT, loader: 'ts'}, bundle: true, minify: true, format: 'esm', write: false, target: 'es2022'});
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const {readDate, parseDate, NOT_READ, TABLE} = await load(`
  export {readDate} from './src/core/time/date-text.js';
  export {parseDate} from './src/core/time/edtf.js';
  export {NOT_READ, TABLE} from './test/core/time/date-text-table.js';`);

const pad = (number, size = 2) => String(number).padStart(size, '0');

function boundsOf(edtf) {
  if (edtf === undefined) return undefined;
  try {
    const {earliestStart, latestEnd} = parseDate(edtf);
    return `${earliestStart} ${latestEnd}`;
  } catch {
    return 'invalid';
  }
}

/** What chrono is certain of, as fine as it is certain; whole numbers of the year are always taken. */
function chronoEdtf(text, language) {
  const parser = language === 'en' ? chrono.en : chrono[language];
  const results = parser?.parse(text, new Date(2024, 6, 1, 12));
  if (results?.length !== 1) return undefined;
  const point = (components) => {
    const year = components.get('year');
    const parts = [year < 0 ? `-${pad(-year - 1 + 0, 4)}` : pad(year, 4)];
    const day = components.isCertain('day') || components.isCertain('weekday');
    if (components.isCertain('month') || day) parts.push(pad(components.get('month')));
    if (day) parts.push(pad(components.get('day')));
    const time = components.isCertain('hour') && day ? `T${pad(components.get('hour'))}:${pad(components.get('minute'))}` : '';
    return parts.join('-') + time;
  };
  const [{start, end}] = results;
  return end ? `${point(start)}/${point(end)}` : point(start);
}

const edtfy = require('edtfy');

/** edtfy writes the EDTF of 2012. */
function edtfyEdtf(text, language) {
  if (language !== 'en' && language !== 'fr') return undefined;
  try {
    edtfy.locale(language);
    return edtfy(text).replaceAll('?~', '%').replace(/[ux](?=[ux\-/?~%]|$)/g, 'X').replace(/unknown/g, '').replace(/open/g, '..').replace(/^y/, 'Y');
  } catch {
    return undefined;
  }
}

const READERS = {
  annals: (text, locale, reference) => readDate(text, {locale, reference})?.edtf,
  'chrono-node 2.10.3': (text, locale) => chronoEdtf(text, locale.slice(0, 2)),
  'edtfy 0.0.8': (text, locale) => edtfyEdtf(text, locale.slice(0, 2)),
};

function judge(read, rows, locale, reference) {
  const counts = {right: 0, wrong: 0, refused: 0, differences: []};
  for (const [text, expected] of rows) {
    const edtf = read(text, locale, reference);
    const kind = boundsOf(edtf) === boundsOf(expected) ? 'right' : edtf === undefined ? 'refused' : 'wrong';
    counts[kind]++;
    if (kind !== 'right') counts.differences.push(`| \`${text}\` | \`${expected ?? 'no date'}\` | \`${edtf ?? 'refused'}\` |`);
  }
  return counts;
}

const sets = [
  {name: 'python-edtf\'s English suite', rows: SUITE, locale: 'en-US'},
  ...Object.entries(TABLE).filter(([, rows]) => rows.length >= 40).map(([locale, list]) => {
    const rows = [...list, ...(NOT_READ[locale] ?? [])];
    return {name: `our table, ${locale}`, rows, locale, reference: REFERENCE};
  }),
];

const lines = ['| texts | reader | right | wrong | refused |', '|---|---|---:|---:|---:|'];
let ours;
for (const {name, rows, locale, reference} of sets) {
  for (const [reader, read] of Object.entries(READERS)) {
    const {right, wrong, refused, differences} = judge(read, rows, locale, reference);
    if (reader === 'annals' && rows === SUITE) ours = differences;
    lines.push(`| ${name} (${rows.length}) | ${reader} | ${right} | ${wrong} | ${refused} |`);
  }
}

const texts = TABLE.en.map(([text]) => text);
const time = (read) => {
  const start = performance.now();
  for (const text of texts) read(text, 'en', REFERENCE);
  return (((performance.now() - start) / texts.length) * 1000).toFixed(0);
};
const speeds = Object.entries(READERS).map(([reader, read]) => `| ${reader} | ${time(read)} | ${time(read)} |`);

const report = `# Dates in free text

Node ${process.version}, ICU ${process.versions.icu}. Right: the same first and last instant as expected, or none where the text is no
date. Our table is read against ${REFERENCE}; python-edtf's suite without a reference. chrono is judged by what it is certain of.
Qualifiers (\`~\`, \`?\`) are not judged. A reader that lacks a language refuses all of it, which is right where refusal is. Most of our
table was filled from what our reader made of its texts and then checked row by row, so it says what the reader holds to, not how it
fares with texts nobody chose; python-edtf's suite is the independent one. \`@edtf-ts/natural\` is not in the package registry (404), so it is not measured.

${lines.join('\n')}

| reader | µs per text, first pass | second pass |
|---|---:|---:|
${speeds.join('\n')}

## Where we differ from python-edtf's suite

Years without a century, texts with unknown words ("printed", "active") and months without a year are refused rather than
guessed. "before 1928" leaves 1928 out, "after 1928" begins in 1929. A choice ("1863 or 1864") is a choice, not its first date.
"1900s" is a century, also with a "c." before it. 64 BCE is \`-0063\`, astronomically.

| text | suite | annals |
|---|---|---|
${ours.join('\n')}
`;
writeFileSync(new URL('results.md', import.meta.url), report);
console.log(report);
