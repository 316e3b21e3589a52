/** The code blocks of README.md and of the pages in stories/, each with its place. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {filesBelow, root} from '../../scripts/process.mjs';

const FENCE = /^```(\S*)([^\n]*)\n([\s\S]*?)^```$/gmu;

/** Blocks as `{place, language, note, code}`, in their order; `note` is what stands behind the language. */
export function codeBlocks() {
  return ['README.md', ...filesBelow('stories', '.mdx')].flatMap(file => {
    const text = readFileSync(join(root, file), 'utf8');
    return [...text.matchAll(FENCE)].map(({index, 1: language, 2: note, 3: code}) =>
      ({place: `${file}:${text.slice(0, index).split('\n').length}`, language, note: note.trim(), code}));
  });
}

/** Code in which each line `expression; // value` is compared with the value, when that is a string or a number. */
export function withClaims(code) {
  return `import {equal as claimed_} from 'node:assert/strict';\n${code.replace(/^(.+); \/\/ ("[^"]*"|\d+|true|false)$/gmu, (_, expression, said) => {
    const [, declared, value] = /^((?:const|let) \w+ = )?(.*)$/u.exec(expression);
    return declared ? `${expression};` : `claimed_(${value}, ${said});`;
  })}`;
}
