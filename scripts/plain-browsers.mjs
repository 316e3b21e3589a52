// Firefox over WebDriver BiDi and WebKit over WebDriver, with the few things that a journey through a page needs.
import {spawn} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {createServer} from 'node:net';
import {launch} from 'puppeteer-core';
import {findFirefox, onPath} from './browser.mjs';

/** Each browser by its name: a function that starts it, or undefined where it is not installed. */
export const plainBrowsers = () => ({Firefox: findFirefox() && firefox, WebKit: findMiniBrowser() && onPath('WebKitWebDriver') && webkit});

async function firefox() {
  const browser = await launch({browser: 'firefox', executablePath: findFirefox(), headless: true, defaultViewport: {width: 1000, height: 800}, extraPrefsFirefox: {'ui.prefersReducedMotion': 1}});
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', error => errors.push(error.message));
  return {
    errors: () => errors,
    version: () => browser.version(),
    open: url => page.goto(url),
    evaluate: expression => page.evaluate(expression),
    click: (x, y) => page.mouse.click(x, y),
    key: key => page.keyboard.press(key),
    async wheel(x, y, deltaY) {
      await page.mouse.move(x, y);
      await page.mouse.wheel({deltaY});
    },
    async drag([x, y], [toX, toY]) {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move((x + toX) / 2, (y + toY) / 2);
      await page.mouse.move(toX, toY);
      await page.mouse.up();
    },
    close: () => browser.close(),
  };
}

const KEYS = {ArrowRight: '\uE014', ArrowLeft: '\uE012', Enter: '\uE007', Escape: '\uE00C'};

/** WebKitGTK, on a screen of its own where there is none. */
async function webkit() {
  const screen = process.env.DISPLAY ? undefined : await virtualScreen();
  const port = await freePort();
  const driver = spawn(onPath('WebKitWebDriver'), [`--port=${port}`], {stdio: 'ignore', env: {...process.env, ...screen?.env, GTK_A11Y: 'none', WEBKIT_DISABLE_DMABUF_RENDERER: '1', LIBGL_ALWAYS_SOFTWARE: '1'}});
  const send = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {method, ...body && {body: JSON.stringify(body), headers: {'content-type': 'application/json'}}});
    const {value} = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error} ${value.message}`);
    return value;
  };
  await answers(port);
  const args = ['--automation'];
  const {sessionId, capabilities} = await send('POST', '/session', {capabilities: {alwaysMatch: {'webkitgtk:browserOptions': {binary: findMiniBrowser(), args}}}});
  const session = `/session/${sessionId}`;
  const act = async (...sources) => {
    await send('POST', `${session}/actions`, {actions: sources});
    await send('DELETE', `${session}/actions`);
  };
  const mouse = (...actions) => ({type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions});
  const to = (x, y) => ({type: 'pointerMove', duration: 20, x: Math.round(x), y: Math.round(y)});
  const [down, up] = ['pointerDown', 'pointerUp'].map(type => ({type, button: 0}));
  await send('POST', `${session}/timeouts`, {script: 20_000});
  await send('POST', `${session}/window/rect`, {x: 0, y: 0, width: 1000, height: 800});
  return {
    errors: () => send('POST', `${session}/execute/sync`, {script: 'return window.thrown', args: []}),
    version: () => `${capabilities.browserName} ${capabilities.browserVersion}`,
    async open(url) {
      await send('POST', `${session}/url`, {url});
      await send('POST', `${session}/execute/sync`, {script: 'window.thrown = []; addEventListener("error", ({message}) => window.thrown.push(message));', args: []});
    },
    evaluate: expression => send('POST', `${session}/execute/async`, {script: `const done = arguments[0]; Promise.resolve(${expression}).then(done, (error) => done('failed: ' + error));`, args: []}),
    click: (x, y) => act(mouse(to(x, y), down, up)),
    key: key => act({type: 'key', id: 'keys', actions: [{type: 'keyDown', value: KEYS[key] ?? key}, {type: 'keyUp', value: KEYS[key] ?? key}]}),
    wheel: (x, y, deltaY) => act({type: 'wheel', id: 'wheel', actions: [{type: 'scroll', x: Math.round(x), y: Math.round(y), deltaX: 0, deltaY, duration: 0, origin: 'viewport'}]}),
    drag: ([x, y], [toX, toY]) => act(mouse(to(x, y), down, to((x + toX) / 2, (y + toY) / 2), to(toX, toY), up)),
    async close() {
      await send('DELETE', session).catch(() => undefined);
      driver.kill();
      screen?.stop();
    },
  };
}

function findMiniBrowser() {
  const folder = '/usr/lib';
  return readdirSync(folder, {withFileTypes: true}).filter(entry => entry.isDirectory())
    .flatMap(({name}) => ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map(version => `${folder}/${name}/${version}/MiniBrowser`)).find(existsSync);
}

async function virtualScreen() {
  const number = 200 + process.pid % 500;
  const server = spawn('Xvfb', [`:${number}`, '-screen', '0', '1100x900x24', '-nolisten', 'tcp'], {stdio: 'ignore'});
  for (let turn = 0; turn < 100 && !existsSync(`/tmp/.X11-unix/X${number}`); turn++) await new Promise(done => setTimeout(done, 50));
  return {env: {DISPLAY: `:${number}`}, stop: () => server.kill()};
}

async function answers(port) {
  for (let turn = 0; turn < 100; turn++) {
    if (await fetch(`http://127.0.0.1:${port}/status`).then(({ok}) => ok, () => false)) return;
    await new Promise(done => setTimeout(done, 50));
  }
  throw new Error('WebKitWebDriver does not answer');
}

function freePort() {
  return new Promise(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => done(port));
    });
  });
}
