import js from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import annals from './scripts/lint-rules.mjs';

const TYPESCRIPT = ['src/**/*.ts', 'test/**/*.ts', 'stories/**/*.ts'];
const LOCAL_GETTERS = '/^[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)$|^(getTimezoneOffset|getYear|to(Date|Time)String|toLocale(Date|Time)?String)$/';

const call = (name, message) => ({selector: `CallExpression[callee.property.name=${name}]`, message});
const member = (name, message) => ({selector: `MemberExpression[property.name=${name}]`, message});

/** Strings that become markup, and style that a strict page refuses without a word. */
const SINKS = [
  member('/^(innerHTML|outerHTML|srcdoc)$/', 'strings do not become markup: use lit or textContent'),
  call('/^(insertAdjacentHTML|parseFromString|createContextualFragment|setHTMLUnsafe)$/', 'strings do not become markup: use lit or textContent'),
  {selector: 'CallExpression[callee.object.name=document][callee.property.name=/^write(ln)?$/]', message: 'strings do not become markup'},
  {selector: 'CallExpression[callee.property.name=/^(attr|setAttribute)$/][arguments.0.value=style]', message: 'a strict page ignores style attributes: set element.style properties'},
  {selector: 'CallExpression[callee.property.name=postMessage][arguments.1.value="*"]', message: 'name the origin'},
];
const FOREIGN_DATES = [
  {selector: 'CallExpression[callee.object.name=Date][callee.property.name=parse]', message: 'Date.parse shifts days: use the readers of core/time'},
];
const DATES_IN_CORE = [
  ...FOREIGN_DATES,
  member(LOCAL_GETTERS, 'local time shifts days: use core/time/civil'),
];
const DRAWING_BY_D3 = [
  call('/^(append|attr|style|html|text|classed|join|insert)$/', 'd3 recognises gestures here; lit writes the DOM'),
];
const MUTED_TESTS = [
  {selector: 'CallExpression > MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo)$/]', message: 'a test runs, always, with all the others'},
];

const D3_DRAWING = /^(select|selectAll|selection|create|creator|local|axis.*|brush.*|transition|drag|zoom.*)$/.source;
/** Promises that nobody has to wait for: node:test waits for its own, and chai's `equal` only looks like one. */
const SAFE_TO_LEAVE = [
  {from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test'},
  {from: 'package', name: 'Equal', package: '@types/chai'},
  {from: 'package', name: 'Equal', package: '@open-wc/semantic-dom-diff'},
];

const IMPORTS = {
  patterns: [
    {group: ['d3-*', 'd3-*/**'], message: "import names from 'd3'"},
    {regex: '^d3$', importNamePattern: D3_DRAWING, message: 'd3 computes; lit writes the DOM, and gestures are recognised in controllers/zoom.ts'},
    {regex: '^lit(-html)?/(directives/)?(unsafe-.*|style-map|static-html|static)(\\.js)?$', message: 'refused by strict pages, or unsafe'},
  ],
};
const ZOOM_IMPORTS = {
  patterns: [...IMPORTS.patterns.filter(pattern => pattern.regex !== '^d3$'),
    {regex: '^d3$', importNamePattern: '^(selectAll|create|creator|axis.*|brush.*|transition)$', message: 'lit writes the DOM'}],
};

export default tseslint.config(
  {ignores: ['test/apps', 'dist', 'storybook-static', 'coverage', 'node_modules']},
  js.configs.recommended,
  {files: ['**/*.{js,mjs,cjs}'], languageOptions: {globals: {
    process: 'readonly', console: 'readonly', performance: 'readonly', Buffer: 'readonly', URL: 'readonly', fetch: 'readonly', structuredClone: 'readonly', TextEncoder: 'readonly', customElements: 'readonly', requestAnimationFrame: 'readonly',
    setTimeout: 'readonly', clearTimeout: 'readonly', window: 'readonly', document: 'readonly', module: 'writable'}}},
  {files: ['scripts/story-*.mjs'], languageOptions: {globals: {
    Event: 'readonly', Node: 'readonly', DOMRect: 'readonly', getComputedStyle: 'readonly', innerWidth: 'readonly', innerHeight: 'readonly', scrollBy: 'readonly', scrollY: 'readonly'}}},
  {
    files: TYPESCRIPT,
    extends: [...tseslint.configs.recommendedTypeChecked, lit['flat/recommended'], wc['flat/recommended'], wc['flat/best-practice']],
    plugins: {'lit-a11y': litA11y, annals},
    languageOptions: {parserOptions: {project: 'tsconfig.test.json', tsconfigRootDir: import.meta.dirname}},
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit-a11y/click-events-have-key-events': 'off', // keys are read in one place, controllers/keyboard
      'lit-a11y/role-has-required-aria-attrs': 'off', // it asks treeitems for what ARIA 1.2 leaves open; axe knows
      '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', ignoreRestSiblings: true}],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true, allowBoolean: true}],
      'eqeqeq': ['error', 'always', {null: 'ignore'}],
      '@typescript-eslint/unbound-method': 'off', // lit binds listeners, and objects of closures have no this
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', {max: 300, skipBlankLines: true, skipComments: true}],
      'max-lines-per-function': ['error', {max: 40, skipBlankLines: true, skipComments: true}],
      'no-restricted-imports': ['error', IMPORTS],
      'no-restricted-syntax': ['error', ...SINKS, ...FOREIGN_DATES],
      'annals/date-of-number': 'error',
      'annals/no-style-attribute': 'error',
      'no-console': 'error',
    },
  },
  {files: ['src/core/**/*.ts'], rules: {'no-restricted-syntax': ['error', ...SINKS, ...DATES_IN_CORE]}},
  {files: ['src/controllers/zoom.ts'], rules: {
    'no-restricted-imports': ['error', ZOOM_IMPORTS], 'no-restricted-syntax': ['error', ...SINKS, ...FOREIGN_DATES, ...DRAWING_BY_D3]}},
  {files: ['test/**/*.ts'], rules: {
    'no-restricted-syntax': ['error', ...MUTED_TESTS],
    '@typescript-eslint/no-floating-promises': ['error', {allowForKnownSafeCalls: SAFE_TO_LEAVE}],
    '@typescript-eslint/no-unused-expressions': 'off', // chai has assertions that are properties
    ...Object.fromEntries(Object.keys(litA11y.configs.recommended.rules).map(rule => [rule, 'off'])), // fixtures may be at fault on purpose
  }},
);
