/** A window of time in ms since 1970, half-open; any year. */
export interface TimelineViewport {
  readonly start: number;
  readonly end: number;
}
