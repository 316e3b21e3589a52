/** Registers `<annals-details>`. */
import {AnnalsDetails} from '../elements/details.js';
import './timeline-tag.js';
import {register} from './register.js';

register('annals-details', AnnalsDetails);
export {AnnalsDetails};
