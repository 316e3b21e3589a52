/** The figures as tables, for the terminal and as Markdown. */
import {PEERS} from './peers.mjs';

const COLUMNS = [
  ['', result => result.peer + (result.byCall ? '*' : '')],
  ['first paint ms', ({mount}) => whole(mount.firstPaint)],
  ['× floor', (result, floor) => times(result.mount.firstPaint, floor?.mount.firstPaint)],
  ['all there ms', ({mount}) => whole(mount.whole ?? mount.firstPaint)],
  ['zoom in ms', ({zoomIn}) => pairOf(zoomIn)],
  ['× floor', (result, floor) => times(result.zoomIn.median, floor?.zoomIn.median)],
  ['zoom out ms', ({zoomOut}) => pairOf(zoomOut)],
  ['× floor', (result, floor) => times(result.zoomOut.median, floor?.zoomOut.median)],
  ['pan ms', ({pan}) => pairOf(pan)],
  ['× floor', (result, floor) => times(result.pan.median, floor?.pan.median)],
  ['longest task ms', ({longestTask}) => (longestTask === 0 ? '< 50' : whole(longestTask))],
  ['nodes', ({nodes, nodesAfter}) => whole(Math.max(nodes, nodesAfter))],
  ['heap MB', ({heapMB}) => whole(heapMB)],
];

const whole = number => (number < 10 ? number.toFixed(1) : Math.round(number).toLocaleString('en'));
const pairOf = ({median, p95}) => `${whole(median)} / ${whole(p95)}`;
const times = (number, floor) => (floor ? whole(number / floor) : '');

/** One row of texts for each peer, the first row being the titles. */
function rowsOf(cases, size) {
  const own = cases.filter(result => result.size === size).sort((a, b) => place(a) - place(b));
  const floor = own.find(({peer, failed}) => peer === 'floor' && !failed);
  return [COLUMNS.map(([title]) => title), ...own.map(result => (
    result.failed ? [result.peer, result.failed] : COLUMNS.map(([, cell]) => cell(result, floor))))];
}

const place = ({peer}) => PEERS.findIndex(({name}) => name === peer);
const titleOf = size => `${size.toLocaleString('en')} events`;

/** For a terminal. */
export function sizeTable(cases, size) {
  const rows = rowsOf(cases, size);
  const full = rows.filter(row => row.length === COLUMNS.length);
  const widths = COLUMNS.map((_, i) => Math.max(...full.map(row => row[i].length), ...(i === 0 ? rows.map(row => row[0].length) : [])));
  const line = row => row.map((text, i) => (i === 0 || row.length < COLUMNS.length ? text.padEnd(widths[i]) : text.padStart(widths[i]))).join('  ').trimEnd();
  return [titleOf(size), ...rows.map(line)].join('\n');
}

/** The whole report. */
export function markdown(results) {
  const sizes = [...new Set(results.cases.map(({size}) => size))].sort((a, b) => a - b);
  return `${[
    '# Timelines, measured',
    `${results.date}. ${results.machine}; Chromium ${results.cases.find(({version}) => version)?.version ?? 'unknown'}, headless, software raster; load of the machine at the start ${results.load}.`,
    'Made by `npm run bench`. ' + METHOD,
    '![Events against main-thread time per turn of the wheel](chart.svg)',
    ...sizes.map(size => `## ${titleOf(size)}\n\n${markdownTable(rowsOf(results.cases, size))}`),
    `## What each is\n\n${PEERS.map(({name, note}) => `- **${name}**: ${note}`).join('\n')}`,
  ].join('\n\n')}\n`;
}

const METHOD = `The same seeded events for all: 60 % instants, 40 % ranges of 2 to 400 days, 24 years, 8 lanes, in a plot of
1200 × 600 px. *First paint* is the time from the call until all events are on the screen, event by event or as the skyline of how
many there are where, the events being in the timeline's own form already; *all there*, until words and the rest are, too.
The other times are those of the main thread (DevTools, \`TaskDuration\`) for one turn of the wheel or 8 px of a drag, one in
each frame, real input, after a warm-up: median / 95th percentile. *Longest task*: the longest after the first paint.
*Nodes*: the most that live in the document before and after the gestures. *Heap* is after a collection and holds the
events too. *× floor*: as many times as much as the canvas that fills density bins, in the same run.`;

function markdownTable([titles, ...rows]) {
  const line = cells => `| ${cells.join(' | ')} |`;
  return [line(titles), line(titles.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
