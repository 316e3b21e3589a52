/** Times of day in a text: "10:30", "3 pm", "15:00:30 UTC", "09:00 +02:00". */
import type {Gathering, Segment} from './date-text-segment.js';
import type {Lexicon} from './date-text-lexicon.js';
import {refuse} from './date-text-refusal.js';
import type {Token} from './date-text-scan.js';

/** Whether a time of day stands at a place. */
export function startsTime(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  return tokens[at]?.value !== undefined && (hasColon(tokens, at) || periodAt(tokens, at + 1, lexicon) > 0);
}

function hasColon(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.text === ':' && tokens[at + 1]?.glued === true && tokens[at + 2]?.glued === true && tokens[at + 2]?.digits === 2;
}

/** 1 before noon, 2 after; 0 where nothing says so. A word that also names an era needs a colon before it. */
function periodAt(tokens: readonly Token[], at: number, {periods}: Lexicon, afterColon = false): number {
  const token = tokens[at];
  if (!token) return 0;
  const alone = token.meaning && !afterColon ? undefined : periods.get(token.text);
  const next = tokens[at + 1];
  return alone ?? (next && periods.get(token.text + next.text)) ?? 0;
}

/** Takes the time of day at the gathering's place into the segment, if one stands there. */
export function readTime(state: Gathering, segment: Segment): boolean {
  const {tokens, lexicon, at} = state;
  if (!startsTime(tokens, at, lexicon)) return false;
  if (segment.time !== undefined) refuse('two times of day');
  const colons = hasColon(tokens, at);
  const seconds = colons && hasColon(tokens, at + 2);
  state.at += seconds ? 5 : colons ? 3 : 1;
  const hour = hourOf(state, tokens[at]!.value!, colons);
  const parts = [hour, ...(colons ? [tokens[at + 2]!.value!] : []), ...(seconds ? [tokens[at + 4]!.value!] : [])];
  segment.time = `T${parts.map(pad).join(':')}${readOffset(state)}`;
  return true;
}

function hourOf(state: Gathering, hour: number, colons: boolean): number {
  const {tokens, lexicon} = state;
  const period = periodAt(tokens, state.at, lexicon, colons);
  if (period === 0) return hour;
  if (hour < 1 || hour > 12) refuse(`"${hour}" is not an hour of half a day (1 to 12)`);
  state.at += lexicon.periods.has(tokens[state.at]!.text) ? 1 : 2;
  return (hour % 12) + (period === 2 ? 12 : 0);
}

function readOffset(state: Gathering): string {
  const {tokens} = state;
  const name = tokens[state.at]?.text;
  const named = name === 'utc' || name === 'gmt' || name === 'z';
  if (named) state.at++;
  const sign = tokens[state.at];
  const hours = tokens[state.at + 1];
  const signed = (sign?.text === '+' || sign?.text === '-' || sign?.text === '–') && hours?.glued && hours.digits === 2;
  if (!signed || (sign.text !== '+' && !named && !hasColon(tokens, state.at + 1))) return named ? 'Z' : '';
  const minutes = hasColon(tokens, state.at + 1) ? tokens[state.at + 3]!.value! : 0;
  state.at += hasColon(tokens, state.at + 1) ? 4 : 2;
  return `${sign.text === '+' ? '+' : '-'}${pad(hours.value!)}:${pad(minutes)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
