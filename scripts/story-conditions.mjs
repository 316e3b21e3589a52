// The conditions under which every story is looked at: colours × direction × width. One page goes through them by emulation,
// without being loaded again.

const COLOURS = {
  light: {scheme: 'light', features: {}},
  dark: {scheme: 'dark', features: {}},
  'forced colours': {scheme: 'light', features: {'forced-colors': 'active'}},
  'more contrast': {scheme: 'light', features: {'prefers-contrast': 'more'}},
};
const DIRECTIONS = ['ltr', 'rtl'];
const WIDTHS = [1280, 320];
const HEIGHT = 700;

/** Each colours with each direction and width; narrow last, so that a page is laid out anew only a few times. */
export const CONDITIONS = WIDTHS.flatMap(width => DIRECTIONS.flatMap(direction => Object.keys(COLOURS).map(colours => ({colours, direction, width}))));

export const nameOf = ({colours, direction, width}) => `${colours}, ${direction}, ${width} px`;

/** Brings a page that shows a story under a condition and waits until all is drawn. */
export async function bringUnder(page, devtools, {colours, direction, width}) {
  const {scheme, features} = COLOURS[colours];
  const all = {'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce', 'forced-colors': 'none', 'prefers-contrast': 'no-preference', ...features};
  await devtools.send('Emulation.setEmulatedMedia', {features: Object.entries(all).map(([name, value]) => ({name, value}))});
  await devtools.send('Emulation.setDeviceMetricsOverride', {width, height: HEIGHT, deviceScaleFactor: 1, mobile: false});
  await page.evaluate(([colorScheme, dir]) => {
    document.documentElement.style.colorScheme = colorScheme;
    document.documentElement.dir = dir;
  }, [scheme, direction]);
  await page.evaluate(drawn);
  for (const [name, value] of Object.entries(all)) {
    if (!await page.evaluate(query => globalThis.matchMedia(query).matches, `(${name}: ${value})`)) throw new Error(`${name}: ${value} is not emulated`);
  }
}

/** In the page: resolves when nothing has been due for three frames. */
export async function drawn() {
  const isPending = root => [...root.querySelectorAll('*')].some(element => element.localName.startsWith('annals-') &&
    (element.isUpdatePending || element.status === 'loading' || (element.shadowRoot && isPending(element.shadowRoot))));
  const end = performance.now() + 15_000;
  for (let calm = 0; calm < 3 && performance.now() < end;) {
    await new Promise(requestAnimationFrame);
    calm = isPending(document) ? 0 : calm + 1;
  }
}
