/**
 * Connects a part to its timeline: the one it stands in, or the one whose id it names in `for`. The part is updated when
 * the timeline's state changes, and lets go when it is removed.
 */
import {ContextConsumer} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {isFocusNowhere} from './focus.js';
import {hostOf, timelineContext, type TimelineHost} from './timeline-host.js';

type PartElement = ReactiveControllerHost & HTMLElement & {readonly for: string | undefined};

export class TimelinePartController implements ReactiveController {
  private readonly element: PartElement;
  private readonly context: ContextConsumer<typeof timelineContext, PartElement>;
  private connected: TimelineHost | undefined;
  private unsubscribe: (() => void) | undefined;
  private hadFocus = false;

  constructor(element: PartElement) {
    this.element = element;
    this.context = new ContextConsumer(element, {context: timelineContext, subscribe: true, callback: () => element.requestUpdate()});
    element.addController(this);
  }

  /** The timeline, once there is one. */
  get host(): TimelineHost | undefined {
    return this.connected;
  }

  hostConnected(): void {
    // A timeline that is named may stand later in the page, or be defined later.
    if (this.element.for !== undefined) void customElements.whenDefined('annals-timeline').then(() => this.element.requestUpdate());
  }

  hostUpdate(): void {
    this.hadFocus = this.element.shadowRoot?.activeElement != null;
    const found = this.find();
    if (found === this.connected) return;
    this.unsubscribe?.();
    this.connected = found;
    this.unsubscribe = found?.subscribe(() => this.element.requestUpdate());
  }

  /** Focus that fell to the page with what had it goes on in the timeline, unless the part itself has brought it elsewhere. */
  hostUpdated(): void {
    if (this.hadFocus) void this.element.updateComplete.then(() => isFocusNowhere() && this.connected?.catchFocus());
  }

  hostDisconnected(): void {
    this.unsubscribe?.();
    this.unsubscribe = undefined;
    this.connected = undefined;
  }

  private find(): TimelineHost | undefined {
    const id = this.element.for;
    if (id === undefined) return this.context.value;
    const root = this.element.getRootNode() as Document | ShadowRoot;
    const named = root.getElementById?.(id) ?? document.getElementById(id);
    return named ? hostOf(named) : undefined;
  }
}
