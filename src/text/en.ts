/** English: every sentence a person reads, keyed by id; one file a topic in en/, joined by the build. */
import { topics } from './en/all.js';
import type { Catalogue } from './tell.js';

export const en: Catalogue = Object.fromEntries(topics.flatMap((topic) => Object.entries(topic)));
