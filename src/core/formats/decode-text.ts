/**
 * The text in the bytes of a file. A byte order mark tells the encoding, else the charset of the content type, else the bytes
 * themselves: UTF-16 without a mark has a zero in every other byte, what is no UTF-8 is Windows-1252, as Excel writes.
 * Source: WHATWG Encoding Standard, "decode".
 */
interface Decoder {
  decode(bytes?: Uint8Array, options?: {stream?: boolean}): string;
}

/** In every browser and in Node; named here because the core has no types of either. */
declare const TextDecoder: new (label: string, options?: {fatal?: boolean; ignoreBOM?: boolean}) => Decoder;

/** Decodes a file. Never throws: an unknown charset is passed over, broken sequences become U+FFFD only in a named charset. */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  const label = encodingOf(bytes, contentType);
  if (label !== undefined) return label === 'windows-1252' ? windows1252.decode(bytes) : new TextDecoder(label).decode(bytes);
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return windows1252.decode(bytes);
  }
}

/** Of the bytes from 80 to 9F; those that stand for no letter are kept as they are. */
const LETTERS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Windows-1252, which some versions of Node take for Latin-1: these letters are then control characters. */
const windows1252: Decoder = {
  decode: (bytes = new Uint8Array(0)) =>
    new TextDecoder('windows-1252').decode(bytes).replace(/[\x80-\x9f]/g, (sign) => LETTERS[sign.charCodeAt(0) - 0x80] ?? sign),
};

/**
 * Decodes a file that comes in pieces, of which the first tells the encoding as the whole would. Where nothing names it, the
 * text is UTF-8 until a piece is none: then it is Windows-1252 from there, unless it has had letters that only UTF-8 has.
 */
export class PieceDecoder {
  private readonly contentType: string;
  private decoder: Decoder | undefined;
  private isGuess = false;
  /** The beginning of a character whose end is in the next piece; only while the encoding is a guess. */
  private held: Uint8Array = new Uint8Array(0);
  private isAscii = true;

  constructor(contentType = '') {
    this.contentType = contentType;
  }

  push(piece: Uint8Array): string {
    if (!this.decoder) {
      const label = encodingOf(piece, this.contentType);
      this.isGuess = label === undefined;
      this.decoder = label === 'windows-1252' ? windows1252 : new TextDecoder(label ?? 'utf-8', {fatal: label === undefined});
    }
    return this.isGuess ? this.guess(joinBytes([this.held, piece]), true) : this.decoder.decode(piece, {stream: true});
  }

  end(): string {
    return this.isGuess ? this.guess(this.held, false) : (this.decoder?.decode() ?? '');
  }

  private guess(bytes: Uint8Array, isMore: boolean): string {
    const end = isMore ? wholeCharacters(bytes) : bytes.length;
    try {
      const text = this.decoder?.decode(bytes.subarray(0, end)) ?? '';
      this.held = bytes.subarray(end);
      this.isAscii &&= text.length === end;
      return text;
    } catch {
      this.isGuess = false;
      this.decoder = this.isAscii ? windows1252 : new TextDecoder('utf-8');
      return this.decoder.decode(bytes, {stream: isMore});
    }
  }
}

/** Bytes one after the other. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  if (first && pieces.length === 1) return first;
  const joined = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** How many bytes there are up to the last character of UTF-8 that is whole. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0;
    if (length > 0) return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** What the mark, the content type or the zeros tell; undefined when it is UTF-8 or, if it is none, Windows-1252. */
function encodingOf(bytes: Uint8Array, contentType: string): string | undefined {
  return markedEncoding(bytes) ?? namedEncoding(contentType) ?? zeroPattern(bytes);
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** The charset of a content type, when there is a decoder for it. A file that says UTF-8 and is none is judged by its bytes. */
function namedEncoding(contentType: string): string | undefined {
  const label = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(contentType)?.[1]?.toLowerCase();
  if (label === undefined || label === 'utf-8' || label === 'utf8') return undefined;
  if (/^(?:iso-?8859-?1|latin-?1|us-ascii|ascii|cp-?1252|x-cp1252)$/.test(label)) return 'windows-1252';
  try {
    void new TextDecoder(label);
    return label;
  } catch {
    return undefined;
  }
}

/** Latin text in UTF-16 has zeros on one side of its pairs and hardly one on the other. */
function zeroPattern(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length - (bytes.length % 2), 200);
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  const [even = 0, odd = 0] = zeros;
  if (odd > length / 4 && even < odd / 4) return 'utf-16le';
  return even > length / 4 && odd < even / 4 ? 'utf-16be' : undefined;
}
