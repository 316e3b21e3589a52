/** Whether the page is being printed, told in time for what is to be printed. */
import type {ReactiveController, ReactiveControllerHost} from 'lit';

export class PrintController implements ReactiveController {
  isPrinting = false;
  private readonly host: ReactiveControllerHost;
  /** Draws at once. */
  private readonly draw: () => void;
  private listening: AbortController | undefined;

  constructor(host: ReactiveControllerHost, draw: () => void) {
    this.host = host;
    this.draw = draw;
    host.addController(this);
  }

  hostConnected(): void {
    this.listening = new AbortController();
    const {signal} = this.listening;
    const query = matchMedia('print');
    query.addEventListener('change', () => this.turn(query.matches), {signal});
    addEventListener('beforeprint', () => this.turn(true), {signal});
    addEventListener('afterprint', () => this.turn(false), {signal});
  }

  hostDisconnected(): void {
    this.listening?.abort();
  }

  /** The picture of the page is taken as soon as the listener returns. */
  private turn(on: boolean): void {
    if (on === this.isPrinting) return;
    this.isPrinting = on;
    this.host.requestUpdate();
    this.draw();
  }
}
