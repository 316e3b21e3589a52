import {setCustomElementsManifest} from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import {forTables, listOnly} from './manifest-tables.js';
import './preview.css';

setCustomElementsManifest(forTables(manifest));

/** Theme, language and direction stand on the page's root, as on any page that timelines inherit from. */
function onPage(story, {globals: {theme, language, direction}}) {
  const {documentElement} = document;
  documentElement.style.colorScheme = theme === 'system' ? 'light dark' : theme;
  documentElement.lang = language;
  documentElement.dir = direction;
  return story();
}

const choice = (title, icon, values) => ({description: title, toolbar: {title, icon, dynamicTitle: true, items: Object.entries(values).map(([value, name]) => ({value, title: name}))}});

export default {
  tags: ['autodocs'],
  decorators: [onPage],
  argTypesEnhancers: [listOnly],
  initialGlobals: {theme: 'light', language: 'en', direction: 'ltr'},
  globalTypes: {
    theme: choice('Theme', 'circlehollow', {light: 'Light', dark: 'Dark', system: 'As the system'}),
    language: choice('Language', 'globe', {en: 'English', de: 'Deutsch', fr: 'Français', ar: 'العربية', he: 'עברית', ja: '日本語', ru: 'Русский', zh: '中文'}),
    direction: choice('Direction', 'transfer', {ltr: 'Left to right', rtl: 'Right to left'}),
  },
  parameters: {
    layout: 'padded',
    a11y: {test: 'error'},
    controls: {expanded: true},
    docs: {codePanel: true},
    options: {storySort: {method: 'alphabetical', order: ['Introduction', 'Guide', ['Getting started', 'Concepts', 'Theming', 'Recipes', 'Coming from other libraries', 'Security', 'Accessibility'], 'The road to Astana', 'Playground', 'Input', 'Looks', 'Dates', 'Data', 'Elements', '*']}},
  },
};
