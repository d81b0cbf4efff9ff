/** English: every sentence a person reads, keyed by id; one file a topic in en/. */
import { cliText } from './en/cli.js';
import type { Catalogue } from './tell.js';

export const en: Catalogue = { ...cliText };
