/** English sentences of the sheet to fill in. */
import type { Catalogue } from '../tell.js';

export const sentences: Catalogue = {
  'template.next': () => 'Next: fill in one row for each place, save the file, then  turf import FILE',
};
