/**
 * `annals/core`: dates, the document model, formats and pictures, without a DOM. Runs in Node, workers and servers.
 */
export {parseDate} from './time/edtf.js';
export {readDate, readDateResult, type ReadDateOptions, type ReadDateResult} from './time/date-text.js';
export {formatDate, isInferred, type DateFormatOptions} from './time/format-date.js';
export {dateBounds, Qualifier} from './time/event-date.js';
export type * from './time/event-date.js';
export {DateSyntaxError} from './time/date-syntax-error.js';
export {printDate} from './time/edtf-print.js';
export {sameDate} from './time/same-date.js';
export {allen, possibleRelations, type AllenRelation, type Answer} from './time/allen.js';
export {gregorianFromJulian, julianDate, parseJulianDate} from './time/julian.js';
export {countOccurrences, occurrences} from './time/recurrence.js';
export {instantFromWall, wallFromInstant, zoneName} from './time/zone.js';
export {resolveClaims} from './model/resolve-claims.js';
export {decodeText} from './formats/decode-text.js';
export {mergeReadings, type NamedReading} from './formats/merge-readings.js';
export {readTimeline, type ReadTimelineOptions} from './formats/read-timeline.js';
export {writeTimeline, writeTimelineWithProblems} from './formats/write-timeline.js';
export type {FormatName, FormatWriting, ReadOptions} from './formats/format.js';
export type {TimelineReading} from './formats/read-with.js';
export type {ResolvedEvent} from './model/resolved-event.js';
export {resolveTimeline, type ResolvedTimeline, type ResolveOptions} from './model/resolve-timeline.js';
export {describeProblem, type Problem, type ProblemCode, type ProblemPlace} from './model/problem.js';
export type * from './model/timeline.js';
export {registerStrings} from './strings/registry.js';
export {plural, type PluralForms} from './strings/plural.js';
export type {PartialStrings, Strings} from './strings/strings.js';
export type {EventUpdate, TimelineChange} from './model/changing-timeline.js';
export {renderTimeline, type RenderOptions} from './scene/render-timeline.js';
export type {PictureOptions} from './scene/timeline-svg.js';
export {themes, type Theme} from './scene/theme.js';
export type {TextMetrics, TextStyle} from './layout/layout.js';
