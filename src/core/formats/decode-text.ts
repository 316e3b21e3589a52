/**
 * The text in the bytes of a file. A byte order mark tells the encoding, else the charset of the content type, else the bytes
 * themselves: UTF-16 without a mark has a zero in every other byte, what is no UTF-8 is Windows-1252, as Excel writes.
 * Source: WHATWG Encoding Standard, "decode".
 */
interface Decoder {
  decode(bytes: Uint8Array): string;
}

/** In every browser and in Node; named here because the core has no types of either. */
declare const TextDecoder: new (label: string, options?: {fatal?: boolean; ignoreBOM?: boolean}) => Decoder;

/** Decodes a file. Never throws: an unknown charset is passed over, broken sequences become U+FFFD only in a named charset. */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  const label = markedEncoding(bytes) ?? namedEncoding(contentType) ?? zeroPattern(bytes);
  if (label !== undefined) return new TextDecoder(label).decode(bytes);
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
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
  try {
    void new TextDecoder(label);
    return label;
  } catch {
    return undefined;
  }
}

/** Latin text in UTF-16 has zeros on one side of its pairs and none on the other. */
function zeroPattern(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length - (bytes.length % 2), 200);
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  const [even = 0, odd = 0] = zeros;
  if (odd > length / 4 && even === 0) return 'utf-16le';
  return even > length / 4 && odd === 0 ? 'utf-16be' : undefined;
}
