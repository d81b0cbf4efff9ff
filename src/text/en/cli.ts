/** English sentences of the shell: help, errors, progress. */
import type { Catalogue } from '../tell.js';

export const sentences: Catalogue = {};
