/**
 * The figures as one drawing: events against main-thread time per turn of the wheel, both logarithmic, a line for each
 * timeline with its name at its end.
 *   node bench/chart.mjs   draws it again from bench/results/results.json
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {isMain} from '../scripts/process.mjs';
import {PEERS} from './peers.mjs';

const [WIDTH, HEIGHT] = [760, 490];
const BOX = {left: 60, right: 590, top: 92, bottom: 400};
const [PAPER, INK, SOFT, FAINT, ACCENT, GREY] = ['#fbf9f4', '#1d1d1b', '#6b675e', '#e3ded2', '#a4342a', '#8d897f'];
const FRAME = 1000 / 60;
const LABEL_GAP = 15;
const NAMES = new Map([['annals', 'Annals'], ['annals-plain', 'Annals, no lanes'], ['vis-clusters', 'vis-timeline, clusters'], ['floor', 'floor: bins on a canvas'], ['event-drops', 'EventDrops'], ['echarts', 'ECharts']]);
/** Other strokes than colours, so that it reads in print. */
const DASHES = new Map([['floor', '2 3'], ['annals-plain', '6 3'], ['vis-clusters', '6 3']]);

/** A complete SVG. */
export function chart({cases, date, machine}) {
  const lines = linesOf(cases);
  const points = lines.flatMap(({points}) => points);
  const xRange = decades(points.map(([size]) => size), [100, 10_000]);
  const yRange = decades([...points.map(([, ms]) => ms), FRAME], [1, 100]);
  const x = scale(xRange, [BOX.left, BOX.right]);
  const y = scale(yRange, [BOX.bottom, BOX.top]);
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title desc" font-family="Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, serif">`,
    '<title id="title">What a turn of the wheel costs</title>',
    `<desc id="desc">${escape(description(lines))}</desc>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>`,
    text(24, 40, 'What a turn of the wheel costs', {size: 22, weight: 700}),
    text(24, 62, 'Main-thread time per step of zooming in, in ms (median), against the number of events', {size: 13.5, fill: SOFT}),
    ...gridX(xRange, x), ...gridY(yRange, y),
    ...lines.map(line => curve(line, x, y)),
    ...frameLine(y),
    ...labels(lines, x, y),
    text(24, HEIGHT - 18, `${date}. ${machine}.`, {size: 11, fill: SOFT}),
    '</svg>',
  ].join('\n')}\n`;
}

function linesOf(cases) {
  return PEERS.map(({name}) => ({
    name,
    points: cases.filter(result => result.peer === name && !result.failed).map(({size, zoomIn}) => [size, zoomIn.median]).sort(([a], [b]) => a - b),
  })).filter(({points}) => points.length > 0);
}

/** Powers of ten around all the numbers, and at least these. */
function decades(numbers, [low, high]) {
  const [min, max] = [Math.min(...numbers, low), Math.max(...numbers, high)];
  return [Math.floor(Math.log10(min)), Math.ceil(Math.log10(max))];
}

const scale = ([low, high], [from, to]) => number => round(from + ((Math.log10(number) - low) / (high - low)) * (to - from));
const powers = ([low, high]) => Array.from({length: high - low + 1}, (_, i) => 10 ** (low + i));

const gridX = (range, x) => powers(range).map(size => text(x(size), BOX.bottom + 22, size.toLocaleString('en'), {size: 12, fill: SOFT, anchor: 'middle'}))
  .concat(text((BOX.left + BOX.right) / 2, BOX.bottom + 42, 'events', {size: 12, fill: SOFT, anchor: 'middle'}));

const gridY = (range, y) => powers(range).flatMap(ms => [
  line([[BOX.left, y(ms)], [BOX.right, y(ms)]], {stroke: FAINT}),
  text(BOX.left - 8, y(ms) + 4, ms >= 1000 ? `${ms / 1000} s` : `${ms} ms`, {size: 12, fill: SOFT, anchor: 'end'}),
]);

const frameLine = y => [
  line([[BOX.left, y(FRAME)], [BOX.right, y(FRAME)]], {stroke: SOFT, width: 0.75}),
  text(BOX.right, y(FRAME) + 14, 'one frame at 60 Hz', {size: 11, fill: SOFT, style: 'italic', anchor: 'end'}),
];

function curve({name, points}, x, y) {
  const at = points.map(([size, ms]) => [x(size), y(ms)]);
  const look = {stroke: colour(name), width: isOurs(name) ? 2.5 : 1.5, dash: DASHES.get(name)};
  return [line(at, look), ...at.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="${isOurs(name) ? 3.5 : 2.5}" fill="${colour(name)}"/>`)].join('');
}

/** Names stand beside the last point of their line; where they would collide, they are pushed apart. */
function labels(lines, x, y) {
  const ends = lines.map(({name, points}) => ({name, x: x(points.at(-1)[0]), y: y(points.at(-1)[1])})).sort((a, b) => a.y - b.y);
  let last = -Infinity;
  for (const end of ends) end.at = last = Math.max(end.y, last + LABEL_GAP);
  const over = Math.max(0, last - BOX.bottom);
  return ends.flatMap(({name, x: from, y: cy, at}) => [
    line([[from + 5, cy], [Math.max(from + 12, BOX.right + 12), at - over]], {stroke: FAINT}),
    text(Math.max(from + 16, BOX.right + 16), at - over + 4, NAMES.get(name) ?? name, {size: 12.5, fill: isOurs(name) ? ACCENT : INK, weight: isOurs(name) ? 700 : 400}),
  ]);
}

const isOurs = name => name.startsWith('annals');
const colour = name => (isOurs(name) ? ACCENT : name === 'floor' ? GREY : INK);

function description(lines) {
  return lines.map(({name, points}) => `${NAMES.get(name) ?? name}: ${points.map(([size, ms]) => `${ms} ms for ${size}`).join(', ')}`).join('; ');
}

function line(points, {stroke, width = 1, dash}) {
  const dashes = dash ? ` stroke-dasharray="${dash}"` : '';
  return `<polyline points="${points.map(pair => pair.map(round).join(',')).join(' ')}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"${dashes}/>`;
}

function text(x, y, content, {size, fill = INK, anchor = 'start', weight = 400, style = 'normal'}) {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}" text-anchor="${anchor}" font-weight="${weight}" font-style="${style}" paint-order="stroke" stroke="${PAPER}" stroke-width="3">${escape(content)}</text>`;
}

const round = number => Math.round(number * 10) / 10;
const escape = content => content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

if (isMain(import.meta.url)) {
  const folder = join(import.meta.dirname, 'results');
  writeFileSync(join(folder, 'chart.svg'), chart(JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8'))));
}
