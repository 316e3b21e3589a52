import type {Format, FormatName} from './format.js';

/** The reader of a format, loaded when it is first met. */
export async function loadFormat(name: FormatName): Promise<Format> {
  const {formats} = await import('./registry.js');
  const format = formats.get(name);
  if (!format) throw new RangeError(`"${name}" is not a format`);
  return format;
}
