/** What README.md says is so: its code runs, its commands are there, its files and formats too. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {formats} from '../../src/core/formats/registry.js';
import {readTimeline} from '../../src/core/index.js';

const root = new URL('../../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');
const {scripts} = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {scripts: Record<string, string>};
const ENTRY = new URL('src/core/index.ts', root).href;
/** Names in examples that stand for files of the reader. */
const EXAMPLES = ['annals.min.js', 'astana.json'];

const blocksOf = (language: string): string[] => [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code]) => code ?? '');
const coreBlocks = [...blocksOf('js'), ...blocksOf('ts')].filter((code) => code.startsWith('// annals/core'));

/** A module of a block that throws where a line does not give the JSON in its comment. */
function checked(block: string): {readonly module: string; readonly claims: number} {
  let claims = 0;
  const code = block.replaceAll("from 'annals/core'", `from ${JSON.stringify(ENTRY)}`).replace(/^(.+); \/\/ ("[^"]*"|\d+)$/gm, (_, expression: string, said: string) => {
    claims++;
    return `equal(${expression}, ${said});`;
  });
  return {module: `import {equal} from 'node:assert/strict';\n${code}`, claims};
}

describe('README.md', () => {
  test('names only scripts that there are', () => {
    const named = [...readme.matchAll(/npm (?:run ([a-z]+(?:[:-][a-z]+)*)|(start|test))\b/g)].map(([, script, short]) => script ?? short ?? '');
    assert.ok(named.length > 5);
    for (const name of named) assert.ok(scripts[name], `npm run ${name}`);
  });

  test('links only to files that there are', () => {
    const paths = [...readme.matchAll(/(?:\]\(|src="|srcset=")(?!https?:)([^)"#]+)/g)].map(([, path]) => path ?? '').filter((path) => !EXAMPLES.includes(path));
    assert.ok(paths.length > 3);
    for (const path of paths) assert.ok(existsSync(new URL(path, root)), path);
  });

  test('shows code of annals/core that runs and gives what its comments say', async () => {
    const modules = coreBlocks.map(checked);
    assert.ok(modules.reduce((sum, {claims}) => sum + claims, 0) >= 5);
    for (const {module} of modules) await import(`data:text/javascript,${encodeURIComponent(module)}`);
  });

  test('shows a document that can be read', () => {
    const [document = ''] = blocksOf('json');
    const {timeline, problems} = readTimeline(document);
    assert.deepEqual([timeline.events.length, problems], [3, []]);
  });

  test('names every format, and those that can be written', () => {
    const rows = [...readme.matchAll(/^\| `([a-z]+)` \|.*\| (✓?) ?\| (✓?) ?\|$/gm)].map(([, name, read, write]) => [name, read !== '', write !== '']);
    const real = [...formats.values()].map(({name, write}) => [name, true, write !== undefined]);
    assert.deepEqual(rows.sort(), real.sort());
  });
});
