// What the types refuse.
import type {} from 'annals/jsx';
import {AnnalsTimeline} from 'annals/react';

export const wrong = [
  // @ts-expect-error: no such mode
  <AnnalsTimeline wheel="sideways" />,
  // @ts-expect-error: an event needs a title
  <AnnalsTimeline events={[{id: 'a'}]} />,
  // @ts-expect-error: a selection has an id, no name
  <AnnalsTimeline onAnnalsSelect={({name}) => name} />,
  // @ts-expect-error: no such mode
  <annals-timeline wheel="sideways" />,
  // @ts-expect-error: a selection has an id, no name
  <annals-timeline onannals-select={({name}) => name} />,
];
