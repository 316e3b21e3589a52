/** The toolbar of a timeline as its reader has it: buttons by name, and what they open. */
import type {AnnalsFacets, AnnalsSearch} from '../../src/define.js';
import {PARTS, textOf} from './seen-timeline.js';
import type {TimelineHarness} from './timeline-harness.js';

export class ToolbarHarness {
  private readonly timeline: TimelineHarness;

  constructor(timeline: TimelineHarness) {
    this.timeline = timeline;
  }

  /** Names of what the toolbar holds, in the order of its arrows. */
  names(): readonly string[] {
    return this.all('[role=toolbar] :is(button, select, input)').map(({ariaLabel}) => ariaLabel ?? '');
  }

  /** Brings the focus to a button with keys alone, from the start of the page. */
  async goTo(name: string): Promise<void> {
    await this.timeline.press('Tab');
    await this.timeline.press('Home');
    for (let step = 0; step < this.names().length && this.focused() !== name; step++) await this.timeline.press('ArrowRight');
    if (this.focused() !== name) throw new Error(`the toolbar has no "${name}"`);
  }

  /** Opens, presses or closes with keys. */
  async use(name: string): Promise<void> {
    await this.goTo(name);
    await this.timeline.press('Enter');
  }

  async type(text: string): Promise<void> {
    for (const key of text) await this.timeline.press(key);
  }

  /** Name of what has the focus. */
  focused(): string | undefined {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused?.ariaLabel ?? undefined;
  }

  /** What is open below the toolbar: its elements, or the names of its fields. */
  opened(): readonly string[] {
    return this.all('.tool').flatMap((tool) => [...tool.querySelectorAll<HTMLElement>(`input, ${PARTS}`)].map(({localName, ariaLabel}) => ariaLabel ?? localName));
  }

  search(): AnnalsSearch {
    return this.all('.tool annals-search')[0] as AnnalsSearch;
  }

  facets(): AnnalsFacets {
    return this.all('.tool annals-facets')[0] as AnnalsFacets;
  }

  button(name: string): HTMLElement {
    const button = this.all('[role=toolbar] button').find(({ariaLabel}) => ariaLabel === name);
    if (!button) throw new Error(`the toolbar has no "${name}"`);
    return button;
  }

  /** The slider for the zoom. */
  zoom(): HTMLInputElement {
    return this.all('[role=toolbar] input')[0] as HTMLInputElement;
  }

  /** What is said against the date that was written. */
  refused(): string {
    return textOf(this.all('[role=alert]')[0] ?? null);
  }

  field(): HTMLInputElement {
    return this.all('.tool input')[0] as HTMLInputElement;
  }

  /** Boxes of everything in the toolbar. */
  boxes(): readonly DOMRect[] {
    return this.all('[role=toolbar] :is(button, select, input)').map((button) => button.getBoundingClientRect());
  }

  private all(selector: string): HTMLElement[] {
    const controls = this.timeline.element.shadowRoot?.querySelector('annals-controls') ?? document.querySelector('annals-controls');
    return [...(controls?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  }
}
