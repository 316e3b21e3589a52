// npm run demo: the pages of demo/, straight from the TypeScript sources.
import {typescript} from './scripts/typescript-plugin.mjs';

export default {
  rootDir: '.',
  appIndex: 'demo/index.html',
  open: false,
  watch: !process.env.CI,
  nodeResolve: {exportConditions: ['development']},
  plugins: [typescript()],
};
