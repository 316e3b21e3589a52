/** The command `annals` of the packed package, really run. */
import assert from 'node:assert/strict';
import {execFile, spawn} from 'node:child_process';
import {readFileSync, renameSync, writeFileSync} from 'node:fs';
import {get} from 'node:http';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {browserFor, packedProject} from '../harness/packed-project.mjs';

const CSV = 'title,date,actors\nSputnik 1,1957-10-04,USSR\nNo such month,1957-13,\nApollo 11,1969-07-20,NASA\n';

let project, command;
before(() => {
  project = packedProject({'index.html': '<!doctype html><title>Nothing</title>', 'events.csv': CSV, 'good.csv': CSV.replace(/No such.*\n/, ''), 'bad.json': '{"events": [', 'empty.csv': ''});
  project.copy('demo/sco-astana-2024.ics', 'feed.ics');
  const {bin} = JSON.parse(readFileSync(join(project.folder, 'node_modules/annals/package.json'), 'utf8'));
  command = join(project.folder, 'node_modules/annals', bin.annals);
});
after(() => project.close());

/** @returns {Promise<{code: number, out: string, errors: string}>} */
function annals(args, input = '') {
  return new Promise(resolve => {
    const child = execFile(process.execPath, [command, ...args.split(' ').filter(Boolean)], {cwd: project.folder}, (error, out, errors) =>
      resolve({code: error ? error.code : 0, out, errors}));
    child.stdin.end(input);
  });
}

const read = name => readFileSync(join(project.folder, name), 'utf8');

describe('annals render', () => {
  test('draws a file as an SVG of the width, the lanes and the theme that are asked for', async () => {
    const {code, out, errors} = await annals('render good.csv -o timeline.svg --lanes actor --width 1600 --theme dark --legend');
    assert.deepEqual([code, out, errors], [0, '', '']);
    const svg = read('timeline.svg');
    assert.match(svg, /^<svg [^>]*width="1600"/);
    for (const words of ['Sputnik 1', 'USSR', 'NASA', '#16181a', 'known']) assert.ok(svg.includes(words), words);
  });

  test('draws what comes by the standard input, whole or a window of it, to the standard output', async () => {
    const {code, out} = await annals('render - --start 1960 --end 1970 --locale de', CSV.replace(/No such.*\n/, ''));
    assert.equal(code, 0);
    assert.ok(out.includes('Apollo 11') && out.includes('20. Juli 1969') && !out.includes('>Sputnik 1<'));
  });

  test('draws several files as one, each in a colour of its own with its name', async () => {
    const {code, out, errors} = await annals('render good.csv feed.ics --lanes group --legend');
    assert.deepEqual([code, errors], [0, '']);
    assert.deepEqual([...out.matchAll(/<circle [^>]*r="4.5" fill="(#[0-9a-f]{6})"\/><text [^>]*><tspan [^>]*>([^<]*)</g)].map(([, colour, name]) => [colour, name]),
      [['#2f4858', 'good'], ['#ad7d2a', 'The road to Astana']]);
  });

  test('draws what can be read, and tells the rest', async () => {
    const {code, out, errors} = await annals('render events.csv');
    assert.equal(code, 0);
    assert.match(out, /Apollo 11/);
    assert.match(errors, /^events\.csv:3:\d+: [^\n]*1957-13[^\n]*\n$/);
  });
});

describe('annals convert', () => {
  test('writes another format, by the name of the output or by --to', async () => {
    const {code, errors} = await annals('convert feed.ics events.json');
    assert.deepEqual([code, errors.split('\n').at(-2)], [0, 'feed.ics: 14 events written to events.json as json']);
    assert.equal(JSON.parse(read('events.json')).events.length, 14);
    const {out} = await annals('convert good.csv - --to ics');
    assert.match(out, /^BEGIN:VCALENDAR[^]*SUMMARY:Sputnik 1/);
  });
});

describe('annals check', () => {
  test('tells each problem with its file, line and column, and ends with 1', async () => {
    const {code, out, errors} = await annals('check good.csv events.csv bad.json');
    assert.equal(code, 1);
    const lines = out.trimEnd().split('\n');
    assert.match(lines[0], /^events\.csv:3:15: (?!line)/);
    assert.match(lines.at(-1), /^bad\.json:1:\d+: /);
    assert.match(errors, /^good\.csv: 2 events, 0 problems\nevents\.csv: 2 events, 1 problem\n/);
  });

  test('ends with 0 where all is well, and reads the standard input', async () => {
    assert.deepEqual(await annals('check good.csv'), {code: 0, out: '', errors: 'good.csv: 2 events, 0 problems\n'});
    const {code, out} = await annals('check - --format csv', CSV);
    assert.equal(code, 1);
    assert.match(out, /^stdin:3:15: /);
  });
});

describe('what the command does not understand', () => {
  const CASES = [
    ['render missing.csv', 1, 'missing.csv: no such file'],
    ['render .', 1, '.: is a folder'],
    ['render empty.csv', 1, 'empty.csv: no event can be read'],
    ['render good.csv -o nowhere/a.svg', 1, 'nowhere/a.svg: no such file'],
    ['render good.csv -o a.png', 2, 'a.png: only SVG is drawn here; a page makes PNG with toPng() and PDF by printing'],
    ['render', 2, 'no file is named: annals render FILE, or - for the standard input'],
    ['serve good.csv other.csv', 2, 'one file at a time: "other.csv" is one too many'],
    ['render good.csv --widht 5', 2, 'unknown option --widht: did you mean --width?'],
    ['render good.csv --zoom', 2, 'unknown option --zoom: "annals render --help" tells the options'],
    ['render good.csv --width wide', 2, '--width wide: it is no number greater than 0'],
    ['render good.csv --width', 2, '--width needs a value'],
    ['render good.csv --legend=yes', 2, '--legend takes no value'],
    ['render good.csv --lanes colour', 2, '--lanes colour: it is one of none, group, actor, place, source, tag'],
    ['render good.csv --start soon', 2, /^--start or --end: .*offset 0/],
    ['check good.csv --format docx', 2, /^--format docx: it is one of .*csv/],
    ['convert good.csv a.docx', 2, /^a\.docx: say --to .*json/],
    ['convert good.csv a.ged', 2, /^gedcom is a format that is only read/],
    ['serve good.csv --port 99999', 2, '--port 99999: it is no port'],
    ['draw good.csv', 2, '"draw" is not a command: render, convert, check, serve'],
    ['constructor', 2, '"constructor" is not a command: render, convert, check, serve'],
  ];

  test('is told in one line, with an exit code', async () => {
    const answers = new Map(CASES.map(([args]) => [args, annals(args)]));
    for (const [args, code, message] of CASES) {
      const {code: ended, errors} = await answers.get(args);
      const said = errors.trimEnd().split('\n').at(-1).replace(/^annals: /, '');
      if (message instanceof RegExp) assert.match(said, message, args);
      else assert.equal(said, message, args);
      assert.equal(ended, code, args);
    }
  });
});

test('--help teaches with examples, for all and for each command', async () => {
  const {code, out} = await annals('--help');
  assert.equal(code, 0);
  for (const name of ['render', 'convert', 'check', 'serve']) {
    assert.ok(out.includes(`annals ${name} `), name);
    const help = await annals(`${name} --help`);
    assert.equal(help.code, 0);
    assert.ok(help.out.split('\n').filter(line => line.startsWith('  ') && line.includes(`annals ${name} `)).length >= 2, name);
  }
  assert.match((await annals('--version')).out, /^\d+\.\d+\.\d+\n$/);
});

describe('annals serve', () => {
  /** A server, and its address. */
  async function serving(t, ...args) {
    const child = spawn(process.execPath, [command, 'serve', ...args], {cwd: project.folder});
    t.after(() => child.kill());
    const said = await new Promise((resolve, reject) => {
      child.stdout.once('data', data => resolve(String(data)));
      child.once('exit', code => reject(new Error(`it ended with ${code}`)));
    });
    return {origin: /http:\/\/127\.0\.0\.1:\d+/.exec(said)[0]};
  }

  const answer = (url, headers = {}) => new Promise((resolve, reject) => get(url, {headers}, response => {
    response.resume();
    resolve(response.statusCode);
  }).on('error', reject));

  test('shows the file in a page, and again when it changes, with the window that the reader has chosen', async t => {
    writeFileSync(join(project.folder, 'live.csv'), CSV);
    const server = await serving(t, 'live.csv', '--lanes', 'actor');
    const browser = await browserFor();
    t.after(() => browser.close());
    const {page, errors} = await browser.open(project.folder);
    await page.goto(server.origin);
    const shows = title => page.waitForFunction(title => [...document.querySelector('annals-timeline')?.shadowRoot.querySelectorAll('[part~=label], [part=cluster]') ?? []]
      .some(label => label.textContent.includes(title)), title);
    await shows('Apollo 11');
    await page.locator('annals-timeline [part~=event]').first().hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await page.waitForFunction(() => document.querySelector('annals-timeline').viewport.start > Date.UTC(1957, 0) && document.querySelector('annals-timeline').viewport.start < Date.UTC(1970, 0));
    const viewport = await page.evaluate(() => document.querySelector('annals-timeline').viewport);
    writeFileSync(join(project.folder, 'live.new'), CSV.replace('Apollo 11', 'Apollo XI'));
    renameSync(join(project.folder, 'live.new'), join(project.folder, 'live.csv'));
    await page.waitForFunction(() => document.querySelector('annals-timeline').timeline.events.some(({title}) => title === 'Apollo XI'));
    await page.waitForFunction(start => document.querySelector('annals-timeline').viewport.start === start, viewport.start);
    assert.deepEqual(errors, []);
  });

  test('serves nothing but the file and the library, and to nobody under another name', async t => {
    const server = await serving(t, 'good.csv');
    const statuses = await Promise.all(['/', '/data/good.csv', '/annals.min.js', '/formats/ics.min.js', '/data/events.csv', '/data/../events.csv', '/%2e%2e/package.json', '/formats/..%2f..%2fpackage.json', '/formats/none.min.js']
      .map(path => answer(server.origin + path)));
    assert.deepEqual(statuses, [200, 200, 200, 200, 404, 404, 404, 404, 404]);
    assert.equal(await answer(server.origin, {host: 'evil.example:80'}), 403);
  });
});
