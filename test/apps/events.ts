import type {TimelineEvent} from 'annals';

export const FIRST: TimelineEvent[] = [
  {id: 'sputnik', title: 'Sputnik 1', date: '1957-10-04'},
  {id: 'gagarin', title: 'Gagarin in orbit', date: '1961-04-12'},
  {id: 'moon', title: 'On the Moon', date: '1969-07-20'},
];
export const MORE: TimelineEvent = {id: 'skylab', title: 'Skylab', date: '1973-05-14/1974-02-08'};
