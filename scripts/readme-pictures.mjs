// The pictures of the README, from today's code: the sample as a page shows it, light and dark.
import {chromium} from 'playwright-core';
import {join} from 'node:path';
import {chromiumArgs, ensureChromium} from './browser.mjs';
import {root} from './process.mjs';
import {serveFolder} from './static-server.mjs';

const {origin, close} = await serveFolder(root);
const browser = await chromium.launch({executablePath: await ensureChromium(), args: chromiumArgs});
for (const colorScheme of ['light', 'dark']) {
  const page = await browser.newPage({viewport: {width: 1200, height: 760}, colorScheme, deviceScaleFactor: 2});
  await page.goto(`${origin}/demo/index.html`);
  await page.evaluate(async () => {
    const timeline = document.querySelector('annals-timeline');
    await timeline.ready;
    timeline.controls = true;
    await timeline.show('2024-04-26', '2024-07-14');
    await timeline.updateComplete;
  });
  await page.locator('annals-timeline').screenshot({path: join(root, `docs/astana-${colorScheme}.png`)});
}
await browser.close();
close();
