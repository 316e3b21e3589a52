/** Registers every element: the one intended side effect of the package. An element that is registered stays as it is. */
import './define/timeline.js';
import './define/facets.js';
import './define/legend.js';
import './define/search.js';

export * from './index.js';
