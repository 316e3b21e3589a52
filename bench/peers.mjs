/** What is measured: a page each, where on it the wheel turns, and what to know when reading its figures. */
export const PEERS = [
  {name: 'floor', page: 'floor.html', note: 'only density bins on a canvas: no labels, no axis, no accessibility'},
  {name: 'annals', page: 'annals.html', note: 'with `lanes="group"`'},
  {name: 'annals-plain', page: 'annals.html?lanes=none', note: 'without lanes, as it is by default'},
  {name: 'vis-timeline', page: 'vis-timeline.html', note: 'default options, 8 groups'},
  {name: 'vis-clusters', page: 'vis-timeline.html?clusters', note: 'vis-timeline with `cluster: {maxItems: 1}`'},
  {name: 'event-drops', page: 'event-drops.html', note: 'draws one drop per pixel and lane; a range is a drop at its start'},
  {name: 'echarts', page: 'echarts.html', note: 'custom series for ranges, large scatter for instants, no labels; `throttle: 0`'},
  {name: 'timelines-chart', page: 'timelines-chart.html', note: 'no wheel or drag of its own: `zoomX()` is called instead; no animations'},
];

/** On every page the plot holds this point, and 300 px to its left. */
export const POINT = {x: 720, y: 260};
