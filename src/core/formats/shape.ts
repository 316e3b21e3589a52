/**
 * Shapes of untrusted values. A check answers what is wrong in a few words, or undefined when nothing is. Own properties
 * only: neither a `__proto__` key in the data nor a polluted `Object.prototype` is ever read.
 */
export type Check = (value: unknown) => string | undefined;
export type Shape = {readonly [field: string]: Check};
export type Fields = {readonly [field: string]: unknown};

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property, or undefined. */
export function own(record: object, field: string): unknown {
  return Object.hasOwn(record, field) ? (record as Fields)[field] : undefined;
}

/** What a reader of a format left under `ext`; empty when it left nothing. */
export function extOf({ext}: {readonly ext?: Fields | undefined}, format: string): Fields {
  const kept = ext && own(ext, format);
  return isFields(kept) ? kept : {};
}

export const isText: Check = (value) =>
  typeof value === 'string' || (isFields(value) && Object.values(value).every((text) => typeof text === 'string'))
    ? undefined
    : `must be text, not ${describe(value)}`;

export const isString: Check = (value) => (typeof value === 'string' ? undefined : `must be a string, not ${describe(value)}`);

export const isNumber: Check = (value) => (Number.isFinite(value) ? undefined : `must be a number, not ${describe(value)}`);

export const isRecord: Check = (value) => (isFields(value) ? undefined : `must be an object, not ${describe(value)}`);

export function oneOf(...names: readonly string[]): Check {
  return (value) =>
    typeof value === 'string' && names.includes(value) ? undefined : `must be one of ${names.join(', ')}, not ${describe(value)}`;
}

export function listOf(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return `must be a list, not ${describe(value)}`;
    for (let i = 0; i < value.length; i++) {
      const wrong = check(value[i]);
      if (wrong !== undefined) return `[${i}] ${wrong}`;
    }
    return undefined;
  };
}

export function either(...checks: readonly Check[]): Check {
  return (value) => (checks.some((check) => check(value) === undefined) ? undefined : checks.at(-1)?.(value));
}

/** An object with the `required` fields, whose known fields have their shapes. Unknown fields are free. */
export function shaped(shape: Shape, ...required: readonly string[]): Check {
  return (value) => {
    if (!isFields(value)) return `must be an object, not ${describe(value)}`;
    const missing = required.find((field) => own(value, field) === undefined);
    if (missing !== undefined) return `lacks "${missing}"`;
    for (const [field, check] of Object.entries(shape)) {
      const inner = own(value, field);
      const wrong = inner === undefined ? undefined : check(inner);
      if (wrong !== undefined) return `.${field} ${wrong}`;
    }
    return undefined;
  };
}

/** A value in a message: short, and never more than its beginning. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  return typeof value === 'object' && value !== null ? 'an object' : (JSON.stringify(value) ?? typeof value);
}
