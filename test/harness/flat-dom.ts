/** Everything in an element, through every shadow root. */
export function everyElement(root: Element | ShadowRoot): readonly Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => element.shadowRoot ? [element, ...everyElement(element.shadowRoot)] : [element]);
}

/** The same of a timeline: what is in it, in its parts, and itself. */
export function allOf(timeline: Element): readonly Element[] {
  return [timeline, ...everyElement(timeline), ...(timeline.shadowRoot ? everyElement(timeline.shadowRoot) : [])];
}

/** Attributes with values that come of a computation gone wrong. */
export function unsoundAttributes(timeline: Element): readonly string[] {
  return (timeline.shadowRoot ? everyElement(timeline.shadowRoot) : []).flatMap((element) => [...element.attributes].filter(({value}) => /\bNaN\b|Infinity|\bundefined\b|\[object/u.test(value))
    .map(({name, value}) => `<${element.localName} ${name}="${value}">`));
}
