// What axe finds in a story: violations, and what it cannot decide and nobody has reviewed.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {REVIEWED} from '../test/stories/reviewed-incompletes.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function axeFaults(page) {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(AXE);
  const {violations, incomplete} = await page.evaluate(runAxe);
  return [
    ...violations.map(finding => `axe: ${said(finding)}`),
    ...incomplete.filter(finding => !isReviewed(finding)).map(finding => `axe cannot tell: ${said(finding)}`),
  ];
}

const said = ({id, target, message, contrast}) => `${id} at ${target} (${message})${contrast === undefined ? '' : `; ${contrast.toFixed(2)} to 1`}`;

const isReviewed = ({id, target, reason, contrast}) => REVIEWED.some(review =>
  review.rule === id && review.reason === reason && review.at.test(target) && (review.contrast === undefined || contrast >= review.contrast));

/** In the page. A story is a part of a page, which needs no landmarks of its own. */
async function runAxe() {
  const {violations, incomplete} = await globalThis.axe.run('#storybook-root', {elementRef: true, resultTypes: ['violations', 'incomplete'], rules: {region: {enabled: false}}});
  const flat = results => results.flatMap(({id, nodes}) => nodes.map(({target, element, any, all, none}) => {
    const [check] = [...any, ...all, ...none];
    return {
      id, target: target.flat().join(' ').replace(/ +/g, ' '), reason: check?.data?.messageKey ?? check?.id ?? '', message: check?.message ?? '',
      ...id === 'color-contrast' && {contrast: contrastOf(element)},
    };
  }));
  return {violations: flat(violations), incomplete: flat(incomplete)};

  /** Of a text with what is painted under it by the elements that hold it, one after the other (WCAG 2.2, contrast ratio). */
  function contrastOf(element) {
    const canvas = new globalThis.OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
    const layers = [globalThis.getComputedStyle(document.documentElement).colorScheme === 'dark' ? '#121212' : '#fff'];
    const holders = [];
    for (let holder = element; holder; holder = holder.assignedSlot ?? holder.parentElement ?? holder.getRootNode().host) holders.unshift(holder);
    for (const holder of holders) layers.push(globalThis.getComputedStyle(holder).backgroundColor);
    const painted = colours => {
      for (const colour of colours) {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
      }
      const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(value => value / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const [dark, light] = [painted(layers), painted([...layers, globalThis.getComputedStyle(element).color])].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }
}
