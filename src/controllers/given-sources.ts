/** What a timeline is given to show: files of its reader, else data of its page, else addresses. Owns which; reads nothing itself. */
import type {LaneKind} from '../core/model/lanes.js';
import type {DocumentController} from './document.js';
import {urlsIn, type Source, type SourceOptions} from './source.js';

interface Laned {
  readonly lanes: LaneKind;
  hasAttribute(name: string): boolean;
}

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

  get isEmpty(): boolean {
    return !this.data && this.list.length === 0;
  }

  /** Forgets what something newer from the page takes the place of. */
  forget(changed: {has(name: string): boolean}): void {
    const isData = changed.has('timeline') || changed.has('events');
    if (isData || changed.has('src')) this.files = undefined;
    if (changed.has('src') && !isData) this.data = undefined;
  }

  /** Several sources are told apart by their lanes unless the page says how. */
  lanes(host: Laned): LaneKind {
    return this.list.length > 1 && host.lanes === 'none' && !host.hasAttribute('lanes') ? 'group' : host.lanes;
  }

  /** Has it read. The format is that of the addresses. */
  read(document: DocumentController, format: string | undefined, reference: string | undefined): void {
    const options: SourceOptions = reference ? {reference} : {};
    if (this.data && !this.files) document.read(this.data, options);
    else document.fetch(this.list, this.files ? options : {...options, format});
  }
}
