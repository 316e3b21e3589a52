/** A timeline on another page, with the library as a page loads it. */
import {visit, type Visit, type Visited} from './commands.js';

export interface VisitedTimeline {
  /** Names of the events that are to be seen. */
  readonly events: readonly string[];
  readonly clustered: number;
  readonly message: string;
  readonly height: number;
  readonly details: string;
  readonly viewport: {readonly start: number; readonly end: number};
  readonly background: string;
  /** Whether the page, or the timeline in it, can be scrolled sideways. */
  readonly scrollsSideways: boolean;
}

const LOOK = `(async () => {
  await customElements.whenDefined('annals-timeline');
  const timelines = [...document.querySelectorAll('annals-timeline')];
  for (const timeline of timelines) await timeline.ready.catch(() => undefined);
  for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
  return timelines.map((timeline) => {
    const all = (selector) => [...timeline.shadowRoot.querySelectorAll(selector)];
    return {
      events: all('[part~=event]').map((item) => item.ariaLabel),
      clustered: all('[part=cluster]').reduce((sum, chip) => sum + parseInt(chip.ariaLabel), 0),
      message: all('[part~=message]').map((message) => message.textContent).join(),
      height: timeline.getBoundingClientRect().height,
      details: timeline.shadowRoot.querySelector('annals-details')?.shadowRoot.querySelector('[part=title]')?.textContent ?? '',
      viewport: timeline.viewport,
      background: getComputedStyle(timeline).backgroundColor,
      scrollsSideways: document.documentElement.scrollWidth > innerWidth,
    };
  });
})()`;

/** Loads a page with the bundled library and looks at its timelines. */
export async function visitTimelines(path: string, more: Omit<Visit, 'path' | 'expression'> = {}): Promise<Visited<readonly VisitedTimeline[]>> {
  return visit({path, ...more, expression: LOOK});
}
