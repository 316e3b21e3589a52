// d3's zoom brings transitions along, interpolateZoom colours, and a selection all that draws: none of it is ever used here, and together
// they are a quarter of the file for a page. In that file alone they are replaced by what is left of them when nobody animates, mixes
// colours or draws; what d3 makes when it is read is marked as free of effects, so that what nobody asks for goes.
import {readFile} from 'node:fs/promises';

const REPLACED = new Map([
  ['d3-transition', 'export function interrupt() {}\nexport const transition = undefined, active = undefined;'],
  ['d3-color', 'export const color = undefined, rgb = undefined, hsl = undefined, lab = undefined, hcl = undefined, lch = undefined, gray = undefined, cubehelix = undefined;'],
]);
/** What d3's zoom asks of a selection. */
const KEPT_OF_SELECTION = new Set(['constructor', 'filter', 'call', 'node', 'each', 'property', 'style', 'datum', 'on', 'selection']);

/** An esbuild plugin. */
export function leanD3() {
  return {
    name: 'lean-d3',
    setup(build) {
      build.onResolve({filter: /^d3-(transition|color)$/}, ({path}) => ({path, namespace: 'lean-d3', sideEffects: false}));
      build.onLoad({filter: /.*/, namespace: 'lean-d3'}, ({path}) => ({contents: REPLACED.get(path), loader: 'js'}));
      build.onLoad({filter: /[\\/]d3-(array|interpolate|selection)[\\/].*\.m?js$/}, async ({path}) => {
        const source = withoutEffects(await readFile(path, 'utf8'));
        return {contents: /[\\/]d3-selection[\\/]/.test(path) ? leanSelection(source) : source, loader: 'js'};
      });
    },
  };
}

/** `var a = make(b)` at the top is marked as something that may be left out. */
export function withoutEffects(source) {
  return source.replace(/^((?:export )?(?:var|const|let) \w+ = )(?=\w+\(|\(function)/gm, '$1/* @__PURE__ */ ');
}

/** A selection with the methods that are asked for, and without the things that only drawing needs. */
export function leanSelection(source) {
  const methods = /^(Selection\.prototype = selection\.prototype = \{\n)([\s\S]*?)^\};/m;
  if (!methods.test(source)) throw new Error('scripts/lean-d3.mjs: d3-selection is written otherwise than before');
  return source
    .replace(methods, (_, head, body) => `${head}${body.split('\n').filter(line => KEPT_OF_SELECTION.has(/^ {2}(\w+):/.exec(line)?.[1])).join('\n')}\n};`)
    .replace(/^(EnterNode|ClassList|Local)\.prototype = [\s\S]*?^\};/gm, '');
}
