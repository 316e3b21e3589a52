import {esbuildPlugin} from '@web/dev-server-esbuild';
import {join} from 'node:path';
import {root} from './process.mjs';

/** Serves TypeScript sources. tsconfig.json must name the decorator options itself: what it extends is not read here. */
export const typescript = () => esbuildPlugin({ts: true, json: true, target: 'es2022', tsconfig: join(root, 'tsconfig.json')});
