/** English sentences of the views: what stands for the unknown and for an empty result. */
import type { Catalogue } from '../tell.js';

export const sentences: Catalogue = {
  'views.unknown': () => 'unknown',
  'views.nothing': () => 'There is nothing to show.',
};
