/** A text in the fragment of an address: deflated, in base64url. Nothing of it reaches a server. */

const NAME = 'text=';
/** A small address can unfold into a very long text; what is longer than this is refused. In bytes. */
const LONGEST = 4_000_000;

/** The address with the text in its fragment. */
export async function linkTo(address: string, text: string): Promise<string> {
  const link = new URL(address);
  const deflated = await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer();
  const letters = Array.from(new Uint8Array(deflated), (byte) => String.fromCharCode(byte)).join('');
  link.hash = NAME + btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return link.href;
}

/**
 * The text in the fragment of an address; `undefined` when it has none.
 * @throws Error when what stands there is no such text, or a too long one.
 */
export async function textIn(address: string): Promise<string | undefined> {
  const {hash} = new URL(address);
  if (!hash.startsWith(`#${NAME}`)) return undefined;
  const letters = atob(hash.slice(NAME.length + 1).replaceAll('-', '+').replaceAll('_', '/'));
  const deflated = new Blob([Uint8Array.from(letters, (letter) => letter.charCodeAt(0))]);
  return inflated(deflated.stream().pipeThrough(new DecompressionStream('deflate-raw')));
}

async function inflated(stream: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder('utf-8', {fatal: true});
  const reader = stream.getReader();
  let text = '';
  for (let length = 0; ; ) {
    const {done, value} = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > LONGEST) {
      await reader.cancel();
      throw new RangeError('the text is too long');
    }
    text += decoder.decode(value, {stream: true});
  }
}
