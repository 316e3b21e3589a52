/** Registers `<annals-timeline>` with the parts that it shows by itself. */
import './timeline-tag.js';
import './controls.js';
import './details.js';
import './list.js';
import './overview.js';

export {AnnalsTimeline} from '../elements/timeline.js';
export type {TimelineViewport} from '../elements/timeline-viewport.js';
