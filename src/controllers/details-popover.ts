/**
 * Holds the details of the selected event in the top layer, beside the event and on the screen, whatever the page around
 * cuts off. Owns where they stand; whether they are open is the store's.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {popoverPlace, type PopoverSide, type ScreenBox} from '../core/scene/popover-place.js';
import type {TimelineStore} from '../core/state/timeline-store.js';
import {PlaceWriter} from '../render/place.js';
import {seenOf} from './seen-box.js';

type PopoverHost = ReactiveControllerHost & HTMLElement & {readonly renderRoot: ParentNode};

export interface DetailsPopoverOptions {
  readonly store: TimelineStore;
  readonly isMirrored: () => boolean;
  /** Ends the selection and gives the focus back to its event. */
  readonly close: () => void;
}

/** From the edge of the screen, in px. */
const EDGE = 8;

export class DetailsPopover implements ReactiveController {
  private readonly host: PopoverHost;
  private readonly options: DetailsPopoverOptions;
  /** Ends when the details are closed. */
  private open: AbortController | undefined;
  private writer: PlaceWriter | undefined;
  private side: PopoverSide | undefined;
  private placedFor: string | undefined;
  /** Where the event was last, from the corner of the plot. */
  private last: ScreenBox | undefined;
  private pressedElsewhere = false;
  /** The reader chose an event that is not to be seen, as in a list, and has not seen it since. */
  private isAskedFor = false;

  constructor(host: PopoverHost, options: DetailsPopoverOptions) {
    this.host = host;
    this.options = options;
    host.addController(this);
    options.store.subscribe(({state, previous, origin}) => {
      if (state.selected !== previous.selected || state.isPutAside !== previous.isPutAside) this.isAskedFor = origin === 'reader';
    });
  }

  hostDisconnected(): void {
    this.open?.abort();
    this.open = undefined;
  }

  hostUpdated(): void {
    const panel = this.part('.panel');
    if (!panel?.isConnected) return;
    const {selected, isPutAside} = this.options.store.state;
    if (selected === undefined || isPutAside) {
      this.hostDisconnected();
      panel.hidePopover();
      return;
    }
    if (!this.open) this.show(panel);
    if (selected !== this.placedFor) this.side = this.last = undefined;
    this.placedFor = selected;
    this.place();
  }

  private show(panel: HTMLElement): void {
    const {signal} = (this.open = new AbortController());
    panel.showPopover();
    this.writer ??= new PlaceWriter(panel);
    const heard = {signal, capture: true, passive: true};
    // Scrolling is not told beyond the shadow root in which it happens.
    for (let root: Node | undefined = this.host.getRootNode(); root; root = root instanceof ShadowRoot ? root.host.getRootNode() : undefined) {
      root.addEventListener('scroll', this.place, heard);
    }
    addEventListener('resize', this.place, heard);
    document.addEventListener('pointerdown', (event) => (this.pressedElsewhere = this.isElsewhere(event)), heard);
    document.addEventListener('pointerup', (event) => this.pressedElsewhere && this.putAside(event), heard);
    document.addEventListener('focusin', (event) => isByKeys(event) && this.putAside(event), heard);
    this.host.addEventListener('keydown', this.onKeydown, {signal});
    const observer = new ResizeObserver(() => requestAnimationFrame(this.place));
    for (const element of [panel, this.host, document.body]) observer.observe(element);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  /** Another event has them again; who comes back to this one has them, too. */
  private readonly putAside = (event: Event): void => {
    if (this.isElsewhere(event)) this.options.store.dispatch({type: 'put-aside'});
  };

  /** Neither in the timeline nor in a part of it that stands elsewhere. */
  private isElsewhere(event: Event): boolean {
    const {id} = this.host;
    return !event.composedPath().some((node) => node === this.host || (id !== '' && node instanceof Element && node.getAttribute('for') === id));
  }

  /** Escape that nobody else has use for. */
  private readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    if (this.part('.panel:focus-within')) this.options.close();
    else this.options.store.dispatch({type: 'put-aside'});
  };

  private readonly place = (): void => {
    const [panel, plot, header] = [this.part('.panel'), this.part('.plot'), this.part('.header')];
    if (!this.open || !panel || !plot || !header) return;
    const {clientWidth, clientHeight} = document.documentElement;
    const [frame, event] = [plot.getBoundingClientRect(), this.part('.selected[tabindex="0"]') ?? this.part('.selected[data-id]')];
    const {offsetWidth: width, scrollHeight, offsetHeight, clientHeight: inner} = panel;
    const isMirrored = this.options.isMirrored();
    const anchor = this.anchor(frame, event?.getBoundingClientRect(), isMirrored ? 0 : frame.width - width);
    const {x, y, maxHeight, side} = popoverPlace({
      // The heights are rounded.
      width, height: scrollHeight + offsetHeight - inner + 1, anchor, isMirrored, side: this.side, spared: header.getBoundingClientRect(),
      room: {left: EDGE, top: EDGE, right: clientWidth - EDGE, bottom: clientHeight - EDGE},
    });
    this.side = side;
    this.writer?.write({x: Math.round(x), y: Math.round(y)});
    panel.style.maxHeight = `${Math.floor(maxHeight)}px`;
    this.hideBeside(event ?? plot, panel);
  };

  /** What stands beside nothing that is to be seen is not seen either, unless the reader asked for it or is in it. */
  private hideBeside(anchor: HTMLElement, panel: HTMLElement): void {
    const isSeen = seenOf(anchor);
    if (isSeen) this.isAskedFor = false;
    panel.classList.toggle('unseen', !isSeen && !this.isAskedFor && !panel.matches(':focus-within'));
  }

  /** Where the event is or, when it has gone from the plot, where it was last; else the corner of the plot at which lines end. */
  private anchor(plot: DOMRect, event: DOMRect | undefined, corner: number): ScreenBox {
    if (event) this.last = moved(event, -plot.left, -plot.top);
    return moved(this.last ?? {left: corner, right: corner, top: 0, bottom: 0}, plot.left, plot.top);
  }

  private part(selector: string): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>(selector);
  }
}

/** Whoever tabs on must see where they are; a click is heard when it ends. */
function isByKeys(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof Element && target.matches(':focus-visible');
}

function moved({left, top, right, bottom}: ScreenBox, x: number, y: number): ScreenBox {
  return {left: left + x, top: top + y, right: right + x, bottom: bottom + y};
}
