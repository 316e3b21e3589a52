/** Media in the details of an event: a picture of the page's own server at once, else a button in their place that names whose they are. */
import {css, html, nothing, type CSSResult, type TemplateResult} from 'lit';
import type {Strings} from '../core/strings/strings.js';
import type {MediaView} from './media-view.js';

export interface MediaWishes {
  readonly strings: Strings;
  /** Addresses that the reader asked for. */
  readonly opened: ReadonlySet<string>;
  /** Resolves when the media is in its place. */
  readonly onOpen: (media: MediaView) => Promise<unknown>;
}

/** Videos of others need their scripts and their own origin; they get nothing of the page. */
const SANDBOX = 'allow-scripts allow-same-origin allow-presentation allow-popups';
const REFERRER = 'strict-origin-when-cross-origin';

export function mediaTemplate(media: readonly MediaView[], wishes: MediaWishes): readonly TemplateResult[] {
  return media.map((one) => html`
    <figure part="media" tabindex="-1">
      ${one.isAtOnce || wishes.opened.has(one.src) ? shown(one) : posterTemplate(one, wishes)}
      ${one.caption ? html`<figcaption>${one.caption}</figcaption>` : nothing}
    </figure>`);
}

function shown({kind, src, alt, provider}: MediaView): TemplateResult {
  switch (kind) {
    case 'image': return html`<img src=${src} alt=${alt} loading="lazy" decoding="async" referrerpolicy=${REFERRER}>`;
    case 'audio': return html`<audio src=${src} aria-label=${alt} controls preload="none"></audio>`;
    case 'video': return html`<video src=${src} aria-label=${alt} controls preload="none"></video>`;
    case 'frame': return html`<iframe src=${src} title=${alt || provider} sandbox=${SANDBOX} allow="fullscreen; encrypted-media" referrerpolicy=${REFERRER} loading="lazy"></iframe>`;
  }
}

function posterTemplate(media: MediaView, {strings, onOpen}: MediaWishes): TemplateResult {
  const open = async ({currentTarget}: Event): Promise<void> => {
    const figure = (currentTarget as Element).closest('figure');
    await onOpen(media);
    figure?.focus();
  };
  return html`
    <button type="button" class="poster" part="poster" @click=${open}>
      ${media.poster === undefined ? nothing : html`<img src=${media.poster} alt="" loading="lazy" decoding="async">`}
      <span>${media.alt ? html`${media.alt}<br>` : nothing}<b>${strings.loadFrom(media.provider)}</b></span>
    </button>`;
}

export const mediaStyles: CSSResult = css`
  figure { margin: 12px 0 0; outline: none; }
  figcaption { margin-block-start: 4px; color: var(--_soft); font-size: 12px; }
  img, video, iframe { display: block; max-width: 100%; height: auto; border: 0; border-radius: 4px; }
  iframe { width: 100%; aspect-ratio: 16 / 9; background: var(--_faint); }
  audio { width: 100%; }
  .poster { position: relative; box-sizing: border-box; width: 100%; min-height: 96px; display: grid; place-items: center; overflow: hidden; border: 1px solid var(--_faint); border-radius: 4px; text-align: center; }
  .poster > * { grid-area: 1 / 1; }
  .poster span { margin: 12px; padding: 4px 12px; border-radius: 14px; background: var(--_paper); }
  .poster b { font-weight: 500; text-decoration: underline; text-underline-offset: 3px; text-decoration-color: var(--_accent); }
  @media print { .poster { display: none; } }
`;
