/** English sentences of the demonstration. */
import { amount } from '../amount.js';
import type { Catalogue } from '../tell.js';

export const sentences: Catalogue = {
  'demo.done': (v) =>
    `Done: ${amount(v.lists)} real lists (${amount(v.rows)} rows, ${amount(v.places)} places) are in ${v.db}, ranked for the campaign "${v.campaign}". Your own database was not touched.`,
  'demo.explain': (v) => `Why the first one?   turf explain ${v.id} --db ${v.db}`,
  'demo.own': () => 'With your own list:  turf import YOUR-LIST.csv   then  turf map',
};
