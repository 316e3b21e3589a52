/** Registers an element under its tag; one that is registered stays as it is. On a server there is no page to register for. */
export function register(tag: string, element: CustomElementConstructor): void {
  if (typeof document !== 'undefined' && !customElements.get(tag)) customElements.define(tag, element);
}
