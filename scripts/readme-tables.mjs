// The reference tables of README.md, between <!-- api:start --> and <!-- api:end -->, made from custom-elements.json.
//   node scripts/readme-tables.mjs          writes them
//   node scripts/readme-tables.mjs --check  only compares
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './process.mjs';

const START = '<!-- api:start -->';
const END = '<!-- api:end -->';
const readme = join(root, 'README.md');

const text = readFileSync(readme, 'utf8');
const [start, end] = [text.indexOf(START), text.indexOf(END)];
if (start < 0 || end < start) throw new Error(`README.md has no ${START} … ${END}`);

const {modules} = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
const elements = modules.flatMap(module => module.declarations ?? []).filter(declaration => declaration.tagName);
const fresh = `${text.slice(0, start + START.length)}\n\n${elements.map(elementSection).join('\n\n')}\n\n${text.slice(end)}`;

if (!process.argv.includes('--check')) writeFileSync(readme, fresh);
else if (fresh !== text) {
  console.error('the tables of README.md are stale: run npm run manifest && node scripts/readme-tables.mjs and commit it');
  process.exitCode = 1;
}

function elementSection(element) {
  const {members = [], attributes = [], events = [], slots = [], cssParts = [], cssProperties = [], cssStates = []} = element;
  const properties = members.filter(member => member.kind === 'field' && !attributes.some(attribute => attribute.fieldName === member.name));
  const methods = members.filter(member => member.kind === 'method');
  return [
    `### \`<${element.tagName}>\``,
    element.summary ?? element.description,
    table('Attribute', ['Property', 'Type', 'Default'], attributes, row => [code(row.fieldName), code(row.type?.text), code(row.default)]),
    table('Property', ['Type', 'Default'], properties, row => [code(row.type?.text) + (row.readonly ? ', read only' : ''), code(row.default)]),
    table('Method', ['Returns'], methods, row => [code(row.return?.type?.text)], signature),
    table('Event', ['Type'], events, row => [code(row.type?.text)]),
    table('Slot', [], slots, () => [], row => row.name || '(default)'),
    table('Part', [], cssParts, () => []),
    table('Custom property', ['Default'], cssProperties, row => [code(row.default)]),
    table('State', [], cssStates, () => []),
  ].filter(Boolean).join('\n\n');
}

function table(title, columns, rows, cells, nameOf = row => row.name) {
  if (rows.length === 0) return '';
  const head = [title, ...columns, 'Meaning'];
  const lines = rows.map(row => [code(nameOf(row)), ...cells(row), cell(row.description ?? '')]);
  return [head, head.map(() => '---'), ...lines].map(line => `| ${line.join(' | ')} |`).join('\n');
}

function signature({name, parameters = []}) {
  return `${name}(${parameters.map(parameter => parameter.name + (parameter.optional ? '?' : '')).join(', ')})`;
}

function cell(value) {
  return value.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|').trim();
}

function code(value) {
  return value ? `\`${cell(value)}\`` : '';
}
