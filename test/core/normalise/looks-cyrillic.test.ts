/** Cyrillic letters read as Western ones, and Western ones that are right. */
import { expect, test } from 'vitest';
import { looksCyrillic } from '../../../src/core/normalise/looks-cyrillic.js';

test.each([
  ['Ñîñåäè;https://t.me/sosedi_dom;Æèëüöû äîìà', true],
  ['Forêt;https://t.me/foret;Été à la plage, créé déjà', false],
  ['Grüße;Straßenfest;Größe', false],
  ['ÉÉÉÉ once', false],
])('%j: %s', (text, is) => {
  expect(looksCyrillic(text)).toBe(is);
});
