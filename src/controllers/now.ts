/**
 * Where now is on the axis, as it moves. Owns the clock and its next tick; draws nothing. A date without a zone is the wall
 * time of wherever one is, so now is the wall time of the document's zone, or else of the reader's.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Problem} from '../core/model/problem.js';
import {DateSyntaxError} from '../core/time/date-syntax-error.js';
import type {Instant} from '../core/time/instant.js';
import {wallFromInstant} from '../core/time/zone.js';
import {edgeOf} from './asked-window.js';

export interface NowWindow {
  /** From the first to the last instant of the data, in ms; `undefined` when there are none. */
  readonly domain: {readonly start: Instant; readonly end: Instant} | undefined;
  /** IANA zone of the document. */
  readonly zone: string | undefined;
  readonly msPerPx: number;
}

/** The line is moved no more often than this, in ms. */
const SHORTEST = 500;
/** Where a pixel is longer than this, in ms, nobody sees it move. */
const LONGEST = 600_000;

export class NowController implements ReactiveController {
  /** An `now` that could not be read. */
  problems: readonly Problem[] = [];
  private asked: 'auto' | 'none' | Instant = 'auto';
  private readonly host: ReactiveControllerHost;
  private readonly clock: () => number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait = Infinity;

  constructor(host: ReactiveControllerHost, clock = (): number => Date.now()) {
    this.host = host;
    this.clock = clock;
    host.addController(this);
  }

  /** Takes the attribute: `auto`, `none`, or a date (EDTF) that is now for ever. */
  ask(now: string | undefined): void {
    this.problems = [];
    this.asked = 'auto';
    if (now === 'none') this.asked = 'none';
    if (now === undefined || now === '' || now === 'auto' || now === 'none') return;
    try {
      this.asked = edgeOf(now, 'start') ?? 'none';
    } catch (error) {
      if (!(error instanceof DateSyntaxError)) throw error;
      this.asked = 'none';
      this.problems = [{code: 'field-invalid', message: `now "${now}": ${error.message}`, where: {field: 'now'}}];
    }
  }

  /** Now, where a line shows it: within the data, or where it was asked for. */
  at({domain, zone, msPerPx}: NowWindow): Instant | undefined {
    this.wait = Infinity;
    if (this.asked === 'none' || domain === undefined) return undefined;
    if (this.asked !== 'auto') return this.asked;
    const now = wallFromInstant(this.clock(), zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
    if (now < domain.start || now >= domain.end) return undefined;
    if (msPerPx <= LONGEST) this.wait = Math.max(SHORTEST, msPerPx);
    return now;
  }

  hostUpdated(): void {
    clearTimeout(this.timer);
    if (this.wait < Infinity) this.timer = setTimeout(() => this.host.requestUpdate(), this.wait);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }
}
