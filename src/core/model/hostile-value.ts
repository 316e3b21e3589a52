/** Looks into values that may be anything: getters that throw, proxies, lists that are none. Nothing here throws. */

/** A field of anything; `undefined` where there is none or it cannot be had. */
export function fieldOf(value: unknown, name: string): unknown {
  try {
    return (value as Record<string, unknown> | null | undefined)?.[name];
  } catch {
    return undefined;
  }
}

/** A field that is a list, as a list of its own; `undefined` where it is none. */
export function listOf(value: unknown, name: string): readonly unknown[] | undefined {
  const list = fieldOf(value, name);
  try {
    return Array.isArray(list) ? Array.from(list as unknown[]) : undefined;
  } catch {
    return undefined;
  }
}

/** What should be a list, as one; empty where it is none. */
export function asList<T>(value: readonly T[] | undefined): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [];
}

/** The elements of what should be a list of objects that are some. */
export function objectsIn<T extends object>(value: readonly T[] | undefined): readonly T[] {
  return asList(value).filter((element) => readableObject(element));
}

/** The value when it is an object, no list, and each of its own fields can be read. */
export function readableObject(value: unknown): object | undefined {
  try {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return Object.values(value) && value;
  } catch {
    return undefined;
  }
}
