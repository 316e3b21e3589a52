/** What README.md says is so: its code runs, its commands are there, its files too. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import * as core from '../../src/core/index.js';

const root = new URL('../../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');
const {scripts} = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {scripts: Record<string, string>};

describe('README.md', () => {
  test('names only scripts that there are', () => {
    const named = [...readme.matchAll(/npm (?:run )?(start|test|[a-z-]+(?::[a-z]+)?)(?=[ `\n)])/g)].map(([, name]) => name ?? '').filter((name) => !['ci', 'install', 'run'].includes(name));
    assert.ok(named.length > 5);
    for (const name of named) assert.ok(scripts[name], `npm run ${name}`);
  });

  test('links only to files that there are', () => {
    for (const [, path] of readme.matchAll(/(?:\]\(|src="|srcset=")(?!https?:)([^)"#]+)/g)) {
      if (path !== 'annals.min.js' && path !== 'astana.json') assert.ok(existsSync(new URL(path ?? '', root)), path);
    }
  });

  test('shows code of annals/core that runs and gives what it says', async () => {
    const block = [...readme.matchAll(/```js\n(\/\/ annals\/core[\s\S]*?)```/g)].map(([, code]) => code ?? '')[0] ?? '';
    const lines = block.split('\n').filter((line) => !line.startsWith('import '));
    const imported = /import \{([^}]+)\} from 'annals\/core'/.exec(block)?.[1]?.split(',').map((name) => name.trim()) ?? [];
    for (const name of imported) assert.ok(name in core, name);
    const entry = pathToFileURL(new URL('src/core/index.ts', root).pathname).href;
    for (const [, code, said] of block.matchAll(/^(.+;) \/\/ ("[^"]+")$/gm)) {
      const module = `import {${imported.join(', ')}} from ${JSON.stringify(entry)}; export const value = ${code ?? ''}`;
      const {value} = (await import(`data:text/javascript,${encodeURIComponent(module)}`)) as {value: unknown};
      assert.equal(JSON.stringify(value), said);
    }
    await import(`data:text/javascript,${encodeURIComponent(`import {${imported.join(', ')}} from ${JSON.stringify(entry)};\n${lines.join('\n')}`)}`);
  });

  test('shows a document that can be read', () => {
    const document = /```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const {timeline, problems} = core.readTimeline(document);
    assert.deepEqual([timeline.events.length, problems], [3, []]);
  });
});
