/** The search field and the facets of a timeline as their reader has them. */
import type {AnnalsFacets, AnnalsSearch} from '../../src/define.js';
import {click, pressKeys, type Point} from './commands.js';
import {textOf} from './seen-timeline.js';
import type {TimelineHarness} from './timeline-harness.js';

export class SearchHarness {
  readonly element: AnnalsSearch;
  private readonly timeline: TimelineHarness;

  constructor(timeline: TimelineHarness, element: AnnalsSearch | null | undefined = document.querySelector('annals-search')) {
    if (!element) throw new Error('there is no search field');
    this.element = element;
    this.timeline = timeline;
  }

  /** Types into the field as it is. */
  async type(text: string): Promise<void> {
    this.element.focus();
    for (const key of text) await pressKeys(key);
    await this.timeline.settled();
  }

  async press(...chord: readonly string[]): Promise<void> {
    await pressKeys(...chord);
    await this.timeline.still();
  }

  async pressButton(name: string): Promise<void> {
    const button = [...this.root.querySelectorAll('button')].find(({ariaLabel}) => ariaLabel === name);
    if (!button) throw new Error(`there is no button "${name}"`);
    await clickOn(button);
    await this.timeline.still();
  }

  text(): string {
    return this.field.value;
  }

  count(): string {
    return textOf(this.root.querySelector('output'));
  }

  hasFocus(): boolean {
    return this.root.activeElement === this.field;
  }

  private get field(): HTMLInputElement {
    return this.root.querySelector('input') as HTMLInputElement;
  }

  private get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }
}

export class FacetsHarness {
  readonly element: AnnalsFacets;
  private readonly timeline: TimelineHarness;

  constructor(timeline: TimelineHarness, element: AnnalsFacets | null | undefined = document.querySelector('annals-facets')) {
    if (!element) throw new Error('there are no facets');
    this.element = element;
    this.timeline = timeline;
  }

  /** What is said where there is nothing to choose from. */
  none(): string {
    return textOf(this.all('[part=none]')[0] ?? null);
  }

  titles(): readonly string[] {
    return this.all('legend').map(textOf);
  }

  /** "name count" of each choice of a facet. */
  choices(title: string): readonly string[] {
    const facet = this.all('fieldset').find((candidate) => textOf(candidate.querySelector('legend')) === title);
    return [...(facet?.querySelectorAll('label') ?? [])].map((label) => `${textOf(label.querySelector('.name'))} ${textOf(label.querySelector('.count'))}`);
  }

  chosen(): readonly string[] {
    return this.all('label').filter((label) => label.querySelector('input')?.checked).map((label) => textOf(label.querySelector('.name')));
  }

  /** Clicks a choice by its name. */
  async choose(name: string): Promise<void> {
    const label = this.all('label').find((candidate) => textOf(candidate.querySelector('.name')) === name);
    if (!label) throw new Error(`there is no choice "${name}"`);
    await clickOn(label);
    await this.timeline.settled();
  }

  async press(name: string): Promise<void> {
    const button = this.all('button').find((candidate) => textOf(candidate) === name);
    if (!button) throw new Error(`there is no button "${name}"`);
    await clickOn(button);
    await this.timeline.settled();
  }

  private all(selector: string): HTMLElement[] {
    return [...(this.element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  }
}

async function clickOn(element: Element): Promise<void> {
  element.scrollIntoView({block: 'nearest'});
  const {x, y, width, height} = element.getBoundingClientRect();
  await click([x + Math.min(width / 2, 40), y + height / 2] as Point);
}
