/** The pages of the bench, the peers in bench/node_modules and the library in dist, on a free port of this machine. */
import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize, sep} from 'node:path';
import {root} from '../scripts/process.mjs';

const TYPES = {'.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json'};
const PLACES = [['/scrub.html', join(import.meta.dirname, 'scrub.html')], ['/dist/', join(root, 'dist')], ['/node_modules/', join(import.meta.dirname, 'node_modules')], ['/', join(import.meta.dirname, 'pages')]];

/** Starts it; `replaced` gives other texts for some paths. Resolves to `{url, close}`. */
export async function serve(replaced = new Map()) {
  const server = createServer((request, response) => void answer(request, response, replaced));
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return {url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close()};
}

async function answer(request, response, replaced) {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://bench').pathname);
  const headers = {'content-type': `${TYPES[extname(path)] ?? 'application/octet-stream'}; charset=utf-8`, 'cache-control': 'no-store'};
  const text = replaced.get(path);
  if (text !== undefined) return void response.writeHead(200, headers).end(text);
  const file = fileOf(path);
  const found = file !== undefined && await stat(file).then(it => it.isFile(), () => false);
  if (!found) return void response.writeHead(404).end();
  createReadStream(file).pipe(response.writeHead(200, headers));
}

function fileOf(path) {
  const [prefix, folder] = PLACES.find(([prefix]) => path.startsWith(prefix));
  const file = normalize(join(folder, path.slice(prefix.length)));
  return `${file}${sep}`.startsWith(folder + sep) ? file : undefined;
}
