/** What a reader does with the sample, step by step, in browsers that have no DevTools: the same in each. */
import assert from 'node:assert/strict';

const TIMELINE = "document.querySelector('annals-timeline')";

/** The steps, in their order. `driver` is a browser of scripts/plain-browsers.mjs, `origin` serves the project. */
export const steps = {
  'one tag and one script show all events': async ({driver, origin}) => {
    await driver.open(`${origin}/test/pages/one-tag.html`);
    assert.equal(await seen(driver), 14);
    assert.ok(await driver.evaluate(`${TIMELINE}.getBoundingClientRect().height`) > 200);
  },
  'marks are drawn where the events are': async ({driver}) => {
    const {marks, outside} = await driver.evaluate(`(() => {
      const plot = ${TIMELINE}.shadowRoot.querySelector('.plot').getBoundingClientRect();
      const marks = [...${TIMELINE}.shadowRoot.querySelectorAll('svg.marks rect, svg.marks circle, svg.marks path')].map((mark) => mark.getBoundingClientRect());
      return {marks: marks.length, outside: marks.filter(({top, bottom}) => bottom < plot.top - 1 || top > plot.bottom + 1).length};
    })()`);
    assert.ok(marks > 14);
    assert.equal(outside, 0);
  },
  'labels do not overlap': async ({driver}) => {
    assert.equal(await driver.evaluate(`(() => {
      const boxes = [...${TIMELINE}.shadowRoot.querySelectorAll('.item')].map((item) => item.getBoundingClientRect());
      return boxes.filter((a, i) => boxes.some((b, j) => i < j && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3)).length;
    })()`), 0);
  },
  'a click opens the details': async ({driver}) => {
    await driver.click(...await middle(driver, '[data-id=astana-summit] .title'));
    await until(driver, `${TIMELINE}.selected === 'astana-summit'`);
    assert.match(await driver.evaluate(`${TIMELINE}.shadowRoot.querySelector('annals-details').shadowRoot.textContent`), /SCO summit in Astana/u);
  },
  'Escape closes them, and the arrow leads to another event': async ({driver}) => {
    await driver.key('Escape');
    await until(driver, `${TIMELINE}.selected === undefined`);
    const before = await driver.evaluate(`${TIMELINE}.shadowRoot.activeElement?.dataset.id`);
    assert.equal(before, 'astana-summit');
    await driver.key('ArrowLeft');
    await until(driver, `${TIMELINE}.shadowRoot.activeElement?.dataset.id !== 'astana-summit' && ${TIMELINE}.shadowRoot.activeElement !== null`);
  },
  'the wheel zooms about the pointer': async ({driver}) => {
    const [x, y] = await middle(driver, '.surface');
    const before = await window(driver);
    await driver.wheel(x, y, -200);
    await until(driver, `${TIMELINE}.viewport.end - ${TIMELINE}.viewport.start < ${0.95 * (before.end - before.start)}`);
  },
  'a drag pans': async ({driver}) => {
    const [x, y] = await middle(driver, '.surface');
    const before = await window(driver);
    await driver.drag([x, y], [x - 200, y]);
    await until(driver, `${TIMELINE}.viewport.start > ${before.start}`);
  },
  'the list of a page is a timeline, under a strict policy too': async ({driver, origin}) => {
    await driver.open(`${origin}/test/pages/list.html?csp`);
    assert.equal(await seen(driver), 14);
    assert.notEqual(await driver.evaluate(`getComputedStyle(${TIMELINE}).backgroundColor`), 'rgba(0, 0, 0, 0)');
  },
  'nothing was thrown': async ({driver}) => assert.deepEqual(await driver.errors(), []),
};

const window = driver => driver.evaluate(`(({start, end}) => ({start, end}))(${TIMELINE}.viewport)`);

const seen = driver => driver.evaluate(`(async () => {
  await customElements.whenDefined('annals-timeline');
  await ${TIMELINE}.ready;
  for (let turn = 0; turn < 200; turn++) {
    const root = ${TIMELINE}.shadowRoot;
    const chips = [...root.querySelectorAll('.cluster')].map((chip) => Number(/\\d+/.exec(chip.textContent)[0]));
    const count = chips.reduce((sum, count) => sum + count, root.querySelectorAll('.item').length);
    if (count > 0) return count;
    await new Promise((done) => setTimeout(done, 50));
  }
  return 0;
})()`);

const middle = (driver, selector) => driver.evaluate(`(() => {
  const {left, top, width, height} = ${TIMELINE}.shadowRoot.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
  return [left + width / 2, top + height / 2];
})()`);

async function until(driver, condition) {
  assert.equal(await driver.evaluate(`(async () => {
    for (let turn = 0; turn < 200; turn++) {
      if (${condition}) return true;
      await new Promise((done) => setTimeout(done, 25));
    }
    return 'in vain: ' + ${JSON.stringify(condition)};
  })()`), true);
}
