/** The colours and fonts of a timeline as they are on the screen, for a picture that leaves the page. */
import {MOST_TONES} from '../core/model/documents.js';
import {THEME_COLOURS, themes, type Theme} from '../core/scene/theme.js';

/** Reads the custom properties of the styles by an element within them. */
export function seenTheme(probes: Element | null): Theme {
  if (!probes) return themes.light;
  const probe = document.createElement('span');
  probes.append(probe);
  const style = getComputedStyle(probe);
  const colour = (name: string): string => {
    probe.style.color = `var(--_${name})`;
    return hex(style.color);
  };
  const colours = Object.fromEntries(THEME_COLOURS.map((name) => [name, colour(name)])) as Pick<Theme, typeof THEME_COLOURS[number]>;
  const tones = Array.from({length: MOST_TONES}, (_, i) => colour(`tone-${i + 1}`));
  const font = quoted(style.fontFamily);
  probe.style.fontFamily = 'var(--_title-font)';
  const titleFont = quoted(style.fontFamily);
  probe.remove();
  return {...colours, tones, font, titleFont};
}

/** `rgb(1, 2, 3)` as viewers of pictures read it that know no newer colours; others stay as they are. */
function hex(colour: string): string {
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/u.exec(colour)?.slice(1);
  return channels ? `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}` : colour;
}

function quoted(families: string): string {
  return families.replaceAll('"', "'");
}
