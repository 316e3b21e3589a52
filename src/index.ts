/** Public API: element classes, events and types. Registers nothing; `annals/define` does. */
export {AnnalsTimeline, type TimelineViewport} from './elements/timeline.js';
export type {ExportPart, PngExportOptions, SvgExportOptions} from './elements/timeline-export.js';
export type {PictureOptions} from './core/scene/timeline-svg.js';
export type {Theme} from './core/scene/theme.js';
export {AnnalsControls} from './elements/controls.js';
export {AnnalsDetails} from './elements/details.js';
export {AnnalsLegend} from './elements/legend.js';
export {AnnalsList} from './elements/list.js';
export {AnnalsOverview} from './elements/overview.js';
export {AnnalsError, type AnnalsErrorCode} from './controllers/annals-error.js';
export {AnnalsErrorEvent, AnnalsLoadEvent, AnnalsSelectEvent, AnnalsViewportChangeEvent} from './elements/events.js';
export type {WheelMode} from './controllers/wheel-intent.js';
export {registerStrings} from './core/strings/registry.js';
export {plural, type PluralForms} from './core/strings/plural.js';
export type {PartialStrings, Strings} from './core/strings/strings.js';
export type * from './core/model/timeline.js';
export type {Problem, ProblemCode, ProblemPlace} from './core/model/problem.js';
export type {EventUpdate} from './core/model/changing-timeline.js';
