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

/** Where what a story shows must fit, and be large enough for a finger. Who enlarges a page has less of it in view, in larger pixels. */
export const ROOMS = [
  {room: '1280 px', width: 1280},
  {room: '320 px', width: 320},
  {room: '320 px, rtl', width: 320, direction: 'rtl'},
  {room: '400 %', width: 320, height: 256, pixels: 4},
  {room: '200 %', width: 640, height: 350, pixels: 2},
  {room: 'letters of twice the size', width: 1280, rootFontSize: '200%'},
  {room: 'letters set wide', width: 1280, isWide: true},
];

/** WCAG 2.2, 1.4.12, as a reader's own style sheet would say it. */
const SET_WIDE = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }';

/** Gives the page that shows a story a size, in light colours, and waits until all is drawn. */
export async function bringInto(page, devtools, {width, height = HEIGHT, pixels = 1, direction = 'ltr', rootFontSize = '', isWide = false}) {
  await bringUnder(page, devtools, {colours: 'light', direction, width, height, pixels});
  await page.evaluate(([fontSize, css]) => {
    document.documentElement.style.fontSize = fontSize;
    const sheet = document.querySelector('#set-wide') ?? document.head.appendChild(Object.assign(document.createElement('style'), {id: 'set-wide'}));
    sheet.textContent = css;
    document.fonts.dispatchEvent(new Event('loadingdone'));
  }, [rootFontSize, isWide ? SET_WIDE : '']);
  await page.evaluate(drawn);
}

export const nameOf = ({colours, direction, width}) => `${colours}, ${direction}, ${width} px`;

/** Brings a page that shows a story under a condition and waits until all is drawn. */
export async function bringUnder(page, devtools, {colours, direction, width, height = HEIGHT, pixels = 1}) {
  const {scheme, features} = COLOURS[colours];
  const all = {'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce', 'forced-colors': 'none', 'prefers-contrast': 'no-preference', ...features};
  await devtools.send('Emulation.setEmulatedMedia', {features: Object.entries(all).map(([name, value]) => ({name, value}))});
  await devtools.send('Emulation.setDeviceMetricsOverride', {width, height, deviceScaleFactor: pixels, mobile: false});
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
