/**
 * The reader's hand on the plot: pointing, clicking, keys and focus, told to the timeline as wishes. Owns what is pointed
 * at and which hint is shown, and where the focus goes after a step; not the window, the selection or the scene.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {scenePoint, type Flow} from '../core/scene/flow.js';
import {hitTest, type Hit} from '../core/scene/hit-test.js';
import type {ClusterItem, EraItem, EventItem, Scene} from '../core/scene/scene.js';
import {isFocusNowhere} from './focus.js';
import {keyCommand, type KeyCommand} from './keyboard.js';
import {watchLongPress} from './long-press.js';

export interface PlotWishes {
  readonly scene: () => Scene | undefined;
  /** Which way time runs. */
  readonly flow: () => Flow;
  readonly surface: () => HTMLElement | null;
  /** What stands in place of the plot while there is none. */
  readonly standIn: () => HTMLElement | null;
  /** Id of the event with the keyboard's place. */
  readonly active: () => string | undefined;
  /** Key of the chip that has it instead. */
  readonly activeCluster: () => string | undefined;
  readonly activate: (id: string) => void;
  readonly select: (id: string | undefined) => void;
  /** Brings the keyboard's place to a chip. */
  readonly enterCluster: (cluster: ClusterItem) => void;
  readonly openCluster: (cluster: ClusterItem) => void;
  /** Does what a key asks for. Whether the keyboard's place has moved. */
  readonly command: (command: KeyCommand) => boolean;
  /** A key that may be a letter of a title; whether it led to an event. */
  readonly type: (key: KeyboardEvent) => boolean;
  readonly keyOfNeighbour: (key: string, step: 1 | -1) => string | undefined;
}

/** How long the hint about the wheel stays, in ms. */
const HINT_TIME = 1400;

export class PlotController implements ReactiveController {
  hovered: string | undefined;
  hint: string | undefined;
  /** Whether the focus is on an item, and was brought there by keys. */
  focusVisible = false;
  private readonly host: ReactiveControllerHost;
  private readonly wishes: PlotWishes;
  private hintTimer: ReturnType<typeof setTimeout> | undefined;
  private focusWanted = false;
  /** Key of the item with the focus: an event may stand in several lanes. */
  private key: string | undefined;
  private hadFocus = false;
  /** The focus fell to the page with what had it. */
  private lost = false;
  /** Whether the plot has the focus, or lost it in this very moment, as by being taken out of the page. */
  private holds = false;
  /** Whether the focus was in the plot when it was taken out of the page, in this very moment. */
  private isMoving = false;
  /** Whether a finger was held on what is pointed at. */
  private isHeld = false;
  private stopPress: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, wishes: PlotWishes) {
    this.host = host;
    this.wishes = wishes;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.hintTimer);
    this.stopPress?.();
    this.letGo();
    this.hint = this.hovered = undefined;
    this.isMoving = this.holds;
    queueMicrotask(() => (this.isMoving = this.holds = false));
  }

  /** A timeline that is only moved within the page keeps the focus. */
  hostConnected(): void {
    if (this.isMoving) this.wantFocus();
  }

  hostUpdate(): void {
    this.hadFocus = this.root()?.activeElement != null;
  }

  /** After each render: the focus follows the keyboard's place, and never falls to the page with what is removed. */
  hostUpdated(): void {
    this.lost = (this.lost || this.hadFocus) && isFocusNowhere();
    if (!this.focusWanted && !this.lost && !this.isAstray()) return;
    const place = this.place() ?? (this.lost ? this.wishes.standIn() : null);
    // Until the plot has been measured there is nothing to go to.
    if (!place) return;
    this.focusWanted = this.lost = false;
    place.focus({preventScroll: true});
  }

  /** The item of an event: where it stands in several lanes, the one that has or had the focus, or else the first. */
  itemOf({items, eras}: Scene, id: string | undefined): EventItem | EraItem | undefined {
    const all = [...items, ...eras].filter((item) => item.id === id);
    return all.find(({key}) => key === this.key) ?? all[0];
  }

  /** Brings the focus to the active event once it is rendered. */
  wantFocus(): void {
    this.focusWanted = true;
    this.host.requestUpdate();
  }

  /** Brings focus that fell to the page to the active event, or to what stands in place of the plot. */
  catchFocus(): void {
    this.lost = true;
    this.host.requestUpdate();
  }

  showHint(text: string): void {
    clearTimeout(this.hintTimer);
    this.hint = text;
    this.hintTimer = setTimeout(() => {
      this.hint = undefined;
      this.host.requestUpdate();
    }, HINT_TIME);
    this.host.requestUpdate();
  }

  readonly onPointermove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    if (event.buttons !== 0) return this.hover(undefined);
    const hit = this.hit(event);
    this.wishes.surface()?.classList.toggle('pointing', hit !== undefined);
    this.hover(hit?.type === 'event' ? hit.item.id : undefined);
  };

  readonly onPointerleave = ({pointerType}: PointerEvent): void => {
    if (pointerType !== 'touch') this.hover(undefined);
  };

  /** A finger that is held on an event points at it, until the next one comes down anywhere. */
  readonly onPointerdown = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch' || !event.isPrimary) return;
    this.hover(undefined);
    const hit = this.hit(event);
    if (hit?.type === 'event') this.stopPress = watchLongPress(event, () => this.hold(hit.item.id));
  };

  /** A drag leaves the focus where it is in the plot; a click moves it by itself. */
  readonly onMousedown = (event: MouseEvent): void => {
    if (this.focused()) event.preventDefault();
  };

  readonly onClick = (event: MouseEvent): void => {
    // The end of a long press is a click to some browsers; assistive technology's has no count.
    if (this.isHeld && event.detail > 0) return;
    const key = keyOf(event);
    const hit = key === undefined ? this.hit(event) : undefined;
    if (key?.cluster !== undefined) return this.openCluster(key.cluster);
    if (hit?.type === 'cluster') return this.wishes.openCluster(hit.item);
    const id = key?.id ?? (hit?.type === 'event' ? hit.item.id : undefined);
    if (id === undefined) return this.wishes.select(undefined);
    this.wishes.activate(id);
    this.wishes.select(id);
    this.wantFocus();
  };

  readonly onFocusin = (event: FocusEvent): void => {
    this.holds = true;
    const target = event.target as HTMLElement;
    this.focusVisible = target.matches(':focus-visible');
    const {id, key, cluster} = target.dataset;
    if (id !== undefined) {
      this.key = key;
      this.wishes.activate(id);
    } else if (cluster !== undefined && cluster !== this.wishes.activeCluster()) this.enterCluster(cluster);
    this.host.requestUpdate();
  };

  readonly onFocusout = (): void => {
    queueMicrotask(() => (this.holds = this.root()?.activeElement != null));
    this.focusVisible = false;
    this.host.requestUpdate();
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    const isTyped = this.wishes.type(event);
    const command = isTyped ? undefined : keyCommand(event, this.wishes.flow());
    if (!isTyped && command === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (command === undefined) return this.wantFocus();
    const cluster = (event.target as HTMLElement).dataset['cluster'];
    if (command === 'above' || command === 'below') return this.step(cluster, command === 'below' ? 1 : -1);
    if (cluster !== undefined && (command === 'open' || command === 'select')) return this.openCluster(cluster);
    if (this.wishes.command(command)) this.wantFocus();
  };

  private root(): ShadowRoot | undefined {
    return [this.wishes.surface(), this.wishes.standIn()].find(Boolean)?.getRootNode() as ShadowRoot | undefined;
  }

  /** What has the focus in the plot or in its stead. */
  private focused(): HTMLElement | null {
    const active = this.root()?.activeElement as HTMLElement | null | undefined;
    return active && [this.wishes.surface(), this.wishes.standIn()].some((place) => place?.contains(active)) ? active : null;
  }

  /** The element with the keyboard's place. */
  private place(): HTMLElement | null {
    const surface = this.wishes.surface();
    return surface?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]') ?? surface?.querySelector<HTMLElement>('[role=tree]') ?? null;
  }

  /** Whether an item has the focus that has not, or no longer, the keyboard's place. */
  private isAstray(): boolean {
    const {id, cluster} = this.focused()?.dataset ?? {};
    if (id === undefined && cluster === undefined) return false;
    const active = this.wishes.activeCluster();
    return active === undefined ? id !== this.wishes.active() : cluster !== active;
  }

  private step(cluster: string | undefined, step: 1 | -1): void {
    const scene = this.wishes.scene();
    const from = cluster === undefined ? scene && this.itemOf(scene, this.wishes.active())?.key : `cluster:${cluster}`;
    const key = from === undefined ? undefined : this.wishes.keyOfNeighbour(from, step);
    if (key === undefined) return;
    if (key.startsWith('cluster:')) this.enterCluster(key.slice('cluster:'.length));
    else {
      this.key = key;
      const id = scene && [...scene.items, ...scene.eras].find((item) => item.key === key)?.id;
      if (id !== undefined) this.wishes.activate(id);
    }
    this.wantFocus();
  }

  private enterCluster(key: string): void {
    const item = this.wishes.scene()?.clusters.find((cluster) => cluster.key === key);
    if (item) this.wishes.enterCluster(item);
  }

  private openCluster(key: string): void {
    const item = this.wishes.scene()?.clusters.find((cluster) => cluster.key === key);
    if (item) this.wishes.openCluster(item);
  }

  private hit(event: MouseEvent): Hit | undefined {
    const [scene, surface] = [this.wishes.scene(), this.wishes.surface()];
    if (!scene || !surface) return undefined;
    const box = surface.getBoundingClientRect();
    const {x, y} = scenePoint(this.wishes.flow(), event.clientX - box.left, event.clientY - box.top, box);
    return hitTest(scene, x, y);
  }

  private hold(id: string): void {
    this.isHeld = true;
    this.hover(id);
    document.addEventListener('pointerdown', this.letGo, {capture: true});
  }

  private readonly letGo = (): void => {
    if (this.isHeld) this.hover(undefined);
    this.isHeld = false;
    document.removeEventListener('pointerdown', this.letGo, {capture: true});
  };

  private hover(id: string | undefined): void {
    if (id === this.hovered) return;
    this.hovered = id;
    this.host.requestUpdate();
  }
}

/** The item that an event came from: a screen reader's click has a target but no place. */
function keyOf(event: Event): {id?: string | undefined; cluster?: string | undefined} | undefined {
  const target = event.composedPath().find((node) => node instanceof HTMLElement && (node.dataset['id'] ?? node.dataset['cluster']) !== undefined);
  if (!(target instanceof HTMLElement)) return undefined;
  return {id: target.dataset['id'], cluster: target.dataset['cluster']};
}
