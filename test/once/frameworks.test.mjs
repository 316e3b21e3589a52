/** The same small app in each framework, built by Vite from the packed package and used in Chromium. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {svelte} from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import {build} from 'vite';
import {bin} from '../../scripts/process.mjs';
import {browserFor, eventsSeen, packedProject} from '../harness/packed-project.mjs';

const APPS = {
  'React 19, strict': {folder: 'react', main: 'main.tsx', container: '#app'},
  'React 19 with the tags themselves': {folder: 'react', main: 'tags.tsx', container: '#app'},
  'Vue 3': {folder: 'vue', main: 'main.js', container: '#app', plugins: () => [vue({template: {compilerOptions: {isCustomElement: tag => tag.startsWith('annals-')}}})]},
  'Svelte 5': {folder: 'svelte', main: 'main.js', container: '#app', plugins: () => [svelte({configFile: false})]},
  'Angular': {folder: 'angular', main: 'main.ts', container: 'main'},
};
const CYCLES = 12;

let browser, project;
before(async () => {
  browser = await browserFor();
  project = packedProject();
  for (const folder of ['react', 'vue', 'svelte', 'angular']) {
    project.copy(`test/apps/${folder}`, folder);
    project.copy('test/apps/events.ts', `${folder}/events.ts`);
  }
  project.write('react/tsconfig.json', JSON.stringify({compilerOptions: {
    target: 'es2022', module: 'esnext', moduleResolution: 'bundler', jsx: 'react-jsx', strict: true, noEmit: true, types: [], lib: ['es2022', 'dom', 'dom.iterable']}}));
  project.write('angular/tsconfig.json', JSON.stringify({compilerOptions: {target: 'es2022', experimentalDecorators: true, useDefineForClassFields: false}}));
});
after(async () => {
  await browser.close();
  project.close();
});

/** Builds an app and gives the folder. React shows its strict mode only in development. */
async function built({folder, main, container, plugins = () => []}) {
  const root = join(project.folder, folder);
  project.write(`${folder}/index.html`, `<!doctype html><html lang="en"><meta charset="utf-8"><title>App</title>
    ${container === 'main' ? '<main></main>' : '<div id="app"></div>'}<script type="module" src="/${main}"></script></html>`);
  await build({root, configFile: false, logLevel: 'error', plugins: plugins(), define: {'process.env.NODE_ENV': '"development"'}, build: {outDir: `out-${main}`, target: 'es2022', minify: false}});
  return join(root, `out-${main}`);
}

const text = (page, selector) => page.locator(selector).textContent();
const viewport = page => page.evaluate(() => document.querySelector('annals-timeline').viewport);
const settled = (page, count) => page.waitForFunction(count => document.querySelector('annals-timeline')?.shadowRoot.querySelectorAll('.item').length === count, count);

async function zoomed(page) {
  const before = await viewport(page);
  const {x, y, width} = await page.locator('annals-timeline [part=marks]').boundingBox();
  // Beside the details of the selected event, which scroll for themselves.
  await page.mouse.move(x + width - 20, y + 20);
  await page.mouse.wheel(0, -200);
  await page.waitForFunction(({start, end}) => {
    const now = document.querySelector('annals-timeline').viewport;
    return now.end - now.start < 0.9 * (end - start);
  }, before);
}

/** What the page holds after it was shown and hidden some times. */
async function counters(page, cdp) {
  for (let cycle = 0; cycle < CYCLES; cycle++) {
    await page.click('#toggle');
    await eventsSeen(page);
    await page.click('#toggle');
    await page.waitForFunction(() => !document.querySelector('annals-timeline'));
  }
  for (let sweep = 0; sweep < 3; sweep++) await cdp.send('HeapProfiler.collectGarbage');
  return cdp.send('Memory.getDOMCounters');
}

for (const [name, app] of Object.entries(APPS)) {
  test(`${name}: properties, events, slots, changes of the list, and nothing left`, async () => {
    const {page, errors} = await browser.open(await built(app));
    assert.equal(await eventsSeen(page), 3);
    assert.equal(await page.locator('annals-timeline').getAttribute('class'), 'mine');
    assert.ok(await page.locator('annals-controls button').count() > 2, 'a toolbar by a property');
    assert.ok(await page.locator('annals-legend li').first().isVisible(), 'a legend in a slot');

    await page.locator('[data-id=gagarin]').click();
    await page.waitForFunction(() => document.querySelector('#selected').textContent === 'gagarin');

    await zoomed(page);
    const [loads, window] = [await text(page, '#loads'), await viewport(page)];
    await page.click('#render');
    await page.waitForFunction(() => document.querySelector('#renders').textContent === '1');
    await page.evaluate(() => document.querySelector('annals-timeline').updateComplete);
    assert.deepEqual(await viewport(page), window, 'a render moves nothing');
    assert.equal(await text(page, '#loads'), loads, 'and reads nothing again');

    await page.click('#fit');
    await page.evaluate(() => document.querySelector('annals-timeline').fit());
    await settled(page, 3);
    await page.click('#add');
    await settled(page, 4);
    await page.click('#remove');
    await page.locator('[data-id=sputnik]').waitFor({state: 'detached'});
    assert.deepEqual(await page.evaluate(() => document.querySelector('annals-timeline').events.map(({id}) => id)), ['gagarin', 'moon', 'skylab']);

    await page.click('#toggle');
    await page.waitForFunction(() => !document.querySelector('annals-timeline'));
    const cdp = await page.context().newCDPSession(page);
    const first = await counters(page, cdp);
    const second = await counters(page, cdp);
    assert.deepEqual({nodes: second.nodes - first.nodes, listeners: second.jsEventListeners - first.jsEventListeners}, {nodes: 0, listeners: 0});
    assert.deepEqual(errors.filter(error => !error.includes('dev mode')), []);
    await page.close();
  });
}

test('the types of components and tags take what is right and refuse what is wrong', () => {
  execFileSync(bin('tsc'), ['-p', join(project.folder, 'react')], {stdio: 'inherit'});
});
