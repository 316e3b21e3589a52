// Finds the Chromium that tests and stories run in, and gets one where there is none.
//   node scripts/browser.mjs        prints the path of the browser that would be used
//   node scripts/browser.mjs --get  installs one first when there is none
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {homedir, platform} from 'node:os';
import {join} from 'node:path';
import {isMain} from './process.mjs';

export const ADVICE = 'No Chromium found. Install Chrome or Chromium, or set CHROME_PATH, or run: npx playwright-core install chromium';

const isRoot = process.getuid?.() === 0;

/** Flags for a browser that talks to nobody and paints the same everywhere. */
export const chromiumArgs = [
  ...(isRoot || process.env.CI ? ['--no-sandbox'] : []),
  '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-quic', '--force-color-profile=srgb', '--font-render-hinting=none',
];

/** The path of a Chromium that is on this machine already, or undefined. */
export function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH is "${named}", and there is no such file`);
  return named || [...installed(), ...downloaded()].find(path => path && existsSync(path));
}

/** The path of a Firefox that is on this machine, or undefined. */
export function findFirefox() {
  return [process.env.FIREFOX_PATH, onPath('firefox-esr'), onPath('firefox')].find(path => path && existsSync(path));
}

/** The path of a Chromium, installed now if need be; undefined where that is not possible. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (isRoot && onPath('apt-get')) installByApt();
  if (!findChromium()) installByPlaywright(...(isRoot ? ['--with-deps'] : []));
  if (!findChromium() && isRoot) installByPlaywright();
  return findChromium();
}

function installed() {
  switch (platform()) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(name => `/Applications/${name}.app/Contents/MacOS/${name}`);
    case 'win32':
      return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean)
        .flatMap(root => [join(root, 'Google/Chrome/Application/chrome.exe'), join(root, 'Microsoft/Edge/Application/msedge.exe')]);
    default:
      return ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'].map(onPath);
  }
}

/** What Playwright downloaded earlier, newest first. */
function downloaded() {
  const caches = [process.env.PLAYWRIGHT_BROWSERS_PATH, join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'), join(process.env.LOCALAPPDATA ?? '', 'ms-playwright')];
  const executables = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe', 'chrome-win64/chrome.exe'];
  return caches.filter(cache => cache && existsSync(cache)).flatMap(cache => readdirSync(cache)
    .filter(name => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap(name => executables.map(tail => join(cache, name, tail))));
}

function installByApt() {
  return attempt('apt-get', ['update', '-qq'])
    && attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core', 'fonts-noto-core']);
}

function installByPlaywright(...options) {
  return attempt(process.execPath, [join(import.meta.dirname, '../node_modules/playwright-core/cli.js'), 'install', ...options, 'chromium']);
}

function attempt(command, args) {
  console.error(`no Chromium found; trying: ${command} ${args.join(' ')}`);
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  return spawnSync(command, args, {stdio: ['ignore', 'inherit', 'inherit'], env}).status === 0;
}

export function onPath(name) {
  try {
    return execFileSync('sh', ['-c', `command -v ${name}`], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).trim();
  } catch {
    return undefined;
  }
}

if (isMain(import.meta.url)) {
  const path = process.argv.includes('--get') ? ensureChromium() : findChromium();
  console.log(path ?? ADVICE);
  process.exitCode = path ? 0 : 1;
}
