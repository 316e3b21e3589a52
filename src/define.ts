/** Registers every element: the one intended side effect of the package. An element that is registered stays as it is. */
import {AnnalsControls} from './elements/controls.js';
import {AnnalsDetails} from './elements/details.js';
import {AnnalsTimeline} from './elements/timeline.js';

const elements: readonly (readonly [tag: string, element: CustomElementConstructor])[] = [
  ['annals-controls', AnnalsControls],
  ['annals-details', AnnalsDetails],
  ['annals-timeline', AnnalsTimeline],
];

for (const [tag, element] of elements) if (!customElements.get(tag)) customElements.define(tag, element);

export * from './index.js';
