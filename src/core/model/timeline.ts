/**
 * The document that people write and files hold. Everything in it is text: it can be kept, compared and sent as JSON.
 * What is computed from it (four bounds per event, columns, rows) is built beside it and can always be built again.
 */

/** A string of EDTF (ISO 8601-2:2019, Annex A), kept as written. */
export type Edtf = string;

/** One text, or one for each language (BCP 47). */
export type Text = string | {readonly [lang: string]: string};

/** A date in a document. A plain string is EDTF. */
export type DateInput = Edtf | DateSpec | BoundsSpec | RecurringSpec | RelativeSpec | UndatedSpec;

interface DateCommon {
  /** As the source wrote it. */
  readonly text?: string;
  /** Calendar of the source. A `julian` date is converted by day number. */
  readonly calendar?: 'gregorian' | 'julian';
}

/** An EDTF date with notes, or free text alone (`{text: "July 3–4"}`), which is read against the reference date. */
export interface DateSpec extends DateCommon {
  readonly edtf?: Edtf;
  /** ISO 8601 duration of what happens somewhere within: two days in May is `{edtf: "2024-05", duration: "P2D"}`. */
  readonly duration?: string;
  /** "founded in 2001" is `within` (default), "the drought of 2001" is `throughout`. */
  readonly extent?: 'within' | 'throughout';
  /** IANA zone of a time of day. */
  readonly zone?: string;
}

/** The four points themselves, each EDTF or ms since 1970. */
export interface BoundsSpec extends DateCommon {
  readonly bounds: {
    readonly earliestStart?: Edtf | number;
    readonly latestStart?: Edtf | number;
    readonly earliestEnd?: Edtf | number;
    readonly latestEnd?: Edtf | number;
  };
}

/** A habit, as an RFC 5545 RRULE body. Without a day it stays vague: once in each period. */
export interface RecurringSpec extends DateCommon {
  readonly rrule: string;
  readonly from?: Edtf;
  readonly until?: Edtf;
  readonly duration?: string;
  readonly zone?: string;
  readonly except?: readonly Edtf[];
  readonly also?: readonly Edtf[];
}

/** A date told from another event. */
export interface RelativeSpec extends DateCommon {
  /** Id of the other event. */
  readonly of: string;
  readonly relation: 'before' | 'after' | 'at' | 'during' | 'since' | 'until';
  /** ISO 8601 duration: exact, or a range ("within a week" is `{max: "P7D"}`). */
  readonly offset?: string | {readonly min?: string; readonly max?: string};
  /** Edge of the other event that is meant; default `end` for after and since, `start` for before, at and until. */
  readonly anchor?: 'start' | 'end';
  /** What is known besides: the result is cut to it. */
  readonly edtf?: Edtf;
}

/** It happened; no date is known. */
export interface UndatedSpec extends DateCommon {
  readonly undated: true;
}

/** A rival dating of an event. */
export interface DateClaim {
  readonly date: DateInput;
  readonly source?: string;
  readonly rank?: 'preferred' | 'normal' | 'deprecated';
  readonly reason?: Text;
}

export type EventStatus = 'happened' | 'ongoing' | 'planned' | 'announced' | 'tentative' | 'postponed' | 'cancelled' | 'alleged' | 'denied';

/** A thing that happened, happens or is said to come. */
export interface TimelineEvent {
  /** Unique in the document; made from the place in it when missing. */
  readonly id?: string;
  readonly title: Text;
  readonly description?: Text;
  readonly date: DateInput;
  /** Rival datings; `date` is the preferred one. */
  readonly claims?: readonly DateClaim[];
  readonly status?: EventStatus;
  /** In the author's own words. */
  readonly type?: string | readonly string[];
  readonly tags?: readonly string[];
  /** Id of a group. */
  readonly group?: string;
  /** Id of the event that this one is part of. */
  readonly parent?: string;
  /** Ids of entities or plain names. */
  readonly actors?: readonly string[];
  readonly places?: readonly string[];
  readonly sources?: readonly (string | SourceCitation)[];
  /** 0–1: who is labelled first. Derived when missing. */
  readonly importance?: number;
  readonly links?: readonly Link[];
  readonly media?: readonly Media[];
  /** A `period` is drawn as a background band. */
  readonly role?: 'event' | 'period';
  /** A CSS colour. */
  readonly color?: string;
  /** What a reader of another format could not place, by format. */
  readonly ext?: {readonly [format: string]: unknown};
}

/** Who says so, and how. */
export interface SourceCitation {
  /** Id of a source or a plain name. */
  readonly source: string;
  readonly via?: string;
  readonly published?: DateInput;
  readonly quote?: Text;
  readonly url?: string;
}

/** The open set of relations; those named are drawn and worded by the library. */
export type RelationType = 'announces' | 'part-of' | 'causes' | 'responds-to' | 'after' | 'before' | 'denies' | 'corrects' | 'contradicts' | 'same-as' | (string & {});

export interface Relation {
  readonly type: RelationType;
  /** Ids of events. */
  readonly from: string;
  readonly to: string;
  readonly label?: Text;
}

/** A person, state, place or source that events name by id. */
export interface Entity {
  readonly id: string;
  readonly name: Text;
  readonly type?: string;
  readonly description?: Text;
  readonly url?: string;
}

export interface Group {
  readonly id: string;
  readonly title: Text;
  readonly parent?: string;
  readonly color?: string;
  /** What is below a `document` comes of one of several documents that are shown as one, and has a colour of its own. */
  readonly role?: 'document';
}

export interface Link {
  readonly url: string;
  readonly title?: Text;
}

export interface Media {
  readonly url: string;
  readonly type?: string;
  readonly alt?: Text;
  readonly caption?: Text;
  readonly credit?: Text;
  readonly thumbnail?: string;
}

/** A dated event model. Immutable: to change it, make another. */
export interface Timeline {
  readonly version?: 1;
  readonly id?: string;
  readonly title?: Text;
  readonly description?: Text;
  /** BCP 47. */
  readonly lang?: string;
  /** The date of the edition: "May", "yesterday" and ongoing events are read against it. */
  readonly reference?: Edtf;
  /** IANA zone of times that name none; default floating. */
  readonly timeZone?: string;
  readonly events: readonly TimelineEvent[];
  readonly relations?: readonly Relation[];
  readonly groups?: readonly Group[];
  readonly actors?: readonly Entity[];
  readonly places?: readonly Entity[];
  readonly sources?: readonly Entity[];
  readonly licence?: string;
  readonly ext?: {readonly [format: string]: unknown};
}
