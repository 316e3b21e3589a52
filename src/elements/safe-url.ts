/** The address in a stranger's text, when it has one of the schemes and names nobody; `undefined` for anything else. */
export function safeUrl(text: string | undefined, schemes: readonly string[]): URL | undefined {
  if (text === undefined || !URL.canParse(text, document.baseURI)) return undefined;
  const url = new URL(text, document.baseURI);
  return schemes.includes(url.protocol) && url.username === '' && url.password === '' ? url : undefined;
}
