/**
 * The list inside the element as a source of events: `<ol><li><time>…</time> …</li></ol>`. Reads it, and tells when it
 * changes. Does not own the events: it hands over entries as they stand in the page.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {ListItem} from '../core/formats/list.js';

/** Watches the light DOM of `host` and calls back when its list changes. */
export class LightDomController implements ReactiveController {
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly changed: () => void;
  private observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, changed: () => void) {
    this.host = host;
    this.changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    this.observer = new MutationObserver(this.changed);
    this.observer.observe(this.host, {childList: true, subtree: true, characterData: true, attributeFilter: ['datetime', 'id', 'href']});
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    this.observer = undefined;
  }

  /** The entries of the list; `undefined` when there is no list. */
  items(): ListItem[] | undefined {
    const list = [...this.host.children].find((child) => child.matches('ol, ul'));
    return list && [...list.children].filter((child) => child.matches('li')).map(listItem);
  }
}

function listItem(entry: Element): ListItem {
  const [start, end] = entry.querySelectorAll('time');
  const description = entry.querySelector('p, .p-summary, .e-content, .description');
  const link = entry.querySelector('a[href]');
  const title = entry.querySelector('.p-name, [itemprop=name]');
  return {
    title: title ? textOf(title) : textWithout(entry, [start, end, description]),
    ...(start?.hasAttribute('datetime') && {datetime: start.getAttribute('datetime') ?? ''}),
    ...(start && {timeText: textOf(start)}),
    ...(end?.hasAttribute('datetime') && {endDatetime: end.getAttribute('datetime') ?? ''}),
    ...(end && {endText: textOf(end)}),
    ...(description && {description: textOf(description)}),
    ...(entry.id && {id: entry.id}),
    ...(link && {href: (link as HTMLAnchorElement).href}),
  };
}

function textOf(node: Node): string {
  return collapse(node.textContent ?? '');
}

/** The text of an entry but for its dates and its description. */
function textWithout(entry: Element, skipped: readonly (Element | null | undefined)[]): string {
  const walker = document.createTreeWalker(entry, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    skipped.includes(node as Element) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  let text = '';
  while (walker.nextNode()) if (walker.currentNode.nodeType === Node.TEXT_NODE) text += walker.currentNode.nodeValue ?? '';
  return collapse(text);
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
