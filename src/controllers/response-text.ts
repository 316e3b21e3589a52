/** The text of an answer as it arrives: its beginning first, then either the whole or piece by piece. */
import type {TextSource} from './large-document.js';

/** An answer with less text than this is read as a whole. */
const BEGINNING = 1 << 18;

export class ResponseText implements TextSource {
  private readonly reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  private readonly decoder = new TextDecoder();
  private readonly pieces: string[] = [];
  private readonly length: number;
  private received = 0;
  private isDone = false;
  private broken: string | undefined;

  constructor(response: Response) {
    this.reader = response.body?.getReader();
    this.length = Number(response.headers.get('content-length') ?? NaN);
    this.isDone = this.reader === undefined;
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
    for (let size = 0; size < BEGINNING && !this.isDone; size += this.pieces.at(-1)?.length ?? 0) this.pieces.push(await this.read());
    return this.pieces.join('');
  }

  /** Waits for everything. Rejects when the answer breaks off. */
  async whole(): Promise<string> {
    while (!this.isDone) this.pieces.push(await this.read());
    return this.pieces.join('');
  }

  /** All pieces from the first. What breaks off ends, with a fault. */
  get texts(): AsyncIterable<string> {
    return this.each();
  }

  private async *each(): AsyncGenerator<string, void> {
    for (const piece of this.pieces.splice(0)) yield piece;
    try {
      while (!this.isDone) yield await this.read();
    } catch (error) {
      this.broken = error instanceof Error ? error.message : String(error);
    }
  }

  private async read(): Promise<string> {
    const {done = true, value} = (await this.reader?.read()) ?? {};
    if (done) {
      this.isDone = true;
      return this.decoder.decode();
    }
    this.received += value?.byteLength ?? 0;
    return this.decoder.decode(value, {stream: true});
  }
}
