/** Registers `<annals-legend>`. */
import {AnnalsLegend} from '../elements/legend.js';
import './timeline-tag.js';
import {register} from './register.js';

register('annals-legend', AnnalsLegend);
export {AnnalsLegend};
