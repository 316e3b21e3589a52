/** `annals/react`: the elements as React components, registered. Needs `react` and `@lit/react` in the page's own project. */
import {createComponent, type EventName} from '@lit/react';
import * as react from 'react';
import './define.js';
import type {AnnalsErrorEvent, AnnalsLoadEvent, AnnalsSelectEvent, AnnalsViewportChangeEvent} from './elements/events.js';
import {AnnalsControls as Controls} from './elements/controls.js';
import {AnnalsDetails as Details} from './elements/details.js';
import {AnnalsFacets as Facets} from './elements/facets.js';
import {AnnalsLegend as Legend} from './elements/legend.js';
import {AnnalsList as List} from './elements/list.js';
import {AnnalsOverview as Overview} from './elements/overview.js';
import {AnnalsSearch as Search} from './elements/search.js';
import {AnnalsTimeline as Timeline} from './elements/timeline.js';

const Timed = createComponent({
  react,
  tagName: 'annals-timeline',
  elementClass: Timeline,
  events: {
    onAnnalsLoad: 'annals-load' as EventName<AnnalsLoadEvent>,
    onAnnalsError: 'annals-error' as EventName<AnnalsErrorEvent>,
    onAnnalsSelect: 'annals-select' as EventName<AnnalsSelectEvent>,
    onAnnalsViewportChange: 'annals-viewport-change' as EventName<AnnalsViewportChangeEvent>,
  },
});

/** `<annals-timeline>`. A property is set when its value is another one than with the last render. */
export const AnnalsTimeline: typeof Timed = react.forwardRef(function AnnalsTimeline({timeline, events, viewport, selected, ...others}, ref) {
  const element = react.useRef<Timeline>(null);
  react.useImperativeHandle(ref, () => element.current as Timeline, []);
  useProperty(element, 'timeline', timeline);
  useProperty(element, 'events', events);
  useProperty(element, 'viewport', viewport);
  useProperty(element, 'selected', selected);
  return react.createElement(Timed, {...others, ref: element});
});

/** For properties that act when they are set, even to what they are: a render must not read a document again, or move the view. */
function useProperty<Name extends keyof Timeline>(element: react.RefObject<Timeline | null>, name: Name, value: Timeline[Name] | undefined): void {
  const last = react.useRef<Timeline[Name] | undefined>(undefined);
  react.useLayoutEffect(() => {
    if (value === last.current || !element.current) return;
    last.current = value;
    element.current[name] = value as Timeline[Name];
  }, [element, name, value]);
}

export const AnnalsControls = createComponent({react, tagName: 'annals-controls', elementClass: Controls});
export const AnnalsDetails = createComponent({react, tagName: 'annals-details', elementClass: Details});
export const AnnalsFacets = createComponent({react, tagName: 'annals-facets', elementClass: Facets});
export const AnnalsLegend = createComponent({react, tagName: 'annals-legend', elementClass: Legend});
export const AnnalsList = createComponent({react, tagName: 'annals-list', elementClass: List});
export const AnnalsOverview = createComponent({react, tagName: 'annals-overview', elementClass: Overview});
export const AnnalsSearch = createComponent({react, tagName: 'annals-search', elementClass: Search});

export type {AnnalsErrorEvent, AnnalsLoadEvent, AnnalsSelectEvent, AnnalsViewportChangeEvent};
