// What a screen reader gets of a story, line by line in the order of reading, compared with the transcript that is kept of it.
// The same on every machine: letters are all of one width while a transcript is taken, and it is always the same day.
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {accessibilityTree} from './accessibility-tree.mjs';
import {root} from './process.mjs';
import {drawn} from './story-conditions.mjs';

const FOLDER = join(root, 'test/stories/transcripts');
const RENEW = 'UPDATE_GOLDEN=1 npm run stories';
export const isRenewed = Boolean(process.env.UPDATE_GOLDEN);
const fileOf = id => join(FOLDER, `${id}.txt`);

/** In the page, before its own scripts: what machines do not agree on. */
export function agree() {
  const NOON = 1_750_680_000_000; // June 23, 2025
  const {measureText} = globalThis.CanvasRenderingContext2D.prototype;
  const width = text => [...text].length * 7.5;
  globalThis.CanvasRenderingContext2D.prototype.measureText = function (text) {
    return globalThis.hasOwnLetters ? measureText.call(this, text) : {width: width(text)};
  };
  // Whether a page may write there depends on which window is in front.
  Object.defineProperty(globalThis.navigator, 'clipboard', {value: {writeText: () => Promise.resolve()}});
  globalThis.Date = class extends Date {
    constructor(...given) {
      super(...given.length > 0 ? given : [NOON]);
    }

    static now() {
      return NOON;
    }
  };
}

/** In the page: letters have their own widths again. */
async function ownLetters() {
  globalThis.hasOwnLetters = true;
  document.fonts.dispatchEvent(new globalThis.Event('loadingdone'));
}

/** Compares what is read now with what was kept, or keeps it; afterwards the page is as its fonts make it. */
export async function transcriptFaults(id, page, devtools) {
  const lines = await calmLines(page, devtools);
  await page.evaluate(ownLetters);
  await page.evaluate(drawn);
  if (isRenewed) {
    mkdirSync(FOLDER, {recursive: true});
    writeFileSync(fileOf(id), `${lines.join('\n')}\n`);
  }
  if (!existsSync(fileOf(id))) return [`no transcript of it is kept: ${RENEW} ${id} writes test/stories/transcripts/${id}.txt`];
  return difference(id, readFileSync(fileOf(id), 'utf8').trimEnd().split('\n'), lines);
}

/** Transcripts of stories that are no more; taken away when transcripts are renewed. */
export function leftTranscripts(ids) {
  const left = (existsSync(FOLDER) ? readdirSync(FOLDER) : []).map(name => name.replace(/\.txt$/, '')).filter(id => !ids.includes(id));
  if (!isRenewed) return left;
  left.forEach(id => rmSync(fileOf(id)));
  return [];
}

/** The tree is told by another process; it has come when it is the same twice. */
async function calmLines(page, devtools) {
  await page.evaluate(loaded);
  await page.evaluate(drawn);
  let lines = [];
  for (let attempt = 0; attempt < 20; attempt++) {
    const now = linesOf(await accessibilityTree(devtools, await positions(devtools)));
    if (attempt > 0 && now.join('\n') === lines.join('\n')) return now;
    lines = now;
    await page.evaluate(drawn);
  }
  throw new Error('what a screen reader gets does not come to rest');
}

/** In the page: what timelines load is there, or is known not to come. */
async function loaded() {
  const timelines = [...document.querySelectorAll('annals-timeline')];
  await Promise.all(timelines.map(timeline => Promise.resolve(timeline.ready).catch(() => undefined)));
}

/** "3 of 14" by the id of the element: the tree does not tell it. */
async function positions(devtools) {
  await devtools.send('DOM.enable');
  const {nodes} = await devtools.send('DOM.getFlattenedDocument', {depth: -1, pierce: true});
  await devtools.send('DOM.disable');
  const found = new Map();
  for (const {backendNodeId, attributes = []} of nodes) {
    const place = attributes.indexOf('aria-posinset');
    const size = attributes.indexOf('aria-setsize');
    if (place >= 0 && size >= 0) found.set(backendNodeId, {position: `${attributes[place + 1]} of ${attributes[size + 1]}`});
  }
  return found;
}

/** Chromium's own roles, which other versions may call otherwise, are told in one word or not at all; nor is what a status says, which has its time. */
const OWN_ROLES = {DisclosureTriangle: 'summary', DisclosureTriangleGrouped: 'summary', Details: 'group', Video: 'video', Audio: 'audio', Iframe: 'frame'};
const isSilent = ({role, name}) => (/^[A-Z]/.test(role) && !OWN_ROLES[role]) || ((role === 'generic' || role === 'none' || role === 'presentation') && !name);
const IS_TOLD = {
  level: () => true, orientation: (value, role) => role === 'tree', roledescription: () => true, live: () => true,
  expanded: () => true, pressed: () => true, selected: isOn, checked: isOn, disabled: isOn,
};

function isOn(value) {
  return value !== false && value !== 'false';
}

/** What is but a stretch of words is told as words, and only where it is no part of the name of what it stands in. */
const INLINE = new Set(['StaticText', 'LineBreak', 'mark', 'time', 'strong', 'emphasis', 'generic', 'none', 'bdi', 'code']);

function linesOf(node, depth = 0, around = '') {
  const {role, children = []} = node;
  const indent = '  '.repeat(depth);
  if (isInline(node)) return letters(around).includes(letters(wordsOf([node]))) ? [] : [`${indent}“${wordsOf([node])}”`];
  const isQuiet = isSilent(node);
  if (children.length > 0 && children.every(isInline)) {
    const words = wordsOf(children);
    const isKnown = [around, node.name, String(node.value ?? '')].some(known => letters(known).includes(letters(words)));
    if (isQuiet) return isKnown ? [] : [`${indent}“${words}”`];
    if (role === 'paragraph' && isKnown) return [];
    return [`${indent}${lineOf(node)}${isKnown || role === 'status' ? '' : `: “${words}”`}`];
  }
  const inner = role === 'status' ? [] : children.flatMap(child => linesOf(child, isQuiet ? depth : depth + 1, isQuiet ? around : plain(node.name)));
  return isQuiet ? inner : [indent + lineOf(node), ...inner];
}

function isInline({role, children = []}) {
  return INLINE.has(role) && children.every(isInline);
}

function wordsOf(nodes) {
  return plain(nodes.map(({role, name, children}) => role === 'StaticText' || !children ? name : wordsOf(children)).join(' ')).replace(/ (?=[,.;:!?])/g, '');
}

function lineOf({role, name, description = '', value, states = {}, position}) {
  const told = Object.entries(states).filter(([key, state]) => IS_TOLD[key]?.(state, role)).map(([key, state]) => `${key}=${state}`);
  return [
    OWN_ROLES[role] ?? role, ...name ? [`“${plain(name)}”`] : [], ...description && plain(description) !== plain(name) ? [`(${plain(description)})`] : [],
    ...value === undefined || value === name ? [] : [`= ${plain(String(value))}`], ...told, ...position ? [position] : [],
  ].join(' ');
}

const letters = text => text.replace(/[^\p{L}\p{N}]+/gu, '');
const plain = text => text.replace(/\s+/gu, ' ').trim();

/** What is no longer said, and what is said now, each with the line before it that both have. */
function difference(id, before, now) {
  const at = before.findIndex((line, i) => line !== now[i]);
  if (at < 0 && before.length === now.length) return [];
  const first = at < 0 ? before.length : at;
  let last = 0;
  while (last < Math.min(before.length, now.length) - first && before.at(-1 - last) === now.at(-1 - last)) last++;
  const shown = (sign, lines) => [...lines.slice(first, lines.length - last).slice(0, 15).map(line => `${sign} ${line}`), ...lines.length - last - first > 15 ? [`${sign} …`] : []];
  return [
    `a screen reader gets something else than test/stories/transcripts/${id}.txt has, from line ${first + 1}; if it is better so: ${RENEW} ${id}`,
    ...first > 0 ? [`  ${before[first - 1]}`] : [], ...shown('-', before), ...shown('+', now),
  ];
}
