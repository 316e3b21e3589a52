/**
 * The elements of a container, kept by key and each written only where it changed. It is Lit's `repeat` for what is many and
 * simple: no template and no comment for any of them, so that a frame costs what is written in it.
 */
import {nothing} from 'lit';
import {Directive, directive, type ElementPart} from 'lit/directive.js';
import type {Flow} from '../core/scene/flow.js';
import {PlaceWriter, type Place} from './place.js';

export interface ElementSpec {
  /** Unique among those of the container. */
  readonly key: string;
  readonly tag: string;
  /** The same names whenever an element of this tag is described. `false` takes the attribute away. */
  readonly attributes: readonly (readonly [name: string, value: string | number | false])[];
  readonly place?: Place;
  /** What it says, or the elements in it; always of the same kind for a tag and class. */
  readonly content?: string | readonly TextSpec[];
}

/** An element with nothing but words; without words there is none. */
export interface TextSpec {
  readonly name: string;
  readonly part: string;
  readonly words: string | undefined;
  /** Stretches of the words that a search found, in order. */
  readonly found?: readonly {readonly start: number; readonly end: number}[];
}

const NOTHING_FOUND: readonly [] = [];

class LiveElement {
  readonly element: HTMLElement;
  private readonly written = new Map<string, string | number | false>();
  private readonly place: PlaceWriter;
  private words: string | undefined;
  private readonly texts: HTMLElement[] = [];
  private readonly textWords: string[] = [];
  private readonly found: TextSpec['found'][] = [];

  constructor({tag}: ElementSpec, namespace: string | null) {
    this.element = document.createElementNS(namespace, tag) as HTMLElement;
    this.place = new PlaceWriter(this.element);
  }

  write({attributes, place, content}: ElementSpec, flow: Flow | undefined): void {
    for (const [name, value] of attributes) this.writeAttribute(name, value);
    if (place) this.place.write(place, flow);
    if (typeof content === 'string') this.writeWords(content);
    else if (content) content.forEach((text, i) => this.writeText(text, i));
  }

  private writeAttribute(name: string, value: string | number | false): void {
    if (this.written.get(name) === value) return;
    this.written.set(name, value);
    if (value === false) this.element.removeAttribute(name);
    else this.element.setAttribute(name, String(value));
  }

  private writeWords(words: string): void {
    if (this.words === words) return;
    this.words = words;
    this.element.textContent = words;
  }

  private writeText({name, part, words, found = NOTHING_FOUND}: TextSpec, i: number): void {
    const known = this.texts[i];
    if (words === undefined) return known?.remove();
    const text = known ?? document.createElement('span');
    this.texts[i] = text;
    if (!known) {
      text.className = name;
      text.setAttribute('part', part);
    }
    if (this.textWords[i] !== words || this.found[i] !== found) text.replaceChildren(...markedNodes(words, found));
    this.textWords[i] = words;
    this.found[i] = found;
    if (!text.isConnected) this.element.insertBefore(text, this.texts.slice(i + 1).find((later) => later?.parentNode === this.element) ?? null);
  }
}

function markedNodes(words: string, found: NonNullable<TextSpec['found']>): (string | Element)[] {
  if (found.length === 0) return [words];
  const nodes = found.flatMap(({start, end}, i) => {
    const mark = document.createElement('mark');
    mark.setAttribute('part', 'match');
    mark.textContent = words.slice(start, end);
    return [words.slice(found[i - 1]?.end ?? 0, start), mark];
  });
  return [...nodes, words.slice(found.at(-1)?.end)];
}

class KeyedElementsDirective extends Directive {
  private live = new Map<string, LiveElement>();

  override render(_specs: readonly ElementSpec[], _flow?: Flow): typeof nothing {
    return nothing;
  }

  override update({element: container}: ElementPart, [specs, flow]: [readonly ElementSpec[], Flow?]): typeof nothing {
    const before = this.live;
    this.live = new Map();
    const elements = specs.map((spec) => {
      const known = before.get(spec.key);
      const live = known?.element.localName === spec.tag ? known : new LiveElement(spec, container.namespaceURI);
      if (live === known) before.delete(spec.key);
      live.write(spec, flow);
      this.live.set(spec.key, live);
      return live.element;
    });
    for (const {element} of before.values()) element.remove();
    inOrder(container, elements);
    return nothing;
  }
}

/** What stands in order already is not moved: an element that is moved loses the focus. */
function inOrder(container: Element, elements: readonly Element[]): void {
  let next = container.firstChild;
  for (const element of elements) {
    if (element === next) next = next.nextSibling;
    else container.insertBefore(element, next);
  }
  // Of two with the same key only the last is known.
  for (let left = next; left; left = next) {
    next = left.nextSibling;
    left.remove();
  }
}

/** Stands in the tag of a container that has no other content. */
export const keyedElements = directive(KeyedElementsDirective);
