/**
 * Wheel, drag, pinch and double click into requests. d3's zoom only recognises the gesture: the window at its start is
 * kept, each step is told as a change from it, and d3's own transform is put back when the gesture ends, so that there is
 * one truth about where the reader is. This is the only file that knows d3's zoom.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior, type ZoomTransform} from 'd3';
import type {TimelineStore} from '../core/state/timeline-store.js';
import {gestureLimits} from '../core/state/timeline-state.js';
import {clampViewport, type Viewport} from '../core/viewport/viewport.js';
import {instantOf} from '../core/viewport/time-scale.js';
import {isDown, isMirrored, scenePoint, type Flow} from '../core/scene/flow.js';
import {lockTouchAxis} from './touch-axis.js';
import {wheelIntent, type WheelMode} from './wheel-intent.js';

export interface ZoomOptions {
  readonly store: TimelineStore;
  /** The element on which gestures are made; the window begins at one of its edges. */
  readonly target: () => HTMLElement | null;
  readonly wheelMode: () => WheelMode;
  /** Which way time runs. */
  readonly flow: () => Flow;
  /** A plain wheel was left to the page. */
  readonly onPassedWheel: () => void;
  /** A gesture began: whatever moves the window by itself must stop. */
  readonly onGesture: () => void;
  /** Double click: zoom by `factor` about an instant, smoothly. */
  readonly onZoomTo: (factor: number, at: number) => void;
}

interface Zoomable extends HTMLElement {
  __zoom?: ZoomTransform;
}

export class ZoomController implements ReactiveController {
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly options: ZoomOptions;
  private readonly behavior: ZoomBehavior<Zoomable, unknown>;
  private target: Zoomable | null = null;
  private listening: AbortController | undefined;
  /** The window from which the running gesture is reckoned, and d3's transform at that moment. */
  private from: {readonly viewport: Viewport; readonly transform: ZoomTransform} | undefined;
  /** What the last step led to. */
  private last: {readonly viewport: Viewport; readonly transform: ZoomTransform} | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ZoomOptions) {
    this.host = host;
    this.options = options;
    this.behavior = zoom<Zoomable, unknown>()
      .extent(() => [[0, 0], [this.width, this.target?.clientHeight ?? 1]])
      .filter((event: MouseEvent | WheelEvent) => (!event.ctrlKey || event.type === 'wheel') && !event.button)
      .wheelDelta(wheelDelta)
      .on('start', () => this.begin())
      .on('zoom', (event: D3ZoomEvent<Zoomable, unknown>) => this.step(event.transform))
      .on('end', () => this.end());
    host.addController(this);
  }

  get active(): boolean {
    return this.from !== undefined;
  }

  hostUpdated(): void {
    const target = this.options.target();
    if (target !== this.target) this.attach(target);
    this.refreshExtent();
    this.letPageScroll();
  }

  hostDisconnected(): void {
    this.attach(null);
  }

  private get width(): number {
    return Math.max(1, this.target?.clientWidth ?? 1);
  }

  /** The movement of one finger that pans. Where time runs down the page it is the page's until the timeline has the focus. */
  private get swipe(): 'x' | 'y' | undefined {
    if (!isDown(this.options.flow())) return 'x';
    return this.host.matches(':focus-within') ? 'y' : undefined;
  }

  /** A vertical swipe is the page's, if it is not ours; d3 would have taken it with `none`. */
  private letPageScroll(): void {
    if (this.target) this.target.style.touchAction = this.swipe === 'y' ? 'none' : 'pan-y';
  }

  /** Of the window, in px. */
  private get length(): number {
    return isDown(this.options.flow()) ? Math.max(1, this.target?.clientHeight ?? 1) : this.width;
  }

  /** How far a transform moves along time: where time runs to the left, from the right edge. */
  private along({k, x, y}: ZoomTransform): number {
    const flow = this.options.flow();
    if (isDown(flow)) return y;
    return isMirrored(flow) ? this.width * (1 - k) - x : x;
  }

  private attach(target: Zoomable | null): void {
    this.listening?.abort();
    if (this.target) select(this.target).on('.zoom', null);
    this.end();
    this.target = target;
    if (!target) return;
    this.listening = new AbortController();
    const {signal} = this.listening;
    target.addEventListener('wheel', (event) => this.wheel(event), {passive: false, signal});
    target.addEventListener('dblclick', (event) => this.doubleClick(event), {signal});
    lockTouchAxis(target, signal, () => this.swipe);
    select(target).call(this.behavior).on('dblclick.zoom', null);
    this.letPageScroll();
  }

  /** Before d3's own listener: a wheel that is not a zoom never reaches it. */
  private wheel(event: WheelEvent): void {
    const intent = wheelIntent(event, this.options.wheelMode(), this.host);
    if (intent === 'zoom') return;
    event.stopImmediatePropagation();
    // Nothing lies beside a timeline that runs down the page.
    if (intent === 'pass' || (intent === 'pan' && isDown(this.options.flow()) && !event.shiftKey)) {
      if (intent === 'pass' && this.options.wheelMode() === 'auto') this.options.onPassedWheel();
      return;
    }
    event.preventDefault();
    this.options.onGesture();
    const sideways = isMirrored(this.options.flow()) ? -event.deltaX : event.deltaX;
    this.options.store.dispatch({type: 'pan', fraction: (sideways || event.deltaY) / this.length}, 'reader');
  }

  private doubleClick(event: MouseEvent): void {
    if (!this.target) return;
    const box = this.target.getBoundingClientRect();
    const {x} = scenePoint(this.options.flow(), event.clientX - box.left, event.clientY - box.top, box);
    const at = instantOf({viewport: this.options.store.state.viewport, width: this.length}, x);
    this.options.onZoomTo(event.shiftKey ? 1 / 2 : 2, at);
  }

  private begin(): void {
    this.options.onGesture();
    this.from = this.last = {viewport: this.options.store.state.viewport, transform: zoomIdentity};
  }

  private step(transform: ZoomTransform): void {
    const {store} = this.options;
    if (!this.from || !this.last) return;
    // New data, or the page, moved the window meanwhile: the gesture goes on from there.
    if (store.state.viewport !== this.last.viewport) this.from = {viewport: store.state.viewport, transform: this.last.transform};
    const {viewport: {start, span}, transform: before} = this.from;
    const k = transform.k / before.k;
    const x = this.along(transform) - this.along(before) * k;
    store.dispatch({type: 'gesture', viewport: {start: start - (x / k / this.length) * span, span: span / k}}, 'reader');
    this.last = {viewport: store.state.viewport, transform};
  }

  private end(): void {
    this.from = this.last = undefined;
    if (this.target) this.target.__zoom = zoomIdentity;
    this.refreshExtent();
  }

  /** d3 clamps a step before it tells of the gesture's start, so the extent must be right beforehand. */
  private refreshExtent(): void {
    if (this.active) return;
    const {state} = this.options.store;
    const limits = gestureLimits(state);
    const closest = clampViewport({start: state.viewport.start + state.viewport.span / 2, span: 0}, limits).span;
    this.behavior.scaleExtent([state.viewport.span / limits.maxSpan, state.viewport.span / closest]);
  }
}

/** The most that one turn of the wheel zooms, as a power of two: a mouse held with ctrl would leap a hundred times as far. */
const MOST_PER_TURN = 0.4;

/** As d3 has it (a pinch on a trackpad comes as a wheel with ctrl and small steps), but never a leap. */
function wheelDelta(event: WheelEvent): number {
  const unit = event.deltaMode === 1 ? 0.05 : event.deltaMode === 2 ? 1 : 0.002;
  const delta = -event.deltaY * unit * (event.ctrlKey ? 10 : 1);
  return Math.max(-MOST_PER_TURN, Math.min(MOST_PER_TURN, delta));
}
