/** What stories share: the address of the sample, and how a story is described. */
import type {StoryObj} from '@storybook/web-components-vite';
import type {AnnalsTimeline} from '../src/index.js';

/** Served from `demo/`. */
export const SAMPLE = 'demo/sco-astana-2024.json';

export type TimelineStory = StoryObj<AnnalsTimeline>;

/** The paragraph that stands above a story in its documentation. */
export function described(story: string): {readonly docs: {readonly description: {readonly story: string}}} {
  return {docs: {description: {story}}};
}

/** How Storybook's controls offer what has few values. */
export const CHOICES = {
  wheel: {control: 'inline-radio', options: ['auto', 'zoom', 'scroll']},
  lanes: {control: 'inline-radio', options: ['none', 'group', 'actor', 'place', 'source', 'tag']},
} as const;
