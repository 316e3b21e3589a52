/** Registers `<annals-facets>`. */
import {AnnalsFacets} from '../elements/facets.js';
import './timeline-tag.js';
import {register} from './register.js';

register('annals-facets', AnnalsFacets);
export {AnnalsFacets};
