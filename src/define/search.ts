/** Registers `<annals-search>`. */
import {AnnalsSearch} from '../elements/search.js';
import './timeline-tag.js';
import {register} from './register.js';

register('annals-search', AnnalsSearch);
export {AnnalsSearch};
