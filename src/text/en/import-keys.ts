/** English sentences about the keys in a list that turf exported, when it is imported again. */
import { counted } from '../amount.js';
import type { Catalogue } from '../tell.js';

export const sentences: Catalogue = {
  'import.key-unread': ({ times, column, line }) =>
    `${counted(Number(times ?? 1), 'key', 'keys')} in the column ${column} (first on line ${line}) can't be read as the address of a place, or would lead to a person; left out, and the rest of the row is kept.`,
};
