/** A timeline in the hands of its reader: what is done to it, on top of what is seen of it. */
import {fixture} from '@open-wc/testing';
import type {AnnalsTimeline} from '../../src/define.js';
import '../../src/define.js';
import {
  click, doubleClick, drag, emulateMedia, hover, pinch, pressKeys, touchAndStay, touchDrag, wheel, type Modifier, type Point, type Wheel,
} from './commands.js';
import {PARTS, SeenTimeline, textOf} from './seen-timeline.js';

export interface Opening {
  /** Lets movements take their time; by default they are over at once, as under reduced motion. */
  readonly motion?: boolean;
  /** Does not wait for the timeline to have loaded. */
  readonly waits?: boolean;
}

type Properties = Partial<Pick<AnnalsTimeline, 'timeline' | 'events' | 'viewport' | 'src' | 'start' | 'end' | 'wheel' | 'controls' | 'selected' | 'now' | 'lang' | 'dir'>>;

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

export class TimelineHarness extends SeenTimeline {
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

  async foldLane(title: string): Promise<void> {
    await click(middleOf(this.lane(title).getBoundingClientRect()));
    await this.settled();
  }

  async hover(id: string): Promise<void> {
    await hover(middleOf(this.event(id).place));
    await this.settled();
  }

  /** A finger comes down on an event, moves so far aside and stays. */
  async touchAndStay(id: string, dx = 0): Promise<void> {
    const [x, y] = middleOf(this.event(id).place);
    await touchAndStay([[x, y], [x + dx, y]]);
  }

  async tap(point: Point): Promise<void> {
    await touchDrag([point]);
    await this.still();
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

  private updating(): {readonly isUpdatePending: boolean}[] {
    return [this.element, ...this.all(PARTS), ...document.querySelectorAll(PARTS)] as unknown as {readonly isUpdatePending: boolean}[];
  }
}

const middleOf = ({x, y, width, height}: DOMRect): Point => [x + Math.min(width / 2, 60), y + Math.min(height / 2, 12)];

const pathFrom = ([x, y]: Point, dx: number, dy: number): Point[] => [0, 0.25, 0.5, 0.75, 1].map((t) => [x + dx * t, y + dy * t]);
