/** Every kind of date around the same day, so that all of them are in view at every zoom level. */
import type {Timeline} from '../src/index.js';

export const kindsOfDates: Timeline = {
  title: 'Kinds of dates',
  lang: 'en',
  reference: '2024-08-15',
  events: [
    {title: 'a known day', date: '2024-07-01'},
    {title: 'a time of day', date: '2024-07-01T09:30Z'},
    {title: 'from day to day', date: '2024-06-28/2024-07-04'},
    {title: 'some time in a month', date: '2024-07'},
    {title: 'some time in a year', date: '2024'},
    {title: 'all of a month', date: {edtf: '2024-07', extent: 'throughout'}},
    {title: 'two days in a month', date: {edtf: '2024-07', duration: 'P2D'}},
    {title: 'from month to month', date: '2024-06/2024-08'},
    {title: 'from year to year', date: '2022/2026'},
    {title: 'uncertain edges', date: {bounds: {earliestStart: '2024-06-27', latestStart: '2024-06-30', earliestEnd: '2024-07-03', latestEnd: '2024-07-05'}}},
    {title: 'still going on', date: '2024-06-29/..', status: 'ongoing'},
    {title: 'an end nobody knows', date: '2024-06-29/'},
    {title: 'a start nobody knows', date: '/2024-07-03'},
    {title: 'before', date: '[..2024-07-02]'},
    {title: 'after', date: '[2024-06-30..]'},
    {title: 'about', date: '2024-07~'},
    {title: 'perhaps', date: '2024-07-01?'},
    {title: 'one of three', date: '[2024-06-29,2024-07-01,2024-07-03]'},
    {title: 'all of three', date: '{2024-06-29,2024-07-01,2024-07-03}'},
    {title: 'every month', date: {rrule: 'FREQ=MONTHLY', from: '2023-01', until: '2025-12'}},
    {title: 'planned', date: '2024-07-01/2024-07-03', status: 'planned'},
    {title: 'alleged', date: '2024-07-01/2024-07-03', status: 'alleged'},
    {title: 'cancelled', date: '2024-07-01/2024-07-03', status: 'cancelled'},
    {title: 'undated', date: {undated: true}},
  ],
};
