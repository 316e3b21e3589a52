// npm run mutation [-- time layout …]: how many small faults in src/core the tests of test/core notice, room by room (all by default);
// of a room as large as time also the files whose names begin alike: npm run mutation -- time/edtf
//   --survivors   only lists what nobody noticed in the last run
//   --check       only proves that the config loads and that each room has tests
// Writes bench/results/mutation.md. A room is met by its own tests alone, in one zone, each mutant by those that reach it.
import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {pathToFileURL} from 'node:url';
import {countsOf, survivorsOf} from './mutation/report.mjs';
import {bundleTests} from './mutation/test-bundle.mjs';
import {isMain, root} from './process.mjs';

/** Tests that read the repository rather than run the core. */
const READS_FILES = /paints\.test/;
const work = join(root, 'coverage/mutation');
const table = join(root, 'bench/results/mutation.md');

const foldersOf = path => readdirSync(join(root, path), {withFileTypes: true}).filter(entry => entry.isDirectory()).map(({name}) => name).sort();
const rooms = foldersOf('src/core');

function testsOf(room) {
  const folder = join(root, 'test/core', room.split('/')[0]);
  return readdirSync(folder, {recursive: true}).filter(name => name.endsWith('.test.ts') && !READS_FILES.test(name)).map(name => relative(root, join(folder, name))).sort();
}

async function mutate(room) {
  mkdirSync(work, {recursive: true});
  const settings = {room, files: testsOf(room), timesFile: join(work, `${fileOf(room)}.times.json`)};
  const stryker = spawn(process.execPath, [join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run'],
    {cwd: root, stdio: 'inherit', env: {...process.env, TZ: 'UTC', ANNALS_MUTATION: JSON.stringify(settings)}});
  const code = await new Promise(resolve => stryker.on('close', resolve));
  if (code !== 0) throw new Error(`the mutants of ${room} did not run`);
  note(room);
}

/** The name that all its files have. */
const fileOf = room => room.replace('/', '-');
const reportOf = room => JSON.parse(readFileSync(join(work, `${fileOf(room)}.json`), 'utf8'));

/** Renews the line of a room; the others stay. */
function note(room) {
  const {killed, timeout, survived, unreached, score} = countsOf(reportOf(room));
  const line = `| ${room} | ${score.toFixed(1)} % | ${killed} | ${timeout} | ${survived} | ${unreached} | ${new Date().toISOString().slice(0, 10)} |`;
  const lines = existsSync(table) ? readFileSync(table, 'utf8').split('\n').filter(other => /^\| [a-z/-]+ \| \d/.test(other) && !other.startsWith(`| ${room} |`)) : [];
  writeFileSync(table, `${HEAD}${[...lines, line].sort().join('\n')}\n`);
}

/** Throws when the tests of a room do not load as they do while mutants run. */
async function check(room) {
  const {default: {plugins}} = await import(pathToFileURL(join(root, 'stryker.config.mjs')));
  for (const plugin of plugins) await import(pathToFileURL(join(root, plugin)));
  const files = testsOf(room);
  const read = (await bundleTests(files, root))();
  const empty = files.filter(file => read(file).length === 0);
  if (files.length === 0 || empty.length > 0) throw new Error(`${room} has ${files.length === 0 ? 'no tests' : `no test in ${empty.join(', ')}`}`);
}

const HEAD = `# What the tests of the core notice

\`npm run mutation\`: Stryker makes one small fault after another in a folder of \`src/core\`, and the tests of that folder in \`test/core\` run, in
one time zone, the quick ones first, for at most a second of processor time and 50 tries of each random property. The score is killed and timed
out in percent of all; faults in parts that only other folders' tests reach count as unreached. \`time/edtf\` are the files that begin so.

| folder | score | killed | timed out | survived | unreached | date |
|---|---:|---:|---:|---:|---:|---|
`;

if (isMain(import.meta.url)) {
  const [options, asked] = [process.argv.slice(2).filter(word => word.startsWith('--')), process.argv.slice(2).filter(word => !word.startsWith('--'))];
  const unknown = asked.find(room => !rooms.includes(room.split('/')[0]));
  if (unknown) throw new Error(`"${unknown}" is not a folder of src/core: ${rooms.join(', ')}`);
  for (const room of asked.length > 0 ? asked : rooms) {
    if (options.includes('--check')) await check(room);
    else if (options.includes('--survivors')) console.log(survivorsOf(reportOf(room)).join('\n'));
    else await mutate(room);
  }
}
