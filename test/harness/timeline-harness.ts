/**
 * A timeline as its reader has it: what is seen of it and what hands do to it. Everything a test needs to know about the
 * inside of the element is here, so that no test holds a selector.
 */
import {fixture} from '@open-wc/testing';
import type {AnnalsTimeline, TimelineViewport} from '../../src/define.js';
import '../../src/define.js';
import {
  click, doubleClick, drag, emulateMedia, hover, pinch, pressKeys, touchDrag, wheel, type Modifier, type Point, type Wheel,
} from './commands.js';

export interface SeenEvent {
  readonly id: string;
  /** What a screen reader says. */
  readonly name: string;
  /** The words in the plot; empty where there was no room for them. */
  readonly title: string;
  readonly date: string;
  readonly place: DOMRect;
}

export interface SeenCluster {
  readonly name: string;
  readonly count: number;
  readonly place: DOMRect;
}

export interface Opening {
  /** Lets movements take their time; by default they are over at once, as under reduced motion. */
  readonly motion?: boolean;
  /** Does not wait for the timeline to have loaded. */
  readonly waits?: boolean;
}

type Properties = Partial<Pick<AnnalsTimeline, 'timeline' | 'events' | 'viewport' | 'src' | 'start' | 'end' | 'wheel' | 'controls' | 'selected'>>;

/** Opens a page with a timeline: markup that has one somewhere, or the properties of one. */
export async function open(page: string | Properties, {motion = false, waits = true}: Opening = {}): Promise<TimelineHarness> {
  await emulateMedia({'prefers-reduced-motion': motion ? 'no-preference' : 'reduce'});
  const container = await fixture<HTMLElement>(`<div>${typeof page === 'string' ? page : '<annals-timeline></annals-timeline>'}</div>`);
  const element = container.querySelector('annals-timeline');
  if (!element) throw new Error('the page has no <annals-timeline>');
  if (typeof page !== 'string') Object.assign(element, page);
  const harness = new TimelineHarness(element);
  if (waits) await element.ready;
  await harness.settled();
  return harness;
}

export class TimelineHarness {
  readonly element: AnnalsTimeline;

  constructor(element: AnnalsTimeline) {
    this.element = element;
  }

  /** Resolves when everything that is due has been drawn, in the timeline and in its parts. */
  async settled(): Promise<void> {
    for (let calm = 0; calm < 3; ) {
      await new Promise(requestAnimationFrame);
      calm = this.updating().some((part) => part.isUpdatePending) ? 0 : calm + 1;
    }
  }

  /** Resolves when the window has stood still for ten frames: keys and buttons tell nobody that their movement has ended. */
  async still(): Promise<void> {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return this.settled();
    let seen = '';
    for (let calm = 0; calm < 10; ) {
      await new Promise(requestAnimationFrame);
      const now = JSON.stringify(this.viewport());
      calm = now === seen ? calm + 1 : 0;
      seen = now;
    }
    await this.settled();
  }

  // What is seen

  viewport(): TimelineViewport {
    return this.element.viewport;
  }

  /** The instant under a point of the plot, x in px from its left edge. */
  instantAt(x: number): number {
    const {start, end} = this.viewport();
    return start + (x / this.plot().width) * (end - start);
  }

  /** Where an instant is in the plot, in px from its left edge. */
  xOf(instant: number): number {
    const {start, end} = this.viewport();
    return ((instant - start) / (end - start)) * this.plot().width;
  }

  plot(): DOMRect {
    return this.one('[part=plot]').getBoundingClientRect();
  }

  visibleEvents(): readonly SeenEvent[] {
    return this.all('[part~=event]').map((item) => ({
      id: item.dataset['id'] ?? '',
      name: item.ariaLabel ?? '',
      title: textOf(item.querySelector('[part=label]')),
      date: textOf(item.querySelector('[part=date]')),
      place: item.getBoundingClientRect(),
    }));
  }

  /** Ids of the events that have their title in the plot. */
  labelled(): readonly string[] {
    return this.visibleEvents().filter(({title}) => title !== '').map(({id}) => id);
  }

  labelOf(id: string): string {
    return this.event(id).title;
  }

  event(id: string): SeenEvent {
    const found = this.visibleEvents().find((event) => event.id === id);
    if (!found) throw new Error(`"${id}" is not to be seen; there are ${this.visibleEvents().map((event) => event.id).join(', ') || 'none'}`);
    return found;
  }

  clusters(): readonly SeenCluster[] {
    return this.all('[part=cluster]').map((chip) => ({
      name: chip.ariaLabel ?? '',
      count: Number(/\d+/u.exec(chip.ariaLabel ?? '')?.[0]),
      place: chip.getBoundingClientRect(),
    }));
  }

  /** Titles of the lanes in view, with their counts, from top to bottom. */
  lanes(): readonly string[] {
    return this.all('[part=lane]').sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top).map(textOf);
  }

  laneTop(title: string): number {
    return this.lane(title).getBoundingClientRect().top;
  }

  async foldLane(title: string): Promise<void> {
    await click(middleOf(this.lane(title).getBoundingClientRect()));
    await this.settled();
  }

  private lane(title: string): HTMLElement {
    const found = this.all('[part=lane]').find((lane) => textOf(lane).startsWith(title));
    if (!found) throw new Error(`there is no lane "${title}" among ${this.lanes().join(', ')}`);
    return found;
  }

  /** How many events stand behind chips. */
  clustered(): number {
    return this.clusters().reduce((sum, {count}) => sum + count, 0);
  }

  /** The labels of the axis with their boxes, line by line. */
  axisLines(): readonly (readonly {readonly text: string; readonly place: DOMRect}[])[] {
    const line = (part: string) => this.all(`[part=${part}]`).map((label) => ({text: textOf(label), place: label.getBoundingClientRect()}));
    return [line('tick'), line('unit')];
  }

  axisText(): string {
    return this.axisLines().flat().map(({text}) => text).join(' ');
  }

  title(): string {
    return this.textOfPart('title');
  }

  summary(): string {
    return this.textOfPart('summary');
  }

  /** What is said in place of events. */
  message(): string {
    return this.textOfPart('message');
  }

  problemLines(): readonly string[] {
    return this.all('[part=problem]').map(textOf);
  }

  hintText(): string {
    return this.textOfPart('hint');
  }

  /** The card of the event under the pointer or with the focus; empty when there is none. */
  cardText(): string {
    return this.textOfPart('tooltip');
  }

  cardPlace(): DOMRect {
    return this.one('[part=tooltip]').getBoundingClientRect();
  }

  isDetailsOpen(): boolean {
    return this.one('[part=panel]').checkVisibility();
  }

  detailsText(): string {
    return this.isDetailsOpen() ? textOf(this.detail('[part=details]') ?? null) : '';
  }

  detailsHeading(): string {
    return this.isDetailsOpen() ? textOf(this.detail('[part=title]') ?? null) : '';
  }

  /** What the details say after a name such as "Who"; empty when they do not. */
  fact(name: string): string {
    const term = [...(this.detailsRoot()?.querySelectorAll('dt') ?? [])].find((candidate) => textOf(candidate) === name);
    return textOf(term?.nextElementSibling ?? null);
  }

  detailLinks(): readonly string[] {
    return [...(this.detailsRoot()?.querySelectorAll('a') ?? [])].map(({href}) => href);
  }

  /** The name of what has the focus, wherever it is; empty when nothing has. */
  focusedName(): string {
    const focused = deepFocus();
    return focused ? (focused.ariaLabel ?? textOf(focused)) : '';
  }

  /** The id of the event with the focus. */
  focusedEvent(): string | undefined {
    return (deepFocus() as HTMLElement | undefined)?.dataset['id'];
  }

  /** Whether the focus is on something of the timeline. */
  hasFocus(): boolean {
    return document.activeElement === this.element && this.element.shadowRoot?.activeElement !== null;
  }

  styleOf(part: string): CSSStyleDeclaration {
    return getComputedStyle(this.one(`[part~=${part}]`));
  }

  /** Computed fills and strokes of all marks that are painted. */
  paints(): readonly string[] {
    return this.all('[part=marks] :is(rect, circle, line, path)').flatMap((mark) => {
      const {fill, stroke} = getComputedStyle(mark);
      return [fill, stroke].filter((paint) => paint !== 'none' && !paint.startsWith('url('));
    });
  }

  /** Titles that do not fit into their boxes. */
  cutLabels(): readonly string[] {
    return this.all('[part=label]').filter((label) => label.scrollWidth > label.clientWidth + 1).map(textOf);
  }

  /** `aria-posinset` and `aria-setsize` of each event. */
  placesInSet(): readonly (readonly [position: number, size: number])[] {
    return this.all('[part~=event]').map(({ariaPosInSet, ariaSetSize}) => [Number(ariaPosInSet), Number(ariaSetSize)]);
  }

  buttonPlaces(): readonly DOMRect[] {
    return this.partRoots().flatMap((root) => [...(root?.querySelectorAll('button') ?? [])].map((button) => button.getBoundingClientRect()));
  }

  /** How many animations and transitions are running. */
  animations(): number {
    return [this.element.shadowRoot, ...this.partRoots()].reduce((sum, root) => sum + (root?.getAnimations().length ?? 0), 0);
  }

  parts(): readonly string[] {
    return [...new Set(this.all('[part]').flatMap((element) => [...element.part]))];
  }

  /** Attributes and texts of everything inside that are not sound: NaN, Infinity, undefined. */
  unsound(): readonly string[] {
    return this.all('*').flatMap((element) => [
      ...[...element.attributes].map(({name, value}) => `${name}="${value}"`),
      ...[...element.childNodes].filter(({nodeType}) => nodeType === Node.TEXT_NODE).map(({nodeValue}) => nodeValue ?? ''),
      element.style.cssText,
    ]).filter((text) => /NaN|Infinity|undefined|\[object/u.test(text));
  }

  // What hands do

  /** A point of the page, from the left top corner of the plot; by default its middle. */
  point(x = this.plot().width / 2, y = this.plot().height / 2): Point {
    return [this.plot().x + x, this.plot().y + y];
  }

  async wheelAt(x: number, deltaY: number, more: Partial<Wheel> = {}): Promise<void> {
    const [pageX, pageY] = this.point(x);
    await wheel({x: pageX, y: pageY, deltaY, ...more});
    await this.settled();
  }

  /** Drags the plot from its middle, or from an event. */
  async dragBy(dx: number, dy = 0, from: Point = this.point()): Promise<void> {
    await drag({path: pathFrom(from, dx, dy)});
    await this.settled();
  }

  async dragEventBy(id: string, dx: number): Promise<void> {
    await this.dragBy(dx, 0, middleOf(this.event(id).place));
  }

  /** Takes hold of the plot and moves, without letting go. */
  async holdAndDragBy(dx: number): Promise<void> {
    await drag({path: pathFrom(this.point(), dx, 0), release: false});
    await this.settled();
  }

  /** Two fingers, `from` px apart around the middle, to `to` px apart. */
  async pinch(from: number, to: number): Promise<void> {
    const [x, y] = this.point();
    const finger = (side: number): Point[] => [0, 0.25, 0.5, 0.75, 1].map((t) => [x + (side * (from + (to - from) * t)) / 2, y]);
    await pinch(finger(-1), finger(1));
    await this.settled();
  }

  async swipe(dx: number, dy: number): Promise<void> {
    await touchDrag(pathFrom(this.point(), dx, dy));
    await this.settled();
  }

  async click(id: string, modifiers: readonly Modifier[] = []): Promise<void> {
    await click(middleOf(this.event(id).place), modifiers);
    await this.still();
  }

  /** What assistive technology does in place of a click: an event without a place. */
  activate(id: string): void {
    this.all('[part~=event]').find((item) => item.dataset['id'] === id)?.click();
  }

  async clickCluster(): Promise<void> {
    const [chip] = this.clusters();
    if (!chip) throw new Error('there is no cluster');
    await click(middleOf(chip.place));
    await this.still();
  }

  async clickAt(x: number, y: number): Promise<void> {
    await click(this.point(x, y));
    await this.still();
  }

  async doubleClickAt(x: number, y: number, modifiers: readonly Modifier[] = []): Promise<void> {
    await doubleClick(this.point(x, y), modifiers);
    await this.still();
  }

  async hover(id: string): Promise<void> {
    await hover(middleOf(this.event(id).place));
    await this.settled();
  }

  async hoverAway(): Promise<void> {
    await hover([1, 1]);
    await this.settled();
  }

  async press(...chord: readonly string[]): Promise<void> {
    await pressKeys(...chord);
    await this.still();
  }

  /** Tabs from the start of the page until the focus is on an event. */
  async enter(): Promise<void> {
    for (let stop = 0; stop < 5; stop++) {
      await this.press('Tab');
      if (this.focusedEvent() !== undefined) return;
    }
    throw new Error('no event is reached with Tab');
  }

  async pressButton(name: string): Promise<void> {
    const button = [this.element.shadowRoot, ...this.partRoots()].flatMap((root) => [...(root?.querySelectorAll('button') ?? [])])
      .find((candidate) => (candidate.ariaLabel ?? textOf(candidate)) === name && candidate.checkVisibility());
    if (!button) throw new Error(`there is no button "${name}"`);
    button.scrollIntoView({block: 'nearest'});
    await click(middleOf(button.getBoundingClientRect()));
    await this.still();
  }

  private one(selector: string): HTMLElement {
    const found = this.element.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`there is no ${selector}`);
    return found;
  }

  private all(selector: string): HTMLElement[] {
    return [...(this.element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  }

  private textOfPart(part: string): string {
    return textOf(this.all(`[part~=${part}]`)[0] ?? null);
  }

  private detailsRoot(): ShadowRoot | null | undefined {
    return this.element.shadowRoot?.querySelector('annals-details')?.shadowRoot;
  }

  private detail(selector: string): Element | null | undefined {
    return this.detailsRoot()?.querySelector(selector);
  }

  private partRoots(): (ShadowRoot | null)[] {
    return this.all(PARTS).map(({shadowRoot}) => shadowRoot);
  }

  private updating(): {readonly isUpdatePending: boolean}[] {
    return [this.element, ...this.all(PARTS) as unknown as {readonly isUpdatePending: boolean}[]];
  }
}

const PARTS = 'annals-details, annals-controls, annals-overview, annals-list';

const middleOf = ({x, y, width, height}: DOMRect): Point => [x + Math.min(width / 2, 60), y + Math.min(height / 2, 12)];

const pathFrom = ([x, y]: Point, dx: number, dy: number): Point[] => [0, 0.25, 0.5, 0.75, 1].map((t) => [x + dx * t, y + dy * t]);

const textOf = (node: Node | null): string => (node?.textContent ?? '').replace(/\s+/gu, ' ').trim();

function deepFocus(): Element | undefined {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused && focused !== document.body ? focused : undefined;
}
