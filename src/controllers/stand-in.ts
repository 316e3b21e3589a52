/**
 * What the page has inside of the element, a list or a server's picture, stays to be seen until the timeline is drawn: no
 * frame without either. Owns the slot that shows it, and the state `waiting` meanwhile.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';

export class StandInController implements ReactiveController {
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly internals: ElementInternals;
  private readonly isDrawn: () => boolean;
  private slot: HTMLSlotElement | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, internals: ElementInternals, isDrawn: () => boolean) {
    this.host = host;
    this.internals = internals;
    this.isDrawn = isDrawn;
    host.addController(this);
  }

  /** The root is there and still empty: what is put into it now is seen with the next frame. */
  hostConnected(): void {
    if (this.slot || this.isDrawn() || ![...this.host.children].some((child) => child.slot === '')) return;
    this.slot = document.createElement('slot');
    this.host.shadowRoot?.prepend(this.slot);
    this.internals.states.add('waiting');
  }

  hostUpdated(): void {
    if (!this.slot || !this.isDrawn()) return;
    this.slot.remove();
    this.slot = undefined;
    this.internals.states.delete('waiting');
  }
}
