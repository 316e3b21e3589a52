// Readers of rare formats are not in the one file for a page: each is a file of its own beside it, loaded when it is met.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './process.mjs';

const LOADER = 'src/core/formats/load-format.ts';

/** Names of the modules that load-format.ts imports when they are needed. */
export function rareFormatSources() {
  return [...readFileSync(join(root, LOADER), 'utf8').matchAll(/import\('\.\/([a-z-]+)\.js'\)/g)].map(([, name]) => name);
}

/** An esbuild plugin that leaves them out and points to the files beside. */
export function rareFormats() {
  return {
    name: 'rare-formats',
    setup(build) {
      build.onResolve({filter: /^\.\/[a-z-]+\.js$/}, ({path, kind, importer}) => {
        if (kind !== 'dynamic-import' || !importer.endsWith('load-format.ts')) return undefined;
        return {path: `./formats/${path.slice(2, -3)}.min.js`, external: true};
      });
    },
  };
}
