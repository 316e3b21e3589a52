import {css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {nextFrame} from '../controllers/next-frame.js';
import {ResizeController} from '../controllers/resize.js';
import type {TimelineHost} from '../controllers/timeline-host.js';
import {TimelinePartController} from '../controllers/timeline-part.js';
import {breakCuts, eventTicks, overviewMarks} from '../core/scene/overview-marks.js';
import {remember} from '../core/scene/remember.js';
import {instantText, windowText} from '../core/scene/window-text.js';
import {calendarWindow, type TimelineState} from '../core/state/timeline-state.js';
import type {Interval} from '../core/time/interval.js';
import {instantOf, timeScale} from '../core/viewport/time-scale.js';
import {viewportEnd, type Viewport} from '../core/viewport/viewport.js';
import {place} from '../render/place.js';
import {centredWindow, keyStep, movedWindow, windowPlaces, TARGET, type Grip} from './overview-window.js';
import {tokens} from './timeline-styles.js';

/** Height of the line, in px. */
const HEIGHT = 22;
/** A press that moves no farther is a click, in px. */
const STILL = 3;

interface Hold {
  readonly grip: Grip;
  readonly pointer: number;
  readonly x: number;
  /** The window from which it is moved. */
  readonly from: Viewport;
  /** Beside the window: a click brings the window here. */
  readonly isBeside: boolean;
  hasMoved: boolean;
}

/**
 * All events of a timeline in one line, and the window in it, which can be dragged, widened and narrowed. A click beside
 * the window brings it there. Time runs as in the plot. The window is one stop of the Tab key: arrows, Page Up, Page Down,
 * Home and End move it, + and − narrow and widen it.
 *
 * @summary Minimap of a timeline.
 * @tagname annals-overview
 * @csspart track - The line with everything in it.
 * @csspart ticks - The events: one by one when there are few, their density when there are many.
 * @csspart window - The frame around what the timeline shows.
 * @csspart handle - Each end of the window.
 */
export class AnnalsOverview extends LitElement {
  static override styles: CSSResultGroup = [tokens, css`
    :host { display: block; padding: 6px 14px; touch-action: pan-y; user-select: none; -webkit-user-select: none; -webkit-tap-highlight-color: transparent; }
    .track { position: relative; height: 22px; direction: ltr; cursor: pointer; }
    .mirrored { scale: -1 1; }
    .track > * { position: absolute; top: 0; left: 0; height: 100%; }
    svg { width: 100%; border-radius: 5px; background: var(--_raised); fill: var(--_mark); }
    .possible { fill-opacity: 0.3; }
    .others { fill-opacity: 0.14; }
    .selected { fill: var(--_accent); }
    .breaks { fill: var(--_paper); }
    .track > [role=slider] { top: -1px; height: 24px; outline: none; }
    .window { cursor: grab; }
    .held .window { cursor: grabbing; }
    .handle { cursor: ew-resize; }
    .frame { pointer-events: none; border-radius: 5px; border: 1.5px solid var(--_accent); }
    .frame::before, .frame::after { content: ''; position: absolute; inset-block: 3px; width: 5px; border-radius: 2.5px; background: var(--_paper); border: 1.5px solid var(--_accent); }
    .frame::before { left: -3px; }
    .frame::after { right: -3px; }
    .start:hover ~ .frame::before, .end:hover ~ .frame::after { background: var(--_accent); }
    .window:focus-visible ~ .frame, .start:focus-visible ~ .frame::before, .end:focus-visible ~ .frame::after { outline: 2px solid var(--_accent); outline-offset: 2px; }
    @media print { :host { display: none; } }
  `];

  private readonly part$ = new TimelinePartController(this);
  private readonly size = new ResizeController(this, () => this.renderRoot.querySelector('.track'));
  private hold: Hold | undefined;
  private readonly roomOf = remember((interval: Interval, width: number) => ({interval, width, height: HEIGHT}));
  /** Drawn anew only for other events or another width. */
  private readonly marksOf = remember(overviewMarks);
  /** All events, behind those that are left: what is left out is pale. */
  private readonly othersOf = remember(overviewMarks);

  /** Id of the timeline, when the overview stands outside it. */
  @property() for: string | undefined;

  protected override async scheduleUpdate(): Promise<void> {
    await nextFrame();
    await super.scheduleUpdate();
  }

  override render(): TemplateResult | typeof nothing {
    const host = this.part$.host;
    if (!host || host.store.state.all.size === 0) return nothing;
    const {strings, store: {state}} = host;
    const {frame, window, start, end} = windowPlaces(state.viewport, state.home, this.size.width);
    return html`
      <div class="track ${this.hold ? 'held' : ''} ${host.isMirrored ? 'mirrored' : ''}" part="track" role="group" aria-label=${strings.overview}
        @pointerdown=${this.onPointerdown} @pointermove=${this.onPointermove} @pointerup=${this.onPointerup} @pointercancel=${this.letGo} @keydown=${this.onKeydown}>
        ${this.ticks(state)}
        ${this.slider('start', start.x, TARGET, host)}
        ${this.slider('window', window.x, window.width, host)}
        ${this.slider('end', end.x, TARGET, host)}
        <div class="frame" ${place({...frame, y: 0})}></div>
      </div>`;
  }

  private ticks(state: TimelineState): TemplateResult {
    const room = this.roomOf(state.home, this.size.width);
    const {certain, possible} = this.marksOf(state.table, room, state.all);
    const index = state.all.indexOfId.get(state.selected ?? '');
    const selected = index === undefined ? undefined : eventTicks(state.all, [index], room, HEIGHT / 2);
    const others = state.table === state.all ? undefined : this.othersOf(state.all, room);
    return html`<svg part="ticks" aria-hidden="true">
      <path class="others" d=${others ? others.certain + others.possible : ''}></path>
      <path class="possible" d=${possible}></path><path d=${certain}></path><path class="breaks" d=${breakCuts(state.fold, room)}></path>
      <path class="possible selected" d=${selected?.possible ?? ''}></path><path class="selected" d=${selected?.certain ?? ''}></path>
    </svg>`;
  }

  private slider(grip: Grip, x: number, width: number, {strings, locale, store: {state}}: TimelineHost): TemplateResult {
    const {viewport, home} = state;
    const end = viewportEnd(viewport);
    const seen = calendarWindow(state);
    const [name, instant, text] = {
      start: [strings.shownFrom, viewport.start, instantText(seen.start, seen.span, locale)] as const,
      window: [strings.shown, viewport.start + viewport.span / 2, windowText(seen.start, viewportEnd(seen), locale)] as const,
      end: [strings.shownUntil, end, instantText(viewportEnd(seen) - Math.min(1, seen.span / 2), seen.span, locale)] as const,
    }[grip];
    const value = Math.max(0, Math.min(100, Math.round(((instant - home.start) / home.span) * 1000) / 10));
    return html`<div class=${grip === 'window' ? grip : `handle ${grip}`} part=${grip === 'window' ? grip : 'handle'} data-grip=${grip} role="slider" tabindex=${grip === 'window' ? 0 : -1}
      aria-label=${name} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${value} aria-valuetext=${text} ${place({x, y: 0, width})}></div>`;
  }

  private readonly onPointerdown = (event: PointerEvent): void => {
    const host = this.part$.host;
    if (!host || !event.isPrimary || event.button !== 0) return;
    const {viewport, home} = host.store.state;
    const track = event.currentTarget as HTMLElement;
    const box = track.getBoundingClientRect();
    const x = host.isMirrored ? box.right - event.clientX : event.clientX - box.left;
    const grip = gripOf(event.target);
    const from = grip ? viewport : centredWindow(viewport, instantOf(timeScale(home, this.size.width), x), home);
    this.hold = {grip: grip ?? 'window', pointer: event.pointerId, x: event.clientX, from, isBeside: grip === undefined, hasMoved: false};
    track.setPointerCapture(event.pointerId);
    this.requestUpdate();
  };

  private readonly onPointermove = (event: PointerEvent): void => {
    const {hold} = this;
    const host = this.part$.host;
    if (!host || hold?.pointer !== event.pointerId) return;
    const dx = (event.clientX - hold.x) * (host.isMirrored ? -1 : 1);
    if (!hold.hasMoved && Math.abs(dx) <= STILL) return;
    hold.hasMoved = true;
    const {home} = host.store.state;
    host.show(movedWindow(hold.grip, hold.from, (dx / this.size.width) * home.span, home), 0);
  };

  private readonly onPointerup = (event: PointerEvent): void => {
    const {hold} = this;
    if (hold?.pointer !== event.pointerId) return;
    if (hold.isBeside && !hold.hasMoved) this.part$.host?.show(hold.from);
    this.letGo();
  };

  private readonly letGo = (): void => {
    this.hold = undefined;
    this.requestUpdate();
  };

  private readonly onKeydown = (event: KeyboardEvent): void => {
    const grip = gripOf(event.target);
    const host = this.part$.host;
    const factor = {'+': 2, '-': 1 / 2}[event.key];
    if (host && factor !== undefined && !event.ctrlKey && !event.metaKey) host.zoom(factor);
    const step = keyStep(event, host?.isMirrored);
    if (!host || !grip || step === undefined) return;
    event.preventDefault();
    const {viewport, home} = host.store.state;
    host.show(movedWindow(grip, viewport, step * viewport.span, home), 0);
  };
}

function gripOf(target: EventTarget | null): Grip | undefined {
  return (target as HTMLElement | null)?.dataset?.['grip'] as Grip | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'annals-overview': AnnalsOverview;
  }
}
