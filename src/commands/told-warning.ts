/** A warning of an import as people read it: the sentence, and whether it is a doubt or only tells how a file was read. */
import type { Note } from '../domain/doc.js';
import type { Warning } from '../domain/listing.js';
import { isSentence } from '../text/tell.js';
import type { Ctx } from './ctx.js';

/** What formats tell is how they read a file; of these a person should look at the rows. */
const DOUBTS: ReadonlySet<string> = new Set([
  'formats.chats-without-dates',
  'formats.damaged-quotes',
  'formats.doubtful-figures',
  'formats.facebook-unknown-language',
  'formats.guessed',
  'formats.may-be-cyrillic',
  'formats.may-be-people',
  'formats.names-cut-out',
  'formats.no-rows',
  'formats.second-tables',
]);

export function sortOfWarning({ id }: Warning): Note['sort'] {
  return id.startsWith('formats.') && !DOUBTS.has(id) ? 'note' : 'warning';
}

/** Warnings are kept with their import: one from another version of turf may have a sentence that this one lacks. */
export function warningText(tell: Ctx['tell'], { id, values }: Warning): string {
  return isSentence(id) ? tell(id, values) : tell('import.unknown-warning', { id });
}
