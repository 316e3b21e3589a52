/** A timeline as its reader sees it. What is inside of the element is known here, so that no test holds a selector. */
import type {AnnalsTimeline, TimelineViewport} from '../../src/define.js';

export const PARTS = 'annals-details, annals-controls, annals-overview, annals-list, annals-search, annals-facets';

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

export class SeenTimeline {
  readonly element: AnnalsTimeline;

  constructor(element: AnnalsTimeline) {
    this.element = element;
  }

  viewport(): TimelineViewport {
    return this.element.viewport;
  }

  /** The instant under a point of the plot, x in px from its left edge. */
  instantAt(x: number): number {
    const {start, end} = this.viewport();
    const {width} = this.plot();
    return start + ((this.isMirrored() ? width - x : x) / width) * (end - start);
  }

  /** Where an instant is in the plot, in px from its left edge. */
  xOf(instant: number): number {
    const {start, end} = this.viewport();
    const {width} = this.plot();
    const x = ((instant - start) / (end - start)) * width;
    return this.isMirrored() ? width - x : x;
  }

  isMirrored(): boolean {
    return getComputedStyle(this.element).direction === 'rtl';
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

  /** What is marked in titles, in the order of the table. */
  marked(): readonly string[] {
    return this.all('[part=label] mark').map(textOf);
  }

  detailMarks(): readonly string[] {
    return [...(this.detailsRoot()?.querySelectorAll('mark') ?? [])].map(textOf);
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

  protected lane(title: string): HTMLElement {
    const found = this.all('[part=lane]').find((lane) => textOf(lane).startsWith(title));
    if (!found) throw new Error(`there is no lane "${title}" among ${this.lanes().join(', ')}`);
    return found;
  }

  /** How many events stand behind chips. */
  clustered(): number {
    return this.clusters().reduce((sum, {count}) => sum + count, 0);
  }

  /** The names of the eras in view with their boxes. */
  eras(): readonly {readonly text: string; readonly place: DOMRect}[] {
    return this.all('[part~=era]').map((era) => ({text: textOf(era), place: era.getBoundingClientRect()}));
  }

  /** Where the line for now is, in px from the left edge of the plot. */
  nowX(): number | undefined {
    const line = this.all('[part=marks] line.now')[0];
    return line && line.getBoundingClientRect().x - this.plot().x;
  }

  /** The labels of the axis with their boxes, line by line. */
  axisLines(): readonly (readonly {readonly text: string; readonly place: DOMRect}[])[] {
    const line = (part: string) => this.all(`[part~=${part}]`).map((label) => ({text: textOf(label), place: label.getBoundingClientRect()}));
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
    return this.one('[part=panel]').checkVisibility({visibilityProperty: true});
  }

  detailsPlace(): DOMRect {
    return this.one('[part=panel]').getBoundingClientRect();
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

  private one(selector: string): HTMLElement {
    const found = this.element.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`there is no ${selector}`);
    return found;
  }

  protected all(selector: string): HTMLElement[] {
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

  protected partRoots(): (ShadowRoot | null)[] {
    return this.all(PARTS).map(({shadowRoot}) => shadowRoot);
  }
}

export const textOf = (node: Node | null): string => (node?.textContent ?? '').replace(/\s+/gu, ' ').trim();

function deepFocus(): Element | undefined {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused && focused !== document.body ? focused : undefined;
}
