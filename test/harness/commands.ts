/**
 * What a test in the page can ask of the browser around it: real wheels, fingers and keys, media features, time zones,
 * the accessibility tree, other pages. The server's side is scripts/wtr-commands.mjs. Whatever is emulated ends after
 * each test by itself.
 */
import {executeServerCommand} from '@web/test-runner-commands';

/** A point of the page in CSS pixels: x to the right, y down. */
export type Point = readonly [x: number, y: number];
export type Modifier = 'Alt' | 'Control' | 'Meta' | 'Shift';

export interface Wheel {
  readonly x: number;
  readonly y: number;
  readonly deltaX?: number;
  readonly deltaY?: number;
  readonly modifiers?: readonly Modifier[];
}

export interface MouseGesture {
  /** Where the pointer goes, one event for each point. */
  readonly path: readonly Point[];
  readonly button?: 'left' | 'middle' | 'right';
  /** `false` only moves. */
  readonly press?: boolean;
  /** `false` keeps the button down, for a test that acts in the middle of a drag; a later gesture with `press: false` does not hold it. */
  readonly release?: boolean;
  /** 2 is a double click at the first point, before the path. */
  readonly clicks?: number;
  readonly modifiers?: readonly Modifier[];
}

/** One node of the accessibility tree. */
export interface SpokenNode {
  readonly role: string;
  readonly name: string;
  readonly description?: string;
  readonly value?: unknown;
  readonly states?: Readonly<Record<string, unknown>>;
  readonly children?: readonly SpokenNode[];
}

export interface Visit {
  /** Path on the test server, such as `/pages/plain.html?csp=strict`. */
  readonly path: string;
  /** JavaScript that is run in the page after it has loaded; a promise is awaited; its value must be JSON. */
  readonly expression?: string;
  /** `false` loads the page without JavaScript; an expression still runs. */
  readonly scripts?: boolean;
  readonly media?: 'screen' | 'print';
  readonly width?: number;
  readonly height?: number;
}

export interface Visited<T> {
  readonly result: T;
  /** Messages of uncaught errors and of `console.error`, violations of the page's policy among them. */
  readonly errors: readonly string[];
  readonly requests: readonly string[];
}

let emulating = false;
afterEach(async () => {
  if (emulating) await resetBrowser();
});

const ask = <T>(command: string, payload: object = {}): Promise<T> => executeServerCommand<T, object>(`annals:${command}`, payload);

async function emulate(command: string, payload: object): Promise<void> {
  emulating = true;
  await ask(command, payload);
}

/** Wheels and fingers reach the page with a frame of the compositor, which may come after the command's answer. */
async function askAndPaint(command: string, payload: object): Promise<void> {
  await ask(command, payload);
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
}

export const wheel = (gesture: Wheel): Promise<void> => askAndPaint('wheel', gesture);

/** Presses at the first point, moves along the path, releases at the last. */
export const drag = (gesture: MouseGesture): Promise<void> => emulate('mouse', gesture);
export const hover = (point: Point): Promise<void> => emulate('mouse', {path: [point], press: false});
export const click = (point: Point, modifiers: readonly Modifier[] = []): Promise<void> => emulate('mouse', {path: [point], modifiers});
export const doubleClick = (point: Point, modifiers: readonly Modifier[] = []): Promise<void> => emulate('mouse', {path: [point], clicks: 2, modifiers});

/** A screen that can be touched, as elements find out when they start; one without sends touches, too, but does not announce them. */
export const emulateTouchScreen = (): Promise<void> => emulate('touch-screen', {});
/** One finger along a path. */
export const touchDrag = (path: readonly Point[]): Promise<void> => askAndPaint('touch', {fingers: [path]});
/** One finger along a path, which stays at its end until it is lifted. */
export const touchAndStay = (path: readonly Point[]): Promise<void> => askAndPaint('touch', {fingers: [path], release: 'later'});
export const liftFinger = (): Promise<void> => askAndPaint('touch', {fingers: []});
/** Two fingers, each along its path. */
export const pinch = (first: readonly Point[], second: readonly Point[]): Promise<void> => askAndPaint('touch', {fingers: [first, second]});

/** Presses the keys in order and releases them in reverse: `pressKeys('Shift', 'Tab')`. */
export const pressKeys = (...chord: readonly string[]): Promise<void> => ask('keys', {chord});

/** Sets media features, such as `{'forced-colors': 'active', 'prefers-reduced-motion': 'reduce'}`, and the media type. */
export const emulateMedia = (features: Readonly<Record<string, string>>, type: '' | 'screen' | 'print' = ''): Promise<void> =>
  emulate('media', {type, features: Object.entries(features).map(([name, value]) => ({name, value}))});

/** Moves the page's clock to an IANA zone; `new Date(0).getHours()` follows at once. */
export const emulateTimeZone = (zone: string): Promise<void> => emulate('time-zone', {zone});

export const setViewport = (width: number, height: number, deviceScaleFactor = 1): Promise<void> =>
  emulate('viewport', {width, height, deviceScaleFactor});

export async function resetBrowser(): Promise<void> {
  await ask('reset');
  emulating = false;
}

export const accessibilityTree = (): Promise<SpokenNode> => ask('accessibility-tree');

/** Every node of a tree, in reading order. */
export const spokenNodes = (node: SpokenNode): readonly SpokenNode[] => [node, ...(node.children ?? []).flatMap(spokenNodes)];

export const collectGarbage = (): Promise<void> => ask('collect-garbage');

/** Counters of the page, such as `Nodes` and `JSEventListeners`. */
export const readMetrics = (): Promise<Readonly<Record<string, number>>> => ask('metrics');

/** Bytes of the objects and texts that the page keeps, without compiled code and without nodes. */
export const keptBytes = (): Promise<number> => ask('kept-bytes');

/** Opens another page of the test server in its own window, and closes it again. Rejects with what went wrong there. */
export async function visit<T = undefined>(page: Visit): Promise<Visited<T>> {
  const number = await ask<number>('visit', page);
  for (;;) {
    const {answer, failure} = await ask<{readonly answer?: Visited<T>; readonly failure?: string}>('visited', {visit: number});
    if (failure !== undefined) throw new Error(failure);
    if (answer) return answer;
  }
}
