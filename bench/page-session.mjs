/**
 * One page in a browser of its own, driven through DevTools: real input, and figures of the main thread. A browser each,
 * so that no page inherits the heap, the caches or the hung renderer of another.
 */
import {chromium} from 'playwright-core';
import {ADVICE, chromiumArgs, findChromium} from '../scripts/browser.mjs';

const VIEW = {width: 1200, height: 640};

/** Opens a page; resolves to what can be done with it. Rejects where there is no browser. */
export async function openPage(url) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(ADVICE);
  const browser = await chromium.launch({executablePath, args: chromiumArgs, timeout: 60_000});
  const page = await browser.newPage({viewport: VIEW});
  const errors = [];
  page.on('pageerror', error => errors.push(error.message));
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.goto(url);
  await page.waitForFunction('window.bench !== undefined', undefined, {timeout: 20_000});
  return {...session(cdp), browser, page, cdp, errors, version: browser.version(), close: () => browser.close()};
}

function session(cdp) {
  /** Runs an expression in the page and resolves to its value. */
  async function evaluate(expression) {
    const {result, exceptionDetails} = await cdp.send('Runtime.evaluate', {expression, awaitPromise: true, returnByValue: true});
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
  /** Time of the main thread since the page began, in ms, as a whole and by what it was spent on; the heap in bytes. */
  async function metrics() {
    const {metrics: list} = await cdp.send('Performance.getMetrics');
    const by = new Map(list.map(({name, value}) => [name, value]));
    const ms = name => 1000 * (by.get(name) ?? 0);
    return {task: ms('TaskDuration'), style: ms('RecalcStyleDuration'), layout: ms('LayoutDuration'), heap: by.get('JSHeapUsedSize') ?? 0};
  }
  async function heapAfterCollection() {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await metrics()).heap;
  }
  const mouse = (type, x, y, more = {}) => cdp.send('Input.dispatchMouseEvent', {type, x, y, ...more});
  return {evaluate, metrics, heapAfterCollection, mouse};
}
