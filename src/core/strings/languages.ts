/** The languages of the interface that are built in beside English: those in which dates have words. */
import {arabic} from './languages/ar.js';
import {chinese} from './languages/zh.js';
import {french} from './languages/fr.js';
import {german} from './languages/de.js';
import {russian} from './languages/ru.js';
import {spanish} from './languages/es.js';
import {ukrainian} from './languages/uk.js';
import type {PartialStrings} from './strings.js';

export const LANGUAGES: Readonly<Record<string, PartialStrings>> = {
  ar: arabic, de: german, es: spanish, fr: french, ru: russian, uk: ukrainian, zh: chinese,
};
