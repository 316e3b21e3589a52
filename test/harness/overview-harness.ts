/** The overview of a timeline as its reader has it. */
import type {AnnalsOverview} from '../../src/define.js';
import {click, drag, hover, pressKeys, touchDrag, wheel, type Point} from './commands.js';
import type {TimelineHarness} from './timeline-harness.js';

export type Grip = 'start' | 'window' | 'end';

export class OverviewHarness {
  readonly element: AnnalsOverview;
  private readonly timeline: TimelineHarness;

  constructor(timeline: TimelineHarness, element?: AnnalsOverview | null) {
    const found = element ?? timeline.element.shadowRoot?.querySelector('annals-overview');
    if (!found) throw new Error('there is no overview');
    this.element = found;
    this.timeline = timeline;
  }

  /** The line. */
  track(): DOMRect {
    return this.one('[part=track]').getBoundingClientRect();
  }

  /** The frame around what the timeline shows. */
  frame(): DOMRect {
    return this.one('.frame').getBoundingClientRect();
  }

  /** What can be hit of a grip. */
  target(grip: Grip): DOMRect {
    return this.slider(grip).getBoundingClientRect();
  }

  /** What a screen reader says of a grip. */
  spoken(grip: Grip): {readonly name: string; readonly value: number; readonly text: string} {
    const {ariaLabel, ariaValueNow, ariaValueText} = this.slider(grip);
    return {name: ariaLabel ?? '', value: Number(ariaValueNow), text: ariaValueText ?? ''};
  }

  /** Path data of everything drawn. */
  drawn(): readonly string[] {
    return [...this.root.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '');
  }

  nodes(): number {
    return this.root.querySelectorAll('*').length;
  }

  focused(): string | undefined {
    return (this.root.activeElement as HTMLElement | null)?.ariaLabel ?? undefined;
  }

  styleOf(part: string, pseudo?: string): CSSStyleDeclaration {
    return getComputedStyle(this.one(part), pseudo);
  }

  async drag(grip: Grip, dx: number): Promise<void> {
    const [x, y] = middleOf(this.target(grip));
    await drag({path: [0, 0.25, 0.5, 0.75, 1].map((t): Point => [x + dx * t, y + 8 * t])});
    await this.timeline.settled();
  }

  /** Presses and drags on the line, beside the window: x in px from its left edge. */
  async dragAt(x: number, dx: number): Promise<void> {
    const [from, y] = this.at(x);
    await drag({path: [0, 0.5, 1].map((t): Point => [from + dx * t, y])});
    await this.timeline.settled();
  }

  async swipe(grip: Grip, dx: number, dy: number): Promise<void> {
    const [x, y] = middleOf(this.target(grip));
    await touchDrag([0, 0.25, 0.5, 0.75, 1].map((t): Point => [x + dx * t, y + dy * t]));
    await this.timeline.settled();
  }

  async clickAt(x: number): Promise<void> {
    await click(this.at(x));
    await this.timeline.still();
  }

  async hover(grip: Grip): Promise<void> {
    await hover(middleOf(this.target(grip)));
    await this.timeline.settled();
  }

  async wheel(deltaY: number): Promise<void> {
    const [x, y] = this.at(this.track().width / 2);
    await wheel({x, y, deltaY});
    await this.timeline.settled();
  }

  async press(grip: Grip, ...chord: readonly string[]): Promise<void> {
    this.slider(grip).focus();
    await pressKeys(...chord);
    await this.timeline.settled();
  }

  private at(x: number): Point {
    const {left, top, height} = this.track();
    return [left + x, top + height / 2];
  }

  private slider(grip: Grip): HTMLElement {
    return this.one(`[data-grip=${grip}]`);
  }

  private one(selector: string): HTMLElement {
    const found = this.root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`the overview has no ${selector}`);
    return found;
  }

  private get root(): ShadowRoot {
    const {shadowRoot} = this.element;
    if (!shadowRoot) throw new Error('the overview has not been drawn');
    return shadowRoot;
  }
}

const middleOf = ({x, y, width, height}: DOMRect): Point => [x + width / 2, y + height / 2];
