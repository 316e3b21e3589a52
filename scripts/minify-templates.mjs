// White space in html``, svg`` and css`` templates, made small for the bundle. The places are found by TypeScript's parser.
import {readFile} from 'node:fs/promises';
import ts from 'typescript';

const SHORTEN = {html: shortenMarkup, svg: shortenMarkup, css: shortenStyles};

/** A plugin for esbuild. */
export const minifyTemplates = () => ({
  name: 'minify-templates',
  setup(build) {
    build.onLoad({filter: /[\\/]src[\\/](elements|render|controllers)[\\/].*\.ts$/}, async ({path}) =>
      ({contents: shortenTemplates(path, await readFile(path, 'utf8')), loader: 'ts'}));
  },
});

/** The source text with its templates shortened; everything else stays to the letter. */
export function shortenTemplates(path, text) {
  const edits = [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022);
  const visit = node => {
    const shorten = ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) ? SHORTEN[node.tag.text] : undefined;
    if (shorten) edits.push(...literalsOf(node.template).map(literal => ({...literal, shorten})));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return edits.sort((a, b) => b.start - a.start).reduce((result, {start, end, shorten}) =>
    result.slice(0, start) + shorten(result.slice(start, end)) + result.slice(end), text);
}

/** Where the literal parts stand, without the marks around them: `…`, `…${, }…${ and }…`. */
function literalsOf(template) {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [{start: template.end - template.rawText.length - 1, end: template.end - 1}];
  return [template.head, ...template.templateSpans.map(span => span.literal)]
    .map(part => ({part, closing: ts.isTemplateTail(part) ? 1 : 2}))
    .map(({part, closing}) => ({start: part.end - closing - part.rawText.length, end: part.end - closing}));
}

/** A run of white space that holds a line break reads as one space, in text and between attributes alike. */
function shortenMarkup(markup) {
  return markup.replace(/\s*\n\s*/g, ' ');
}

/** Strings stay; comments go; white space goes where no value needs it. */
function shortenStyles(styles) {
  const piece = /("[^"\n]*"|'[^'\n]*')|\/\*[\s\S]*?\*\/|\s*([{};])\s*|\s+/g;
  return styles.replace(piece, (found, string, mark) => string ?? mark ?? (found.startsWith('/*') ? '' : ' '));
}
