/**
 * Keeps a timeline's window and selection in the fragment of the page's address, beside whatever else is there:
 * `#astana=2024-06-28..2024-07-07,summit`. What the reader moves is written once it has stood still; what the reader
 * selects is an entry of the history of its own, so that Back undoes it. Owns its key of the fragment and nothing else.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Problem} from '../core/model/problem.js';
import {calendarWindow, type TimelineState} from '../core/state/timeline-state.js';
import type {StateChange, TimelineStore} from '../core/state/timeline-store.js';
import {viewportEnd, type Viewport} from '../core/viewport/viewport.js';
import {parseWindow, printWindow} from '../core/viewport/window-address.js';

interface AddressHost extends ReactiveControllerHost, HTMLElement {
  readonly hash: string | undefined;
  readonly hasUpdated: boolean;
  selected: string | undefined;
  viewport: {readonly start: number; readonly end: number};
}

interface Place {
  readonly window: Viewport | undefined;
  readonly selected: string | undefined;
}

/** The window is written when it has stood still for so long, in ms. */
const CALM = 300;

export class AddressController implements ReactiveController {
  /** What in the address could not be read. */
  problems: readonly Problem[] = [];
  /** The window that the address asks for, until the reader has moved it. */
  opening: Viewport | undefined;
  private readonly host: AddressHost;
  private readonly store: TimelineStore;
  /** What was written or read last. */
  private known: string | undefined;
  private calm: ReturnType<typeof setTimeout> | undefined;
  private stop: (() => void) | undefined;

  constructor(host: AddressHost, store: TimelineStore) {
    this.host = host;
    this.store = store;
    host.addController(this);
  }

  /** Begins, or ends, as the attribute says. */
  ask(): void {
    this.hostDisconnected();
    if (this.host.hash === undefined) return;
    const stopHearing = this.store.subscribe((change) => this.heard(change));
    addEventListener('popstate', this.follow);
    addEventListener('hashchange', this.follow);
    this.stop = () => {
      stopHearing();
      removeEventListener('popstate', this.follow);
      removeEventListener('hashchange', this.follow);
    };
    this.follow();
  }

  hostConnected(): void {
    if (this.host.hasUpdated) this.ask();
  }

  hostDisconnected(): void {
    clearTimeout(this.calm);
    this.stop?.();
    this.stop = undefined;
  }

  private get key(): string {
    return `${encodeURIComponent(this.host.hash || this.host.id || 'timeline')}=`;
  }

  /** Takes what the address says, if it says something else than before. */
  private readonly follow = (): void => {
    const {key} = this;
    const value = partsOf(location.hash).find((part) => part.startsWith(key))?.slice(key.length);
    if (value === undefined || value === this.known) return;
    clearTimeout(this.calm);
    this.known = value;
    this.problems = [];
    try {
      this.show(readPlace(value));
    } catch (error) {
      this.problems = [{code: 'field-invalid', message: `hash "${value}": ${(error as Error).message}`, where: {field: 'hash'}}];
    }
    this.host.requestUpdate();
  };

  private show({window, selected}: Place): void {
    this.host.selected = selected;
    this.opening = window;
    if (window && this.host.hasUpdated) this.host.viewport = {start: window.start, end: viewportEnd(window)};
  }

  private heard({state, previous, origin}: StateChange): void {
    if (origin !== 'reader') return;
    if (state.selected !== previous.selected) {
      this.write(previous, 'replaceState');
      this.write(state, 'pushState');
    }
    if (state.viewport === previous.viewport) return;
    this.opening = undefined;
    clearTimeout(this.calm);
    this.calm = setTimeout(() => this.write(this.store.state, 'replaceState'), CALM);
  }

  private write(state: TimelineState, how: 'pushState' | 'replaceState'): void {
    clearTimeout(this.calm);
    const {key} = this;
    const {selected} = state;
    this.known = printWindow(calendarWindow(state)) + (selected === undefined ? '' : `,${encodeURIComponent(selected)}`);
    const parts = partsOf(location.hash);
    const at = parts.findIndex((part) => part.startsWith(key));
    parts[at < 0 ? parts.length : at] = key + this.known;
    const url = new URL(location.href);
    url.hash = parts.join('&');
    if (url.href === location.href) return;
    try {
      history[how](history.state, '', url.href);
    } catch {
      // A sandbox without a history, or too many entries at once: the address stays as it was.
    }
  }
}

function partsOf(fragment: string): string[] {
  return fragment.replace(/^#/u, '').split('&').filter((part) => part !== '');
}

/** Throws DateSyntaxError, RangeError or URIError. */
function readPlace(value: string): Place {
  const comma = value.indexOf(',');
  const window = decodeURIComponent(comma < 0 ? value : value.slice(0, comma));
  const id = comma < 0 ? '' : decodeURIComponent(value.slice(comma + 1));
  return {window: window === '' ? undefined : parseWindow(window), selected: id || undefined};
}
