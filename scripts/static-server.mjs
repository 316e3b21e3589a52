import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';

const TYPES = {
  '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.csv': 'text/csv', '.ics': 'text/calendar', '.woff2': 'font/woff2', '.png': 'image/png',
};

/** Serves a folder on a free local port; where `?csp` is asked for, under `policy`. @returns {Promise<{origin: string, close(): void}>} */
export async function serveFolder(folder, {policy} = {}) {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://local');
    const path = normalize(decodeURIComponent(url.pathname));
    const body = await readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path)).catch(() => undefined);
    response.writeHead(body ? 200 : 404, {'content-type': TYPES[extname(path)] ?? (path.endsWith('/') ? 'text/html' : 'application/octet-stream'),
      ...policy && url.searchParams.has('csp') && {'content-security-policy': policy}});
    response.end(body);
  });
  await new Promise(listening => server.listen(0, '127.0.0.1', listening));
  return {origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close()};
}
