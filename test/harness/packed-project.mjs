/** A fresh project as a user has it: the packed package in node_modules, and beside it what it and the project depend on. */
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {chromium} from 'playwright-core';
import {chromiumArgs, ensureChromium} from '../../scripts/browser.mjs';
import {bin, newest, root} from '../../scripts/process.mjs';
import {serveFolder} from '../../scripts/static-server.mjs';

/** Makes one with files given by their paths. The dependencies are links to ours, so that nothing is downloaded. */
export function packedProject(files = {}) {
  buildIfStale();
  const folder = mkdtempSync(join(tmpdir(), 'annals-project-'));
  const project = {
    folder,
    write(path, text) {
      mkdirSync(dirname(join(folder, path)), {recursive: true});
      writeFileSync(join(folder, path), text);
    },
    copy: (from, to) => cpSync(join(root, from), join(folder, to), {recursive: true}),
    close: () => rmSync(folder, {recursive: true}),
  };
  linkAll(join(root, 'node_modules'), join(folder, 'node_modules'));
  rmSync(join(folder, 'node_modules/annals'), {force: true});
  const tarball = execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {cwd: root, encoding: 'utf8'}).trim().split('\n').at(-1);
  execFileSync('tar', ['-xzf', join(folder, tarball), '-C', folder]);
  cpSync(join(folder, 'package'), join(folder, 'node_modules/annals'), {recursive: true});
  rmSync(join(folder, 'package'), {recursive: true});
  project.write('package.json', JSON.stringify({name: 'fresh', private: true, type: 'module', dependencies: {annals: '*'}}));
  for (const [path, text] of Object.entries(files)) project.write(path, text);
  return project;
}

function linkAll(from, to) {
  mkdirSync(to, {recursive: true});
  for (const name of readdirSync(from).filter(name => !name.startsWith('.'))) {
    if (name.startsWith('@')) linkAll(join(from, name), join(to, name));
    else symlinkSync(join(from, name), join(to, name));
  }
}

/** Makes dist when the sources are newer. */
export function buildIfStale() {
  const isStale = file => !existsSync(join(root, file)) || statSync(join(root, file)).mtimeMs < newest('src', '.ts');
  execFileSync(bin('tsc'), ['-b'], {cwd: root});
  if (isStale('dist/annals.min.js')) execFileSync(process.execPath, ['scripts/build.mjs', '--bundle'], {cwd: root});
  execFileSync(process.execPath, ['scripts/editor-data.mjs'], {cwd: root});
}

/** One Chromium for the pages of a test file. */
export async function browserFor(options = {}) {
  const browser = await chromium.launch({executablePath: ensureChromium(), args: chromiumArgs, ...options});
  return {
    /** Opens a page of a folder; `errors` fills with whatever the page says is wrong. */
    async open(folder, path = '/', context = {}) {
      const server = await serveFolder(folder);
      const page = await browser.newPage({viewport: {width: 1200, height: 800}, ...context});
      const errors = [];
      page.on('pageerror', error => errors.push(error.message));
      page.on('console', message => ['error', 'warning'].includes(message.type()) && !message.location().url.endsWith('/favicon.ico') && errors.push(message.text()));
      page.on('close', () => server.close());
      await page.goto(server.origin + path);
      return {page, errors, origin: server.origin};
    },
    close: () => browser.close(),
  };
}

/** How many events a timeline of the page shows once it shows any, each by itself or counted on a chip. */
export async function eventsSeen(page, selector = 'annals-timeline') {
  const seen = await page.waitForFunction(selector => {
    const root = document.querySelector(selector)?.shadowRoot;
    const chips = [...root?.querySelectorAll('.cluster') ?? []].map(chip => Number(/\d+/.exec(chip.textContent)[0]));
    return chips.reduce((sum, count) => sum + count, root?.querySelectorAll('.item').length ?? 0);
  }, selector, {timeout: 20_000});
  return seen.jsonValue();
}
