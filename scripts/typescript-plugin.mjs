import {esbuildPlugin} from '@web/dev-server-esbuild';
import {join} from 'node:path';
import {root} from './process.mjs';

/** Serves TypeScript sources. tsconfig.json must name the decorator options itself: what it extends is not read here. */
export function typescript() {
  const plugin = esbuildPlugin({ts: true, json: true, target: 'es2022', tsconfig: join(root, 'tsconfig.json')});
  const {resolveMimeType, transform, transformCacheKey} = plugin;
  return Object.assign(plugin, {
    resolveMimeType: context => isData(context) ? undefined : resolveMimeType.call(plugin, context),
    transform: context => isData(context) ? undefined : transform.call(plugin, context),
    transformCacheKey: context => isData(context) ? 'data' : transformCacheKey.call(plugin, context),
  });
}

/** JSON that is fetched stays JSON; only what is imported becomes a module. */
const isData = context => context.path.endsWith('.json') && context.get('sec-fetch-dest') === 'empty';
