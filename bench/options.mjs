import {join} from 'node:path';
import {PEERS} from './peers.mjs';

const SIZES = [100, 1_000, 10_000, 100_000, 1_000_000];
const NAMES = PEERS.map(({name}) => name);
const COMMANDS = ['scrub', 'profile', 'laws'];

/** The words of the command line, as what to measure. Throws a sentence for a word that is none. */
export function readOptions(words) {
  const command = COMMANDS.find(name => words.includes(name)) ?? 'compare';
  const flags = new Map(words.filter(word => word !== command).map(pair));
  const quick = flags.has('quick');
  const list = (name, otherwise) => flags.get(name)?.split(',') ?? otherwise;
  const number = (name, otherwise) => positive(name, flags.get(name) ?? otherwise);
  return {
    command,
    sizes: list('sizes', quick ? SIZES.slice(0, 3) : SIZES).map(size => positive('sizes', size)),
    peers: list('peers', NAMES).map(known),
    steps: number('steps', quick ? 12 : 30),
    seconds: number('seconds', 60),
    windows: number('windows', 10_000),
    keep: flags.has('keep'),
    out: flags.get('out') ?? join(import.meta.dirname, 'results'),
  };
}

const FLAGS = ['sizes', 'peers', 'steps', 'seconds', 'windows', 'quick', 'keep', 'out'];

function pair(word) {
  const [, name, value] = /^--(\w+)(?:=(.+))?$/.exec(word) ?? [];
  if (!FLAGS.includes(name)) throw new Error(`"${word}" is not an option: ${[...COMMANDS, ...FLAGS.map(flag => `--${flag}`)].join(', ')}`);
  return [name, value];
}

function positive(name, value) {
  const number = Number(String(value).replaceAll('_', ''));
  if (!Number.isInteger(number) || number <= 0) throw new Error(`--${name}: "${value}" is not a count`);
  return number;
}

function known(name) {
  if (!NAMES.includes(name)) throw new Error(`--peers: "${name}" is none of ${NAMES.join(', ')}`);
  return name;
}
