/**
 * An event's media as its details show them. Nothing is asked of another server before the reader wants it; only known
 * providers are ever framed, by an address made here.
 */
import {asList} from '../core/model/hostile-value.js';
import {textIn} from '../core/model/text.js';
import type {Media} from '../core/model/timeline.js';
import {safeUrl} from './safe-url.js';

export interface MediaView {
  readonly kind: 'image' | 'audio' | 'video' | 'frame';
  readonly src: string;
  /** A picture of the page's own server is shown at once; everything else waits for the reader. */
  readonly isAtOnce: boolean;
  /** A picture of the page's own server that stands in its place. */
  readonly poster: string | undefined;
  /** Whose server it is. */
  readonly provider: string;
  readonly alt: string;
  readonly caption: string;
}

interface Provider {
  readonly name: string;
  readonly hosts: readonly string[];
  readonly id: RegExp;
  readonly frame: (id: string) => string;
}

const PROVIDERS: readonly Provider[] = [
  {
    name: 'YouTube', id: /^[\w-]{11}$/u, frame: (id) => `https://www.youtube-nocookie.com/embed/${id}`,
    hosts: ['youtube.com', 'www.youtube.com', 'm.youtube.com', 'youtube-nocookie.com', 'www.youtube-nocookie.com', 'youtu.be'],
  },
  {name: 'Vimeo', id: /^\d{1,12}$/u, frame: (id) => `https://player.vimeo.com/video/${id}?dnt=1`, hosts: ['vimeo.com', 'www.vimeo.com', 'player.vimeo.com']},
];

const KINDS: readonly (readonly [kind: MediaView['kind'], endings: RegExp])[] = [
  ['image', /\.(?:png|jpe?g|gif|webp|avif|svg)$/iu], ['audio', /\.(?:mp3|ogg|oga|opus|wav|m4a|flac)$/iu], ['video', /\.(?:mp4|m4v|webm|ogv|mov)$/iu],
];

/** Those of an event's media that can be shown. */
export function mediaOf(media: readonly Media[] | undefined, locale: string): readonly MediaView[] {
  return asList(media).flatMap((one): MediaView[] => {
    const url = safeUrl(one.url, ['http:', 'https:']);
    const shown = url && shownAs(url, one.type);
    if (!shown) return [];
    const caption = [textIn(one.caption, locale), textIn(one.credit, locale)].filter(Boolean).join(' · ');
    const poster = safeUrl(one.thumbnail, ['http:', 'https:']);
    return [{...shown, alt: textIn(one.alt, locale), caption, poster: poster && isOwn(poster) ? poster.href : undefined}];
  });
}

function shownAs(url: URL, type: string | undefined): Pick<MediaView, 'kind' | 'src' | 'isAtOnce' | 'provider'> | undefined {
  const provider = PROVIDERS.find(({hosts}) => hosts.includes(url.hostname));
  if (provider) {
    const id = url.searchParams.get('v') ?? url.pathname.split('/').at(-1) ?? '';
    return provider.id.test(id) ? {kind: 'frame', src: provider.frame(id), isAtOnce: false, provider: provider.name} : undefined;
  }
  const [kind] = KINDS.find(([name]) => type?.startsWith(`${name}/`)) ?? KINDS.find(([, endings]) => endings.test(url.pathname)) ?? [];
  return kind && {kind, src: url.href, isAtOnce: kind === 'image' && isOwn(url), provider: url.host};
}

function isOwn(url: URL): boolean {
  return url.origin === location.origin;
}
