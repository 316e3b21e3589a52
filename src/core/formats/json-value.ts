/** What a text says in JSON; `undefined` when it is none (no JSON says that). */
export function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
