/** Registers `<annals-overview>`. */
import {AnnalsOverview} from '../elements/overview.js';
import './timeline-tag.js';
import {register} from './register.js';

register('annals-overview', AnnalsOverview);
export {AnnalsOverview};
