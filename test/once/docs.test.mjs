/** Every block of code in README.md and in Storybook's pages is run, in a fresh project with the packed package. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import * as esbuild from 'esbuild';
import {elementsOf} from '../../scripts/editor-data.mjs';
import {filesBelow, root} from '../../scripts/process.mjs';
import {serveFolder} from '../../scripts/static-server.mjs';
import {codeBlocks, withClaims} from '../harness/code-blocks.mjs';
import {browserFor, eventsSeen, packedProject} from '../harness/packed-project.mjs';

const {scripts} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const elements = elementsOf(JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8')));
const blocks = codeBlocks();
let browser, project, core;

before(async () => {
  browser = await browserFor();
  project = packedProject();
  core = await import(join(project.folder, 'node_modules/annals/dist/core/index.js'));
  const sample = readFileSync(join(root, 'demo/sco-astana-2024.json'), 'utf8');
  const {timeline} = core.readTimeline(sample);
  for (const name of ['astana.json', 'events.json']) project.write(name, sample);
  project.write('story.json', core.writeTimeline(timeline, 'timelinejs'));
  project.write('events.csv', core.writeTimeline(timeline, 'csv'));
  project.write('feed.ics', core.writeTimeline(timeline, 'ics'));
  for (const {language, code} of blocks) if (language === 'csv') project.write('space.csv', code);
  project.copy('dist/annals.min.js', 'annals.min.js');
  project.copy('dist/formats', 'formats');
  project.write('tsconfig.json', JSON.stringify({compilerOptions: {jsx: 'react-jsx'}}));
});
after(async () => {
  await browser.close();
  project.close();
});

let pages = 0;
async function opened(html, expectation) {
  const name = `block-${++pages}.html`;
  project.write(name, `<!doctype html><html lang="en"><meta charset="utf-8"><title>Block</title>${html}</html>`);
  const {page, errors} = await browser.open(project.folder, `/${name}`);
  await expectation(page);
  assert.deepEqual(errors, []);
  await page.close();
}

async function bundled(code, loader) {
  const {outputFiles} = await esbuild.build({
    stdin: {contents: `${code}\nglobalThis.isThrough = true;`, resolveDir: project.folder, loader}, absWorkingDir: project.folder, bundle: true, format: 'esm', target: 'es2022', write: false,
    jsx: 'automatic', logLevel: 'silent', define: {'process.env.NODE_ENV': '"production"'},
  });
  const name = `block-${++pages}.js`;
  project.write(name, outputFiles[0].text);
  return `<script type="module" src="${name}"></script>`;
}

const RUN = {
  html: async code => opened(code.includes('<script') ? code : `${code}<script type="module" src="annals.min.js"></script>`, async page => {
    assert.ok(await eventsSeen(page) > 0);
    await page.evaluate(() => document.querySelector('annals-timeline').ready);
    assert.deepEqual(await page.evaluate(() => document.querySelector('annals-timeline').problems), []);
  }),

  async js(code) {
    const [entry] = /^\/\/ annals\/\w+/u.exec(code) ?? [];
    if (entry) return nodeRuns(code);
    await opened(`<annals-timeline></annals-timeline>${await bundled(code, 'js')}`, async page => {
      await page.waitForFunction(() => globalThis.isThrough);
      if (/\.(events|timeline) = /u.test(code)) assert.ok(await eventsSeen(page) > 0);
    });
  },

  tsx: async code => opened(`<div id="root"></div>${await bundled(code, 'tsx')}`, async page => {
    await page.waitForFunction(() => globalThis.isThrough);
    assert.ok(await eventsSeen(page) > 0);
  }),

  css: async code => opened('<script type="module" src="annals.min.js"></script><annals-timeline src="astana.json"></annals-timeline>', async page => {
    const {rules, properties, parts} = await page.evaluate(code => {
      const sheet = new globalThis.CSSStyleSheet();
      sheet.replaceSync(code);
      const rules = [...sheet.cssRules];
      return {
        rules: rules.length,
        properties: rules.flatMap(({style}) => [...style]).filter(name => name.startsWith('--')),
        parts: rules.flatMap(({selectorText}) => [...selectorText.matchAll(/::part\(([\w-]+)\)/g)].map(([, part]) => part)),
      };
    }, code);
    assert.equal(rules, code.split('{').length - 1);
    const known = elements.find(({tagName}) => tagName === 'annals-timeline');
    for (const name of properties) assert.ok(known.cssProperties.some(property => property.name === name), name);
    for (const name of parts) assert.ok(known.cssParts.some(part => part.name === name), name);
  }),

  async json(code, note) {
    if (note === 'settings') {
      for (const path of Object.values(JSON.parse(code)).flat()) assert.ok(existsSync(join(project.folder, path)), path);
      return;
    }
    const {timeline, problems} = core.readTimeline(code);
    assert.ok(timeline.events.length > 0);
    assert.deepEqual(problems, []);
  },

  async csv(code) {
    const {timeline, problems} = core.readTimeline(code);
    assert.equal(timeline.events.length, code.trim().split('\n').length - 1);
    assert.deepEqual(problems, []);
  },

  /** A header: the policy under which a page of the package shows its events. */
  async http(code) {
    const [, policy] = /^Content-Security-Policy: (.+)$/u.exec(code.trim());
    const {origin, close} = await serveFolder(project.folder, {policy});
    project.write('strict.html', '<!doctype html><html lang="en"><meta charset="utf-8"><title>Strict</title><annals-timeline src="astana.json"></annals-timeline><script type="module" src="annals.min.js"></script></html>');
    const {page, errors} = await browser.open(project.folder, '/strict.html');
    await page.goto(`${origin}/strict.html?csp`);
    assert.equal(await eventsSeen(page), 14);
    assert.deepEqual(errors.filter(error => !error.includes('favicon.ico')), []);
    await page.close();
    close();
  },

  async sh(code) {
    const lines = code.trim().split('\n').map(line => line.replace(/\s+#.*$/u, ''));
    for (const command of lines.flatMap(line => line.split('&&').map(part => part.trim()))) await commandRuns(command);
  },
};

function nodeRuns(code) {
  project.write('block.mjs', withClaims(code));
  execFileSync(process.execPath, ['block.mjs'], {cwd: project.folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']});
}

/** npm's scripts must be there; our own command runs, but for the server that does not end. */
async function commandRuns(command) {
  const [program, verb, ...rest] = command.split(/\s+/u);
  if (program === 'npm') return assert.ok(['ci', 'install', 'test', 'start'].includes(verb) ? verb === 'ci' || verb === 'install' || scripts[verb] : scripts[rest[0]], command);
  assert.deepEqual([program, verb], ['npx', 'annals'], command);
  const {bin} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const run = args => execFileSync(process.execPath, [join(project.folder, 'node_modules/annals', bin.annals ?? bin), ...args], {cwd: project.folder, encoding: 'utf8'});
  if (rest[0] === 'serve') assert.match(run(['--help']), /serve/u);
  else run(rest);
}

for (const {place, language, note, code} of blocks) {
  test(`${place}: the ${language} does what it says`, async () => {
    assert.ok(RUN[language], `nobody knows how to run ${language}`);
    await RUN[language](code, note);
  });
}

test('commands in the text are there, and tests that they name', () => {
  const texts = filesBelow('stories', '.mdx').map(file => readFileSync(join(root, file), 'utf8'));
  const commands = texts.flatMap(text => [...text.matchAll(/`(npm [^`]+)`/gu)].flatMap(([, line]) => line.split(' && ')));
  assert.ok(commands.length > 8);
  for (const command of commands) {
    const [, verb, ...rest] = command.split(' ');
    assert.ok(scripts[verb === 'run' ? rest[0] : verb], command);
    if (verb !== 'test') continue;
    const files = ['.test.ts', '.test.mjs'].flatMap(ending => filesBelow('test', ending));
    for (const word of rest.filter(word => !word.startsWith('--'))) assert.ok(files.some(file => file.includes(word)), command);
  }
});

test('links between pages lead to stories that there are', () => {
  const titles = filesBelow('stories', '.mdx').concat(filesBelow('stories', '.stories.ts')).map(file => /(?:<Meta title="|title: ')([^"']+)/u.exec(readFileSync(join(root, file), 'utf8'))?.[1]);
  const ids = new Set(titles.filter(Boolean).map(title => title.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-|-$/gu, '')));
  const links = filesBelow('stories', '.mdx').flatMap(file => [...readFileSync(join(root, file), 'utf8').matchAll(/\?path=\/(?:docs|story)\/([a-z0-9-]+?)--/gu)].map(([, id]) => id));
  assert.ok(links.length > 10);
  for (const id of links) assert.ok(ids.has(id), id);
});

test('the contrasts that are told are those of the colours', () => {
  const styles = readFileSync(join(root, 'src/elements/timeline-styles.ts'), 'utf8');
  const told = readFileSync(join(root, 'stories/guide/accessibility.mdx'), 'utf8');
  const colours = name => new RegExp(`--_${name}: var\\(--annals-${name}, light-dark\\((#\\w{6}), (#\\w{6})\\)`, 'u').exec(styles).slice(1);
  for (const name of ['ink', 'soft', 'accent', 'mark']) {
    const [light, dark] = colours(name).map((colour, scheme) => contrast(colour, colours('paper')[scheme]).toFixed(1));
    assert.ok(told.includes(`${name} ${light} / ${dark}`), `${name} ${light} / ${dark}`);
  }
});

/** As WCAG 2 has it. */
function contrast(...colours) {
  const [lighter, darker] = colours.map(luminance).sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16) / 255).map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
