// What editors know of the elements, made from custom-elements.json into dist/: names and hints for HTML and CSS in VS Code
// (html.customData, css.customData), and the types of the tags in JSX (annals/jsx).
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {filesBelow, isMain, root} from './process.mjs';

const VERSION = 1.1;
const LITERALS = /^(?:\s*\|?\s*'[^']+')+$/;

/** The elements of a manifest, each with the path of its module. */
export function elementsOf({modules}) {
  return modules.flatMap(({path, declarations = []}) => declarations.filter(({tagName}) => tagName).map(declaration => ({...declaration, path})));
}

/** VS Code's custom data for HTML: tags with their attributes. `valuesOf` gives the values of a named type. */
export function htmlData(elements, valuesOf) {
  return {
    version: VERSION,
    tags: elements.map(({tagName, description, attributes = []}) => ({
      name: tagName,
      description,
      attributes: attributes.map(({name, description, type}) => ({
        name,
        description,
        ...type?.text === 'boolean' ? {valueSet: 'v'} : {},
        ...withValues(valuesOf(type?.text)),
      })),
    })),
  };
}

const withValues = values => values.length > 0 ? {values: values.map(name => ({name}))} : {};

/** VS Code's custom data for CSS: custom properties, and ::part() with each name. */
export function cssData(elements) {
  const partsOf = ({tagName, cssParts = []}) => cssParts.map(({name, description}) => ({name: `::part(${name})`, description: `${description} (<${tagName}>)`}));
  const byName = new Map();
  for (const part of elements.flatMap(partsOf)) {
    const known = byName.get(part.name);
    byName.set(part.name, known ? {...known, description: `${known.description}\n${part.description}`} : part);
  }
  return {
    version: VERSION,
    properties: elements.flatMap(({cssProperties = []}) => cssProperties.map(({name, description}) => ({name, description}))),
    pseudoElements: [...byName.values()],
  };
}

/** Declarations of the tags for JSX. What is a property too takes its values as they are, as React does since version 19. */
export function jsxTypes(elements) {
  const imports = elements.map(({name, path}) => `import type {${name}} from './${path.replace(/^src\//, '').replace(/\.ts$/, '.js')}';`);
  return `// The tags of Annals in JSX: add "annals/jsx" to "types" in tsconfig.json, or import it once.
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {} from './elements/events.js';
${imports.join('\n')}

type Tag<Element, Name extends keyof Element> = Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, Name> & {class?: string} & Partial<Pick<Element, Name>>;

export interface AnnalsElements {
${elements.map(jsxTag).join('\n')}
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends AnnalsElements {}
  }
}
`;
}

function jsxTag({tagName, name, description = '', members = [], events = []}) {
  const settable = members.filter(({kind, readonly}) => kind === 'field' && !readonly).map(member => `'${member.name}'`);
  const listeners = events.map(event => `    /** ${event.description} */\n    'on${event.name}'?: (event: HTMLElementEventMap['${event.name}']) => void;`);
  const heard = listeners.length > 0 ? ` & {\n${listeners.join('\n')}\n  }` : '';
  return `  /** ${description.replaceAll('\n', ' ')} */\n  '${tagName}': Tag<${name}, ${settable.join(' | ')}>${heard};`;
}

/** A function from a type to its values, when it is a union of strings or the name of one in the sources. */
function valuesIn(sources) {
  const unions = new Map(sources.flatMap(source => [...readFileSync(join(root, source), 'utf8').matchAll(/export type (\w+) =([^;]+);/g)].map(([, name, union]) => [name, union])));
  return type => {
    const union = unions.get(type) ?? type ?? '';
    return LITERALS.test(union) ? [...union.matchAll(/'([^']+)'/g)].map(([, value]) => value) : [];
  };
}

if (isMain(import.meta.url)) {
  const elements = elementsOf(JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8')));
  const files = {
    'vscode.html-custom-data.json': JSON.stringify(htmlData(elements, valuesIn(filesBelow('src', '.ts'))), null, 2),
    'vscode.css-custom-data.json': JSON.stringify(cssData(elements), null, 2),
    'jsx.d.ts': jsxTypes(elements),
    'jsx.js': '// Types only.\nexport {};\n',
  };
  mkdirSync(join(root, 'dist'), {recursive: true});
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'dist', name), text);
}
