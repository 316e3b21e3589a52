/** Registers `<annals-list>`. */
import {AnnalsList} from '../elements/list.js';
import './timeline-tag.js';
import {register} from './register.js';

register('annals-list', AnnalsList);
export {AnnalsList};
