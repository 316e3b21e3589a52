/**
 * What the page around the element says: its language, whether it chose a colour scheme and a font, and when fonts
 * arrive. Owns the listeners for all of it, and nothing of the page.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {onStringsRegistered} from '../core/strings/registry.js';
import {PrintController} from './print.js';

const WATCHED = ['lang', 'dir', 'class', 'style', 'data-theme', 'data-color-scheme'];

export class SurroundingsController implements ReactiveController {
  /** BCP 47 tag of the nearest ancestor that has one; `undefined` when none has. */
  locale: string | undefined;
  dir: 'ltr' | 'rtl' = 'ltr';
  /** Changes when text may have another width than before. */
  fontEpoch = 0;
  private readonly print: PrintController;
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly internals: ElementInternals;
  private listening: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, internals: ElementInternals, draw: () => void) {
    this.host = host;
    this.print = new PrintController(host, draw);
    this.internals = internals;
    host.addController(this);
  }

  get isPrinting(): boolean {
    return this.print.isPrinting;
  }

  hostConnected(): void {
    this.listening = new AbortController();
    const {signal} = this.listening;
    const look = (): void => this.look();
    const observer = new MutationObserver(look);
    for (const element of ancestors(this.host)) observer.observe(element, {attributeFilter: WATCHED});
    signal.addEventListener('abort', () => observer.disconnect());
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', look, {signal});
    signal.addEventListener('abort', onStringsRegistered(() => this.host.requestUpdate()));
    document.fonts.addEventListener('loadingdone', () => this.fontsChanged(), {signal});
    this.look();
  }

  hostDisconnected(): void {
    this.listening?.abort();
    this.listening = undefined;
  }

  private look(): void {
    const {host} = this;
    const [locale, dir] = [localeOf(host), getComputedStyle(host).direction === 'rtl' ? 'rtl' : 'ltr'] as const;
    const parent = host.parentElement ?? (host.getRootNode() as Partial<ShadowRoot>).host;
    const around = parent && getComputedStyle(parent);
    this.setState('own-scheme', around?.colorScheme === 'normal');
    this.setState('own-font', around?.fontFamily === defaultFont());
    if (locale === this.locale && dir === this.dir) return;
    this.locale = locale;
    this.dir = dir;
    host.requestUpdate();
  }

  private fontsChanged(): void {
    this.fontEpoch++;
    this.host.requestUpdate();
  }

  private setState(name: string, on: boolean): void {
    if (this.internals.states.has(name) === on) return;
    if (on) this.internals.states.add(name);
    else this.internals.states.delete(name);
    this.fontsChanged();
  }
}

function* ancestors(host: Element): Generator<Element> {
  for (let element: Element | null | undefined = host; element; ) {
    yield element;
    element = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
  }
}

function localeOf(host: Element): string | undefined {
  for (const element of ancestors(host)) {
    const lang = element.getAttribute('lang');
    if (lang) return canonical(lang);
  }
  return undefined;
}

function canonical(lang: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(lang)[0];
  } catch {
    return undefined;
  }
}

let knownDefault: string | undefined;

/** The font of a page that chose none. */
function defaultFont(): string {
  if (knownDefault !== undefined) return knownDefault;
  const probe = document.createElement('span');
  probe.style.fontFamily = 'initial';
  document.documentElement.append(probe);
  knownDefault = getComputedStyle(probe).fontFamily;
  probe.remove();
  return knownDefault;
}
