// What a test in the page can ask of the browser around it. The typed side is test/harness/commands.ts.
// Everything goes through one DevTools session for each page: emulation and touch end when their session closes.
import {accessibilityTree} from './accessibility-tree.mjs';
import {keptBytes} from './kept-bytes.mjs';

const MODIFIERS = {Alt: 1, Control: 2, Meta: 4, Shift: 8};
const PREFIX = 'annals:';
const sessions = new WeakMap();

/** A plugin for @web/test-runner that answers the commands named `annals:…`. */
export const commandsPlugin = () => ({
  name: 'annals-commands',
  async executeCommand({command, payload, session}) {
    if (!command.startsWith(PREFIX)) return undefined;
    const answer = commands[command.slice(PREFIX.length)];
    if (!answer) throw new Error(`"${command}" is not a command`);
    const page = session.browser.getPage(session.id);
    return await answer({page, devtools: await devtoolsOf(page)}, payload ?? {}) ?? true;
  },
});

async function devtoolsOf(page) {
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  return sessions.get(page);
}

const modifierBits = (modifiers = []) => modifiers.reduce((bits, name) => bits | MODIFIERS[name], 0);

const commands = {
  async wheel({devtools}, {x, y, deltaX = 0, deltaY = 0, modifiers}) {
    await devtools.send('Input.dispatchMouseEvent', {type: 'mouseWheel', x, y, deltaX, deltaY, modifiers: modifierBits(modifiers)});
  },
  async mouse({devtools}, {path, button = 'left', press = true, release = true, clicks = 1, modifiers}) {
    const send = (type, [x, y], held, clickCount = 0) => devtools.send('Input.dispatchMouseEvent',
      {type, x, y, button: held ? button : 'none', buttons: held ? 1 : 0, clickCount, modifiers: modifierBits(modifiers)});
    await send('mouseMoved', path[0], false);
    for (let click = 1; click < clicks; click++) for (const type of ['mousePressed', 'mouseReleased']) await send(type, path[0], true, click);
    if (press) await send('mousePressed', path[0], true, clicks);
    for (const point of path.slice(1)) await send('mouseMoved', point, press);
    if (press && release) await send('mouseReleased', path.at(-1), true, clicks);
  },
  async touch({devtools}, {fingers, release = true}) {
    const steps = Math.max(...fingers.map(path => path.length));
    for (let step = 0; step < steps; step++) await devtools.send('Input.dispatchTouchEvent', {
      type: step === 0 ? 'touchStart' : 'touchMove',
      touchPoints: fingers.map((path, id) => ({id, x: path[Math.min(step, path.length - 1)][0], y: path[Math.min(step, path.length - 1)][1]})),
    });
    if (release !== 'later') await devtools.send('Input.dispatchTouchEvent', {type: release ? 'touchEnd' : 'touchCancel', touchPoints: []});
  },
  async keys({page}, {chord}) {
    for (const key of chord) await page.keyboard.down(key);
    for (const key of [...chord].reverse()) await page.keyboard.up(key);
  },
  async media({devtools}, {features = [], type = ''}) {
    await devtools.send('Emulation.setEmulatedMedia', {media: type, features});
  },
  async 'time-zone'({devtools}, {zone}) {
    await devtools.send('Emulation.setTimezoneOverride', {timezoneId: zone});
  },
  async viewport({devtools}, {width, height, deviceScaleFactor = 1}) {
    await devtools.send('Emulation.setDeviceMetricsOverride', {width, height, deviceScaleFactor, mobile: false});
  },
  async 'touch-screen'({devtools}) {
    await devtools.send('Emulation.setTouchEmulationEnabled', {enabled: true, maxTouchPoints: 5});
  },
  async reset({devtools, page}) {
    await devtools.send('Emulation.setTouchEmulationEnabled', {enabled: false});
    await devtools.send('Emulation.setEmulatedMedia', {media: '', features: []});
    await devtools.send('Emulation.setTimezoneOverride', {timezoneId: ''});
    await devtools.send('Emulation.clearDeviceMetricsOverride');
    await page.mouse.reset();
    await page.mouse.move(0, 0);
  },
  'accessibility-tree': ({devtools}) => accessibilityTree(devtools),
  async 'collect-garbage'({devtools}) {
    await devtools.send('HeapProfiler.collectGarbage');
  },
  async metrics({devtools}) {
    await devtools.send('Performance.enable');
    const {metrics} = await devtools.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
  },
  'kept-bytes': ({devtools}) => keptBytes(devtools),
  visit({page}, visit) {
    visits.push(visitPage(page, visit).then(answer => ({answer}), error => ({failure: error.message})));
    return visits.length - 1;
  },
  // Without answer and failure while it takes longer: a command must be answered within 20 s.
  async visited(_, {visit}) {
    return await Promise.race([visits[visit], new Promise(resolve => setTimeout(resolve, 5000))]) ?? {};
  },
};

/** The visits so far, by their numbers. */
const visits = [];

/** Opens another page of the test server, runs an expression in it, closes it; tells what happened meanwhile. */
async function visitPage(page, {path, expression, scripts = true, media, width = 800, height = 600}) {
  const visited = await page.browser().newPage({type: 'window', windowBounds: {left: 0, top: 0, width, height}});
  const seen = {errors: [], requests: []};
  try {
    visited.on('pageerror', error => seen.errors.push(error.message));
    visited.on('console', message => message.type() === 'error' && seen.errors.push(message.text()));
    visited.on('request', request => seen.requests.push(request.url()));
    await visited.setViewport({width, height});
    await visited.setJavaScriptEnabled(scripts);
    if (media) await visited.emulateMediaType(media);
    await visited.goto(new URL(path, page.url()).href, {waitUntil: 'load'});
    const result = expression ? await visited.evaluate(expression) : undefined;
    return {...seen, result};
  } finally {
    await visited.close();
  }
}
