// npm run demo: the pages of demo/, straight from the TypeScript sources.
import {typescript} from './scripts/typescript-plugin.mjs';

/** Pages name the built file, as on any site; here they get the sources in its place. */
function sourcesForBundle(context, next) {
  return context.path === '/dist/annals.min.js' ? context.redirect('/src/define.ts') : next();
}

export default {
  rootDir: '.',
  appIndex: 'demo/index.html',
  open: false,
  watch: !process.env.CI,
  nodeResolve: {exportConditions: ['development']},
  middleware: [sourcesForBundle],
  plugins: [typescript()],
};
