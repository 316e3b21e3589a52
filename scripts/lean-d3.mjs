// d3's zoom brings transitions along, and interpolateZoom colours: neither is ever used here, and together they are a fifth of
// the file for a page. In that file alone they are replaced by what is left of them when nobody animates or mixes colours.
const REPLACED = new Map([
  ['d3-transition', 'export function interrupt() {}\nexport const transition = undefined, active = undefined;'],
  ['d3-color', 'export const color = undefined, rgb = undefined, hsl = undefined, lab = undefined, hcl = undefined, lch = undefined, gray = undefined, cubehelix = undefined;'],
]);

/** An esbuild plugin. */
export function leanD3() {
  return {
    name: 'lean-d3',
    setup(build) {
      build.onResolve({filter: /^d3-(transition|color)$/}, ({path}) => ({path, namespace: 'lean-d3', sideEffects: false}));
      build.onLoad({filter: /.*/, namespace: 'lean-d3'}, ({path}) => ({contents: REPLACED.get(path), loader: 'js'}));
    },
  };
}
