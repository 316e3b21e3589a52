/** The text of an answer as it arrives: its beginning first, then either the whole or piece by piece. */
import {decodeText, joinBytes, PieceDecoder} from '../core/formats/decode-text.js';
import {AnnalsError} from './annals-error.js';
import type {TextSource} from './large-document.js';

/** An answer with fewer bytes than this is read as a whole. */
const BEGINNING = 1 << 18;

/** More would be more than a page can hold: the longest text of a browser has about twice as much. */
const MOST_BYTES = 256 * 2 ** 20;

export class ResponseText implements TextSource {
  private readonly reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  private readonly contentType: string;
  /** What has come and was not yet given away as text. */
  private readonly pieces: Uint8Array[] = [];
  private readonly length: number;
  private received = 0;
  private isDone = false;
  private broken: string | undefined;
  private readonly url: string;

  /** Throws an AnnalsError when the answer says that it is too large. */
  constructor(response: Response, url: string) {
    this.url = url;
    this.reader = response.body?.getReader();
    this.contentType = response.headers.get('content-type') ?? '';
    this.length = Number(response.headers.get('content-length') ?? NaN);
    this.isDone = this.reader === undefined;
    this.checkSize(this.length);
  }

  /** Whether the beginning is all there is. */
  get isWhole(): boolean {
    return this.isDone;
  }

  progress(): number | undefined {
    // The length may be that of a compressed answer.
    return this.received <= this.length ? this.received / this.length : undefined;
  }

  fault(): string | undefined {
    return this.broken;
  }

  /** Waits for enough to tell what it is. Rejects when the answer breaks off. */
  async beginning(): Promise<string> {
    while (this.received < BEGINNING && !this.isDone) await this.read();
    return this.isDone ? '' : new PieceDecoder(this.contentType).push(joinBytes(this.pieces));
  }

  /** Waits for everything. Rejects when the answer breaks off. */
  async whole(): Promise<string> {
    while (!this.isDone) await this.read();
    return decodeText(joinBytes(this.pieces), this.contentType);
  }

  /** All pieces from the first. What breaks off ends, with a fault. */
  get texts(): AsyncIterable<string> {
    return this.each();
  }

  private async *each(): AsyncGenerator<string, void> {
    const decoder = new PieceDecoder(this.contentType);
    yield decoder.push(joinBytes(this.pieces.splice(0)));
    try {
      while (!this.isDone) {
        await this.read();
        for (const piece of this.pieces.splice(0)) yield decoder.push(piece);
      }
    } catch (error) {
      this.broken = error instanceof Error ? error.message : String(error);
    }
    yield decoder.end();
  }

  private checkSize(bytes: number): void {
    if (!(bytes > MOST_BYTES)) return;
    void this.reader?.cancel();
    throw new AnnalsError('too-large', `the file is larger than ${MOST_BYTES / 2 ** 20} MB`, this.url);
  }

  private async read(): Promise<void> {
    const {done = true, value} = (await this.reader?.read()) ?? {};
    if (value) this.pieces.push(value);
    this.received += value?.byteLength ?? 0;
    this.checkSize(this.received);
    this.isDone = done;
  }
}
