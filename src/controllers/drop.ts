/**
 * What a reader drops on an element, or pastes into it, as files: a text that is pasted is one, too. Owns whether something
 * is held over the element; hands over what it gets and keeps nothing.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';

interface DropHost extends ReactiveControllerHost, HTMLElement {
  /** Whether anything is taken. */
  readonly drop: boolean;
}

export class DropController implements ReactiveController {
  /** Whether something that would be taken is held over the element. */
  isOver = false;
  private readonly host: DropHost;
  private readonly onFiles: (files: readonly File[]) => void;
  private listening: AbortController | undefined;

  constructor(host: DropHost, onFiles: (files: readonly File[]) => void) {
    this.host = host;
    this.onFiles = onFiles;
    host.addController(this);
  }

  hostConnected(): void {
    this.listening = new AbortController();
    const {signal} = this.listening;
    this.host.addEventListener('dragenter', (event) => this.over(event), {signal});
    this.host.addEventListener('dragover', (event) => this.over(event), {signal});
    this.host.addEventListener('dragleave', (event) => this.left(event), {signal});
    this.host.addEventListener('drop', (event) => this.dropped(event), {signal});
    this.host.addEventListener('paste', (event) => this.pasted(event), {signal});
  }

  hostDisconnected(): void {
    this.listening?.abort();
    this.listening = undefined;
    this.isOver = false;
  }

  private over(event: DragEvent): void {
    if (!this.host.drop || !event.dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.show(true);
  }

  /** From one thing within to another is not away. */
  private left({relatedTarget}: DragEvent): void {
    if (!(relatedTarget instanceof Node && (this.host.contains(relatedTarget) || this.host.shadowRoot?.contains(relatedTarget)))) this.show(false);
  }

  private dropped(event: DragEvent): void {
    this.show(false);
    this.take(event, event.dataTransfer);
  }

  private pasted(event: ClipboardEvent): void {
    // What is pasted into a field is the field's.
    if (event.composedPath().some((target) => target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]'))) return;
    this.take(event, event.clipboardData);
  }

  private take(event: Event, data: DataTransfer | null): void {
    if (!this.host.drop || !data) return;
    const files = [...data.files];
    const text = data.getData('text/plain');
    if (files.length === 0 && text.trim() !== '') files.push(new File([text], '', {type: 'text/plain'}));
    if (files.length === 0) return;
    event.preventDefault();
    this.onFiles(files);
  }

  private show(isOver: boolean): void {
    if (isOver === this.isOver) return;
    this.isOver = isOver;
    this.host.requestUpdate();
  }
}
