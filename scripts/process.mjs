// Child processes and files, as the other scripts need them.
import {spawn} from 'node:child_process';
import {readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

export const root = join(import.meta.dirname, '..');

/** Whether the module at `url` is the script that Node was started with. */
export const isMain = url => url === pathToFileURL(process.argv[1] ?? '').href;

/** The path of a package's command in node_modules. */
export const bin = name => join(root, 'node_modules/.bin', name);

/** Runs a command at the root of the project; resolves to its exit code and, unless it is shown directly, its output. */
export function run(command, args = [], {env = {}, show = false} = {}) {
  return new Promise(done => {
    const output = [];
    const child = spawn(command, args, {cwd: root, env: {...process.env, ...env}, stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe']});
    child.stdout?.on('data', chunk => output.push(chunk));
    child.stderr?.on('data', chunk => output.push(chunk));
    child.on('error', error => done({code: 127, output: error.message}));
    child.on('close', code => done({code: code ?? 1, output: Buffer.concat(output).toString('utf8')}));
  });
}

/** Files below a folder whose name ends so, as sorted paths from the root of the project. */
export function filesBelow(folder, ending) {
  const at = join(root, folder);
  if (!statSync(at, {throwIfNoEntry: false})?.isDirectory()) return [];
  return readdirSync(at, {recursive: true}).filter(name => name.endsWith(ending))
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`).sort();
}

/** Whether a path matches a glob (`*`, `**`, `?`) or, without any, contains the text. */
export function matches(path, glob) {
  if (!/[*?]/.test(glob)) return path.includes(glob);
  const pattern = glob.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*\*\/|\*\*|\*|\?/g,
    wild => ({'**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]'})[wild]);
  return new RegExp(`^(?:.*/)?${pattern}$`).test(path);
}

/** When the newest file of a folder was written, in ms. */
export const newest = (folder, ending) => Math.max(0, ...filesBelow(folder, ending).map(file => statSync(join(root, file)).mtimeMs));
