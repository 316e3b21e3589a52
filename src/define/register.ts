let isTold = false;

/**
 * Registers an element under its tag; on a server there is no page to register for. One that is registered stays as it is:
 * a page may load the library twice. Where the other one is of another copy, that is said once, with the code
 * `element-defined`.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  if (typeof document === 'undefined') return;
  const known = customElements.get(tag);
  if (!known) customElements.define(tag, element);
  if (!known || known === element || isTold) return;
  isTold = true;
  // eslint-disable-next-line no-console -- there is nobody else to tell: the page goes on
  console.warn(`annals: element-defined: <${tag}> is registered by another copy of the library; that one is used`);
}
