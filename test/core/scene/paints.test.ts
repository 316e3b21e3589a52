/** The look of a picture and the style sheet of the element are one: colours, paints and gradients. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {GRADIENTS, OPACITY, paintAttributes} from '../../../src/core/scene/paint-attributes.js';
import type {Mark, Paint} from '../../../src/core/scene/scene.js';
import {themes, type Theme} from '../../../src/core/scene/theme.js';

const styles = readFileSync(new URL('../../../src/elements/timeline-styles.ts', import.meta.url), 'utf8');

/** The declarations of all rules outside @media, by selector, in their order. */
function rules(): readonly (readonly [selector: string, declarations: ReadonlyMap<string, string>])[] {
  const everyday = styles.slice(0, styles.indexOf('const media')).replaceAll(/@(media|container)[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return [...everyday.matchAll(/([^{}`;]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) =>
    [selector.trim(), new Map(body.split(';').flatMap((line): [string, string][] => {
      const [name = '', ...value] = line.split(':');
      return value.length > 0 ? [[name.trim(), value.join(':').trim()]] : [];
    }))]);
}

const LOOK = new Set(['fill', 'stroke', 'fill-opacity', 'stroke-opacity', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'opacity', 'shape-rendering']);

/** Whether a selector of the style sheet, one of a list, is that of a mark. */
function selects(selector: string, {type, paint, selected = false}: Mark): boolean {
  return selector.split(/,\s*(?![^(]*\))/).some((one) => {
    const [, isSelected, list] = /^(\.selected)?:is\(([^)]*)\)$/.exec(one) ?? [];
    if (list !== undefined) return (isSelected === undefined || selected) && list.split(', ').includes(`.${paint}`);
    return [`.${paint}`, `${TAGS[type]}.${paint}`].includes(one) || (selected && one === `.selected.${paint}`);
  });
}

const TAGS: Readonly<Record<Mark['type'], string>> = {rect: 'rect', circle: 'circle', line: 'line', path: 'path'};

/** How specific a selector is, as far as the style sheet goes: a class, an element with a class, two classes. */
function weight(selector: string): number {
  return selector.startsWith('.selected') ? 2 : selector.startsWith('.') ? 0 : 1;
}

function styled(mark: Mark, theme: Theme): Record<string, string> {
  const look: Record<string, string> = {};
  const found = rules().filter(([selector]) => selects(selector, mark)).sort(([a], [b]) => weight(a) - weight(b));
  for (const [, declarations] of found) {
    for (const [name, value] of declarations) if (LOOK.has(name)) look[name] = value.replaceAll(/var\(--_(\w+)\)/g, (_, token: keyof Theme) => String(theme[token]));
  }
  return look;
}

function drawn(mark: Mark, theme: Theme): Record<string, string> {
  const look: Record<string, string> = Object.fromEntries(paintAttributes(mark, theme).map(([name, value]) => [name, String(value)]));
  const {'stroke-opacity': opacity, ...others} = look;
  // A picture has no color-mix: less of the ink comes to the same.
  return mark.paint === 'axis' && opacity !== undefined ? {...others, stroke: `color-mix(in srgb, ${look['stroke']} ${Math.round(Number(opacity) * 100)}%, ${theme.paper})`} : look;
}

const rect = {type: 'rect', key: 'k', x: 0, y: 0, width: 9, height: 9, radius: 0} as const;
const line = {type: 'line', key: 'k', x1: 0, y1: 0, x2: 9, y2: 0} as const;
const circle = {type: 'circle', key: 'k', x: 0, y: 0, radius: 4} as const;
const path = {type: 'path', key: 'k', d: 'M0,0H9'} as const;

/** Every paint with the shapes that are painted with it. */
const SHAPES: Readonly<Record<Paint, readonly (typeof rect | typeof line | typeof circle | typeof path)[]>> = {
  'grid': [line], 'grid-strong': [line], 'axis': [line], 'break': [path], 'lane': [line], 'paper': [rect],
  'core': [rect], 'possible': [rect], 'faint': [rect], 'bracket': [path], 'dot': [circle], 'halo': [circle],
  'planned': [rect, circle], 'hollow': [rect, circle], 'doubt': [rect, circle], 'habit': [line], 'thread': [line], 'leader': [path], 'link': [path], 'density': [path],
  'era': [rect], 'era-tab': [rect], 'now': [line, circle],
  'core-out': [rect], 'core-in': [rect], 'possible-out': [rect], 'possible-in': [rect],
};

/** Frames and grounds are never of an event. */
const UNSELECTED: ReadonlySet<string> = new Set<Paint>(['grid', 'grid-strong', 'axis', 'break', 'lane', 'paper', 'now', 'density']);

describe('the paints of a picture are those of the page', () => {
  for (const [paint, shapes] of Object.entries(SHAPES)) {
    for (const shape of shapes) {
      for (const selected of UNSELECTED.has(paint) ? [false] : [false, true]) {
        test(`${shape.type} ${paint}${selected ? ', selected' : ''}`, () => {
          const mark = {...shape, paint: paint as Paint, selected} as Mark;
          for (const theme of [themes.light, themes.dark]) assert.deepEqual(drawn(mark, theme), styled(mark, theme));
        });
      }
    }
  }

  test('gradients run between the same amounts of ink, from the same side', () => {
    const layer = readFileSync(new URL('../../../src/render/svg-layer.ts', import.meta.url), 'utf8');
    const inPage = [...layer.matchAll(/gradient\('([\w-]+)', '(\w+)(?: accent)?', '(\w+)(?: accent)?'\)/g)].map(([, id, from, to]) => [id, from, to]);
    const inPicture = ['', 'accent-'].flatMap((prefix) => Object.entries(GRADIENTS).map(([id, [from, to]]) => [prefix + id, from, to]));
    assert.deepEqual(inPage, inPicture);
    for (const [name, opacity] of Object.entries(OPACITY)) assert.match(styles, new RegExp(`stop\\.${name} \\{ stop-opacity: ${opacity}; \\}`));
  });
});

describe('the colours of a picture are those of the page', () => {
  const TOKENS = ['paper', 'ink', 'soft', 'faint', 'accent', 'mark', 'raised'] as const;
  for (const token of TOKENS) {
    test(token, () => {
      const [, light, dark] = new RegExp(`--_${token}: var\\(--annals-${token}, light-dark\\((#\\w+), (#\\w+)\\)\\)`).exec(styles) ?? [];
      assert.deepEqual([themes.light[token], themes.dark[token]], [light, dark]);
    });
  }

  test('and so are its fonts', () => {
    assert.ok(styles.includes(themes.light.font) && styles.includes(themes.light.titleFont));
    assert.deepEqual([themes.dark.font, themes.dark.titleFont], [themes.light.font, themes.light.titleFont]);
  });
});
