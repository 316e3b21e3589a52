/* global URLSearchParams, location */
/** This library as the harness knows it; `?lanes=none` shows all events together. */
import '/dist/annals.min.js';
import {expose} from './expose.js';
import {day, LANES} from './workload.js';

const DAY = 86_400_000;
const lanes = new URLSearchParams(location.search).get('lanes') ?? 'group';
const element = document.createElement('annals-timeline');

expose({
  prepare: events => ({
    groups: LANES,
    events: events.map(({id, title, start, end, lane}) => (
      {id, title, date: end === undefined ? day(start) : `${day(start)}/${day(end - DAY)}`, group: LANES[lane].id})),
  }),
  async mount(place, timeline) {
    element.setAttribute('lanes', lanes);
    element.setAttribute('wheel', 'zoom');
    element.style.height = '600px';
    element.timeline = timeline;
    place.append(element);
    await element.ready;
  },
  isSeen: () => element.shadowRoot?.querySelector('.density, [part~=event]') != null,
  shown: () => [element.viewport.start, element.viewport.end],
});
