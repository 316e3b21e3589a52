/** What a timeline is given to show: files of its reader, else data of its page, else addresses. Owns which; reads nothing itself. */
import type {DocumentController} from './document.js';
import {urlsIn, type Source, type SourceOptions} from './source.js';

export class GivenSources {
  /** What a reader dropped or pasted. */
  files: readonly File[] | undefined;
  /** What the page gave in place of a URL. */
  data: object | undefined;
  /** The `src` of the page. */
  src = '';

  private get list(): readonly Source[] {
    return this.files ?? (this.data ? [] : urlsIn(this.src));
  }

  get isSeveral(): boolean {
    return this.list.length > 1;
  }

  get isEmpty(): boolean {
    return !this.data && this.list.length === 0;
  }

  /** Forgets what something newer from the page takes the place of. */
  forget(changed: {has(name: string): boolean}): void {
    const isData = changed.has('timeline') || changed.has('events');
    if (isData || changed.has('src')) this.files = undefined;
    if (changed.has('src') && !isData) this.data = undefined;
  }

  /** Has it read. The format is that of the addresses. */
  read(document: DocumentController, format: string | undefined, options: SourceOptions): void {
    if (this.data && !this.files) document.read(this.data, options);
    else document.fetch(this.list, this.files ? options : {...options, format});
  }
}
