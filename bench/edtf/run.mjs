/**
 * Reads the same strings with our parser and with the `edtf` package, in one run, and prints the figures.
 * `npm install --prefix bench`, then `node bench/edtf/run.mjs [count]`. Needs the repository's own packages too (esbuild).
 */
import {gzipSync} from 'node:zlib';
import {build} from 'esbuild';
import {parse as parsePeer} from 'edtf';
import {realisticStrings} from './strings.mjs';

const COUNT = Number(process.argv[2] ?? 100_000);
const ROUNDS = 5;
const PARSER = new URL('../../src/core/time/edtf.ts', import.meta.url).pathname;

async function bundle(entry) {
  const {outputFiles} = await build({entryPoints: [entry], bundle: true, minify: true, format: 'esm', write: false, target: 'es2022'});
  return outputFiles[0].contents;
}

/** Median seconds of some rounds. */
function seconds(parse, strings, rounds) {
  const times = Array.from({length: rounds}, () => {
    const start = performance.now();
    for (const string of strings) parse(string);
    return (performance.now() - start) / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)];
}

const code = await bundle(PARSER);
const {parseDate} = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
const strings = realisticStrings(COUNT);
const cold = seconds(parseDate, strings, 1);
const ours = seconds(parseDate, strings, ROUNDS);
const peerStrings = strings.slice(0, Math.min(COUNT, 10_000));
seconds(parsePeer, peerStrings.slice(0, 1000), 1);
const peer = (seconds(parsePeer, peerStrings, 3) * COUNT) / peerStrings.length;

console.log(`Node ${process.version}, ${COUNT} strings`);
console.table({
  'annals, first pass': {seconds: cold.toFixed(3), 'µs per date': ((cold / COUNT) * 1e6).toFixed(2), times: (peer / cold).toFixed(1)},
  'annals, warm': {seconds: ours.toFixed(3), 'µs per date': ((ours / COUNT) * 1e6).toFixed(2), times: (peer / ours).toFixed(1)},
  'edtf (npm)': {seconds: peer.toFixed(3), 'µs per date': ((peer / COUNT) * 1e6).toFixed(2), times: '1.0'},
});
console.log(`parser alone, minified: ${code.length} bytes, gzipped: ${gzipSync(code, {level: 9}).length} bytes`);
