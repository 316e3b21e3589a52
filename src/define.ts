/** Registers every element: the one intended side effect of the package. An element that is registered stays as it is. */
import {AnnalsControls} from './elements/controls.js';
import {AnnalsDetails} from './elements/details.js';
import {AnnalsLegend} from './elements/legend.js';
import {AnnalsList} from './elements/list.js';
import {AnnalsOverview} from './elements/overview.js';
import {AnnalsTimeline} from './elements/timeline.js';

// The timeline first: a part that stands in it asks for it as soon as it is registered.
const elements: readonly (readonly [tag: string, element: CustomElementConstructor])[] = [
  ['annals-timeline', AnnalsTimeline],
  ['annals-controls', AnnalsControls],
  ['annals-details', AnnalsDetails],
  ['annals-legend', AnnalsLegend],
  ['annals-list', AnnalsList],
  ['annals-overview', AnnalsOverview],
];

for (const [tag, element] of elements) if (!customElements.get(tag)) customElements.define(tag, element);

export * from './index.js';
