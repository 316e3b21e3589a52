import {readFileSync, watch} from 'node:fs';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {basename, dirname} from 'node:path';
import {decodeText} from '../core/formats/decode-text.js';
import {THEME_NAMES} from '../core/scene/theme.js';
import type {Command} from './command.js';
import {Fault} from './fault.js';
import {nameOf, onlyFile, problemLine, READING, READING_HELP, readBytes, readInput, STANDARD} from './input.js';
import {choiceOption, numberOption, textOption, type Arguments} from './options.js';
import {LANES} from './render.js';
import {FOLLOW, page, POLICY, STYLES} from './serve-page.js';

export const serve: Command = {
  summary: 'a page that follows the file',
  help: `annals serve FILE [options]

Serves a page with the timeline to this computer alone, and reads the file anew when it changes. Ctrl+C ends it.

  annals serve events.json
  annals serve events.csv --lanes actor --port 8000
  cat events.csv | annals serve -

  -p, --port NUMBER      a free one by default
      --lanes KIND       ${LANES.join(', ')}
      --theme NAME       light, dark or auto (default): as the reader prefers
${READING_HELP}
`,
  options: {...READING, port: {type: 'string', short: 'p'}, lanes: {type: 'string'}, theme: {type: 'string'}},
  async run(given) {
    const file = onlyFile(given, 'serve');
    const port = numberOption(given, 'port') ?? 0;
    if (!Number.isInteger(port) || port > 65_535) throw new Fault(`--port ${port}: it is no port`);
    const data = file === STANDARD ? readBytes(file) : undefined;
    if (file !== STANDARD) readInput(file, given).problems.forEach((problem) => process.stderr.write(`${problemLine(file, problem)}\n`));
    const follower = new Follower();
    const server = createServer(answerer(pathsOf(file, given, data), follower));
    if (file !== STANDARD) follower.watch(file);
    const {port: open} = await listening(server, port);
    process.stdout.write(`${nameOf(file)} is at http://127.0.0.1:${open}/\n`);
    return 0;
  },
};

async function listening(server: ReturnType<typeof createServer>, port: number): Promise<AddressInfo> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new Fault(`--port ${port}: it is taken`) : error));
    server.listen(port, '127.0.0.1', resolve);
  });
  return server.address() as AddressInfo;
}

/** What there is to be had: the type of each path and how it is made. */
type Paths = ReadonlyMap<string, readonly [type: string, body: () => string | Buffer]>;

function pathsOf(file: string, given: Arguments, data: Buffer | undefined): Paths {
  const name = file === STANDARD ? 'stdin' : basename(file);
  const source = `/data/${encodeURIComponent(name)}`;
  const [format, reference] = [textOption(given, 'format'), textOption(given, 'reference')];
  const lanes = choiceOption(given, 'lanes', LANES);
  const shell = page({
    title: name, source, lang: textOption(given, 'locale') ?? 'en', theme: choiceOption(given, 'theme', THEME_NAMES) ?? 'auto',
    attributes: [...(format === undefined ? [] : [['format', format] as const]), ...(reference === undefined ? [] : [['reference', reference] as const]), ...(lanes ? [['lanes', lanes] as const] : [])],
  });
  return new Map<string, readonly [string, () => string | Buffer]>([
    ['/', ['text/html', () => shell]],
    ['/page.css', ['text/css', () => STYLES]],
    ['/follow.js', ['text/javascript', () => FOLLOW]],
    ['/annals.min.js', ['text/javascript', () => library('annals.min.js')]],
    [source, ['text/plain', () => decodeText(data ?? readBytes(file))]],
  ]);
}

function library(name: string): Buffer {
  return readFileSync(new URL(`../${name}`, import.meta.url));
}

/** Readers of rare formats, which the library asks for beside itself. */
const READER = /^\/(formats\/[a-z-]+\.min\.js)$/;

function answerer(paths: Paths, follower: Follower) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    // A page elsewhere may have its name point here; it does not get the data.
    if (!/^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(request.headers.host ?? '')) return void response.writeHead(403).end();
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path === '/changes') return follower.add(response);
    const reader = READER.exec(path)?.[1];
    const [type, body] = paths.get(path) ?? (reader === undefined ? [] : ['text/javascript', () => library(reader)] as const);
    const headers = {'cache-control': 'no-store', 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff'};
    const content = type && request.method === 'GET' ? made(body) : undefined;
    if (content === undefined) response.writeHead(404, headers).end();
    else response.writeHead(200, {...headers, 'content-type': `${type}; charset=utf-8`}).end(content);
  };
}

/** `undefined` for a file that is gone. */
function made(body: (() => string | Buffer) | undefined): string | Buffer | undefined {
  try {
    return body?.();
  } catch {
    return undefined;
  }
}

/** Tells the pages that are open when the file has changed. */
class Follower {
  private readonly open = new Set<ServerResponse>();
  private version = 0;
  private waiting: NodeJS.Timeout | undefined;

  add(response: ServerResponse): void {
    response.writeHead(200, {'content-type': 'text/event-stream', 'cache-control': 'no-store'}).write(': here\n\n');
    this.open.add(response);
    response.on('close', () => this.open.delete(response));
  }

  /** Editors write a new file and give it the old name: the folder is what tells. Several words of one change are one. */
  watch(file: string): void {
    watch(dirname(file), (_, name) => {
      if (name !== null && name !== basename(file)) return;
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.tell(), 80);
    });
  }

  private tell(): void {
    this.version++;
    for (const response of this.open) response.write(`data: ${this.version}\n\n`);
  }
}
