/** The list of a timeline as its reader has it. */
import type {AnnalsList} from '../../src/define.js';
import {click, type Point} from './commands.js';
import type {TimelineHarness} from './timeline-harness.js';

export class ListHarness {
  readonly element: AnnalsList;
  private readonly timeline: TimelineHarness;

  constructor(timeline: TimelineHarness, element?: AnnalsList | null) {
    const found = element ?? timeline.element.shadowRoot?.querySelector('annals-list');
    if (!found) throw new Error('there is no list');
    this.element = found;
    this.timeline = timeline;
  }

  caption(): string {
    return textOf(this.all('caption')[0]);
  }

  columns(): readonly string[] {
    return this.all('thead th').map(textOf);
  }

  titles(): readonly string[] {
    return this.all('[part=title]').map(textOf);
  }

  marks(): readonly string[] {
    return this.all('tbody mark').map(textOf);
  }

  /** Texts of the cells of a row. */
  row(title: string): readonly string[] {
    return [...this.rowOf(title).cells].map(textOf);
  }

  datetime(title: string): string | undefined {
    return this.rowOf(title).querySelector('time')?.dateTime;
  }

  /** Titles of the rows that are marked as selected. */
  selected(): readonly string[] {
    return this.all('tr[aria-current=true] [part=title]').map(textOf);
  }

  pageButtons(): readonly string[] {
    return this.all('[part=page]').map(textOf);
  }

  focused(): string {
    return textOf(this.element.shadowRoot?.activeElement ?? undefined);
  }

  /** Whether anything is wider than its room. */
  scrollsSideways(): boolean {
    return this.all('*').some(({scrollWidth, clientWidth, localName}) => clientWidth > 1 && localName !== 'p' && scrollWidth > clientWidth + 1);
  }

  isLaidOutAsList(): boolean {
    return getComputedStyle(this.all('tbody tr')[0] as Element).display === 'block';
  }

  focus(title: string): void {
    this.rowOf(title).querySelector('button')?.focus();
  }

  /** Clicks into the cell with the date. */
  async clickRow(title: string): Promise<void> {
    await this.click(this.rowOf(title).cells[0] as Element);
  }

  async turn(button: string): Promise<void> {
    const found = this.all('[part=page]').find((candidate) => textOf(candidate).startsWith(button));
    if (!found) throw new Error(`there is no button "${button}" among ${this.pageButtons().join(', ')}`);
    await this.click(found);
  }

  private async click(element: Element): Promise<void> {
    element.scrollIntoView({block: 'center'});
    const {x, y, height} = element.getBoundingClientRect();
    await click([x + 12, y + height / 2] as Point);
    await this.timeline.still();
  }

  private rowOf(title: string): HTMLTableRowElement {
    const row = this.all('tbody tr').find((candidate) => textOf(candidate.querySelector('[part=title]') ?? undefined) === title);
    if (!row) throw new Error(`there is no row "${title}" among ${this.titles().join(', ')}`);
    return row as HTMLTableRowElement;
  }

  private all(selector: string): HTMLElement[] {
    return [...(this.element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  }
}

const textOf = (element: Element | undefined): string => (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
