// A page that sets properties first and loads the library afterwards.
const timeline = document.querySelector('annals-timeline');
timeline.events = [
  {id: 'spring', title: 'Spring fair', date: '2020-03-20'},
  {id: 'autumn', title: 'Autumn fair', date: '2020-09-22'},
];
timeline.controls = true;
timeline.viewport = {start: Date.UTC(2020, 0), end: Date.UTC(2021, 0)};
timeline.selected = 'autumn';
await import('/dist/annals.min.js');
