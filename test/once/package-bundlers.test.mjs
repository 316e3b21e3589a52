/** The package in a fresh project, with each bundler and with none: the page shows the sample, and a rare format too. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import * as esbuild from 'esbuild';
import {build as viteBuild} from 'vite';
import webpack from 'webpack';
import {browserFor, eventsSeen, packedProject} from '../harness/packed-project.mjs';

const html = script => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Fresh</title>
<annals-timeline id="json" src="/sample.json" controls overview list></annals-timeline>
<annals-timeline id="ics" src="/sample.ics"></annals-timeline>
${script}</html>`;
const MAIN = `
import 'annals/define';
import {AnnalsTimeline} from 'annals';
import {formatDate, parseDate} from 'annals/core';
globalThis.isTimeline = document.querySelector('annals-timeline') instanceof AnnalsTimeline;
globalThis.said = formatDate(parseDate('2024-07-03/2024-07-04'), {locale: 'en'});
`;

let browser, project;
before(async () => {
  browser = await browserFor();
  project = packedProject({'main.js': MAIN, 'one.js': "import 'annals/define/timeline';\n"});
  for (const folder of ['', 'public/', 'esbuild/', 'webpack/', 'one/']) {
    for (const type of ['json', 'ics']) project.copy(`demo/sco-astana-2024.${type}`, `${folder}sample.${type}`);
  }
});
after(async () => {
  await browser.close();
  project.close();
});

/** Opens a page and expects all of both timelines, and nothing to complain about. */
async function showsAll(folder, path = '/', {codeToo = true} = {}) {
  const {page, errors} = await browser.open(join(project.folder, folder), path);
  assert.deepEqual([await eventsSeen(page, '#json'), await eventsSeen(page, '#ics')], [14, 14]);
  if (codeToo) assert.deepEqual(await page.evaluate(() => [globalThis.isTimeline, globalThis.said]), [true, 'July 3–4, 2024']);
  assert.equal(await page.evaluate(() => document.querySelector('#json').shadowRoot.querySelector('annals-controls').shadowRoot.querySelectorAll('button').length > 2), true);
  assert.deepEqual(errors.filter(error => !error.includes('Lit is in dev mode')), []);
  await page.close();
}

describe('the package in a fresh project', () => {
  test('is bundled by Vite', async () => {
    project.write('index.html', html('<script type="module" src="/main.js"></script>'));
    await viteBuild({root: project.folder, configFile: false, logLevel: 'error', build: {outDir: 'vite', target: 'es2022'}});
    await showsAll('vite');
  });

  test('is bundled by esbuild', async () => {
    await esbuild.build({absWorkingDir: project.folder, entryPoints: ['main.js'], outdir: 'esbuild', bundle: true, splitting: true, format: 'esm', target: 'es2022', minify: true, logLevel: 'error'});
    project.write('esbuild/index.html', html('<script type="module" src="/main.js"></script>'));
    await showsAll('esbuild');
  });

  test('is bundled by webpack', async () => {
    const stats = await new Promise((resolve, reject) => {
      webpack({mode: 'production', context: project.folder, entry: './main.js', output: {path: join(project.folder, 'webpack')}, optimization: {minimize: false}, performance: {hints: false}},
        (error, stats) => error ? reject(error) : resolve(stats));
    });
    const {errors, warnings} = stats.toJson({all: false, errors: true, warnings: true});
    assert.deepEqual({errors, warnings}, {errors: [], warnings: []});
    project.write('webpack/index.html', html('<script src="/main.js" defer></script>'));
    await showsAll('webpack');
  });

  test('gives one element with its parts, for pages that want no more', async () => {
    await esbuild.build({absWorkingDir: project.folder, entryPoints: ['one.js'], outdir: 'one', bundle: true, splitting: true, format: 'esm', target: 'es2022', logLevel: 'error'});
    project.write('one/index.html', html('<script type="module" src="/one.js"></script>'));
    const {page} = await browser.open(join(project.folder, 'one'));
    assert.equal(await eventsSeen(page, '#json'), 14);
    assert.deepEqual(await page.evaluate(() => ['annals-controls', 'annals-legend'].map(tag => customElements.get(tag) !== undefined)), [true, false]);
    await page.close();
  });

  test('needs no bundler: an import map of the one file', async () => {
    const imports = {annals: '/node_modules/annals/dist/annals.min.js', 'annals/define': '/node_modules/annals/dist/annals.min.js', 'annals/core': '/node_modules/annals/dist/core/index.js', ...mapOf('d3')};
    project.write('map-one.html', html(`<script type="importmap">${JSON.stringify({imports})}</script><script type="module" src="/main.js"></script>`));
    await showsAll('', '/map-one.html');
  });

  test('needs no bundler: an import map of every module', async () => {
    const annals = {annals: '/node_modules/annals/dist/index.js', 'annals/define': '/node_modules/annals/dist/define.js', 'annals/core': '/node_modules/annals/dist/core/index.js'};
    project.write('map-all.html', html(`<script type="importmap">${JSON.stringify({imports: {...annals, ...mapOf('lit', '@lit/context', 'd3')}})}</script><script type="module" src="/main.js"></script>`));
    await showsAll('', '/map-all.html');
  });

  test('gives editors the names of tags, attributes, parts and properties', () => {
    const read = name => JSON.parse(readFileSync(join(project.folder, 'node_modules/annals/dist', name), 'utf8'));
    const {tags} = read('vscode.html-custom-data.json');
    const timeline = tags.find(({name}) => name === 'annals-timeline');
    const wheel = timeline.attributes.find(({name}) => name === 'wheel');
    assert.deepEqual(wheel.values.map(({name}) => name), ['auto', 'zoom', 'scroll']);
    assert.equal(timeline.attributes.find(({name}) => name === 'controls').valueSet, 'v');
    const {properties, pseudoElements} = read('vscode.css-custom-data.json');
    assert.ok(properties.some(({name}) => name === '--annals-accent'));
    assert.ok(pseudoElements.some(({name}) => name === '::part(cluster)'));
  });
});

/** The lines of an import map for packages and all that they depend on. */
function mapOf(...names) {
  const imports = {};
  const visit = name => {
    if (imports[name]) return;
    const {exports, module, main, dependencies = {}} = JSON.parse(readFileSync(join(project.folder, 'node_modules', name, 'package.json'), 'utf8'));
    imports[name] = `/node_modules/${name}/${(entryOf(exports?.['.'] ?? exports) ?? module ?? main).replace(/^\.\//, '')}`;
    imports[`${name}/`] = `/node_modules/${name}/`;
    Object.keys(dependencies).filter(dependency => !dependency.startsWith('@types/') && !dependency.endsWith('ssr-dom-shim')).forEach(visit);
  };
  names.forEach(visit);
  return imports;
}

function entryOf(entry) {
  if (typeof entry !== 'object') return entry;
  return entryOf(entry.browser?.default ?? entry.import ?? entry.default);
}
