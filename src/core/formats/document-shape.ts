/** The shapes of the document's parts (model/timeline.ts), for checking what a file or a page hands in. */
import {describe, either, isFields, isNumber, isRecord, isString, isText, listOf, oneOf, own, shaped, type Check, type Shape} from './shape.js';

const dateNotes: Shape = {text: isString, calendar: oneOf('gregorian', 'julian')};
const offset = either(isString, shaped({min: isString, max: isString}));
const point = either(isNumber, isString);

const dateSpec = shaped({
  ...dateNotes, edtf: isString, duration: isString, extent: oneOf('within', 'throughout'), zone: isString,
});
const boundsSpec = shaped({
  ...dateNotes, bounds: shaped({earliestStart: point, latestStart: point, earliestEnd: point, latestEnd: point}),
});
const recurringSpec = shaped({
  ...dateNotes, rrule: isString, from: isString, until: isString, duration: isString, zone: isString,
  except: listOf(isString), also: listOf(isString),
});
const relativeSpec = shaped(
  {
    ...dateNotes, of: isString, relation: oneOf('before', 'after', 'at', 'during', 'since', 'until'), offset,
    anchor: oneOf('start', 'end'), edtf: isString,
  },
  'relation',
);
const undatedSpec = shaped({...dateNotes, undated: oneTrue});

function oneTrue(value: unknown): string | undefined {
  return value === true ? undefined : `must be true, not ${describe(value)}`;
}

/** A date of the document: EDTF, or an object whose kind is told by the field it has. */
export const isDate: Check = (value) => {
  if (typeof value === 'string') return undefined;
  if (typeof value === 'number') return `must be a string, not the number ${value}; write it as "${value}"`;
  if (!isFields(value)) return `must be a date, not ${describe(value)}`;
  const has = (field: string): boolean => own(value, field) !== undefined;
  if (has('bounds')) return boundsSpec(value);
  if (has('rrule')) return recurringSpec(value);
  if (has('of')) return relativeSpec(value);
  if (has('undated')) return undatedSpec(value);
  return has('edtf') || has('text') ? dateSpec(value) : 'has none of "edtf", "text", "bounds", "rrule", "of" and "undated"';
};

const link = shaped({url: isString, title: isText}, 'url');
const media = shaped(
  {url: isString, type: isString, alt: isText, caption: isText, credit: isText, thumbnail: isString}, 'url',
);
const citation = shaped({source: isString, via: isString, published: isDate, quote: isText, url: isString}, 'source');
const claim = shaped(
  {date: isDate, source: isString, rank: oneOf('preferred', 'normal', 'deprecated'), reason: isText}, 'date',
);

function isShare(value: unknown): string | undefined {
  return typeof value === 'number' && value >= 0 && value <= 1 ? undefined : `must be a number from 0 to 1, not ${describe(value)}`;
}

/** The fields of an event that may be missing or, when they are wrong, be left out. */
export const eventShape: Shape = {
  description: isText,
  claims: listOf(claim),
  status: oneOf('happened', 'ongoing', 'planned', 'announced', 'tentative', 'postponed', 'cancelled', 'alleged', 'denied'),
  type: either(isString, listOf(isString)),
  tags: listOf(isString),
  group: isString,
  parent: isString,
  actors: listOf(isString),
  places: listOf(isString),
  sources: listOf(either(isString, citation)),
  importance: isShare,
  links: listOf(link),
  media: listOf(media),
  role: oneOf('event', 'period'),
  color: isString,
  ext: isRecord,
};

/** The fields of a document beside its events. */
export const documentShape: Shape = {
  id: isString, title: isText, description: isText, lang: isString, reference: isString, timeZone: isString,
  licence: isString, ext: isRecord,
};

const entity = shaped({id: isString, name: isText, type: isString, description: isText, url: isString}, 'id', 'name');

/** The lists of a document beside its events, with the shape of an element. */
export const listShapes: Shape = {
  relations: shaped({type: isString, from: isString, to: isString, label: isText}, 'type', 'from', 'to'),
  groups: shaped({id: isString, title: isText, parent: isString, color: isString, role: oneOf('document')}, 'id', 'title'),
  actors: entity,
  places: entity,
  sources: entity,
};
