import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import {hydrate} from '@lit-labs/ssr-client';
import {render} from 'lit';
import {page} from './page.js';

const place = document.querySelector('main');
const data = JSON.parse(document.querySelector('#data').textContent);
hydrate(page(data), place);
globalThis.show = change => render(page({...data, ...change}), place);
