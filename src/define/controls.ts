/** Registers `<annals-controls>`. */
import {AnnalsControls} from '../elements/controls.js';
import './timeline-tag.js';
import {register} from './register.js';

register('annals-controls', AnnalsControls);
export {AnnalsControls};
