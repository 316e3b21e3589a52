/** Registers the timeline before any part: a part that stands in one asks for it as soon as it is registered. */
import {AnnalsTimeline} from '../elements/timeline.js';
import {register} from './register.js';

register('annals-timeline', AnnalsTimeline);
