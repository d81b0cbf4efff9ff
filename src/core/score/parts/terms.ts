/** Terms, the base of relevance: which of the campaign's keywords the space speaks of, and where. */

import type { Because } from '../../../domain/ranked.js';
import { foundIn } from '../keyword-in.js';
import type { Judgement, Part, Share } from '../part.js';
import type { SpaceWords } from '../space-words.js';
import type { Hit } from '../term-hits.js';

/** Names the word that was really found, where it is not the keyword as the person wrote it. */
function becauseOf({ keyword, field }: Hit, words: SpaceWords): Because {
  const found = foundIn(keyword, words, field);
  const asked = keyword.tokens.map((token) => token.word).join(' ');
  if (found === asked) return { id: 'terms.found', values: { term: keyword.text, field } };
  return { id: 'terms.found-as', values: { term: keyword.text, found, field } };
}

export const part = {
  id: 'relevance.term',
  group: 'relevance',
  order: 1,
  judge({ words, hits }, { aim }): Judgement | null {
    if (aim === null) return null;
    const sum = hits.reduce((total, hit) => total + hit.strength, 0);
    if (sum === 0) return { value: null, factor: 0, because: { id: 'terms.none', values: {} } };
    const shares: readonly Share[] = [...hits]
      .sort((a, b) => b.strength - a.strength || (a.keyword.text < b.keyword.text ? -1 : 1))
      .map((hit) => ({
        value: hit.keyword.text,
        field: hit.field,
        share: hit.strength / sum,
        because: becauseOf(hit, words),
      }));
    // Each full match halves what is missing to 100: 50, 75, 87.5.
    return { value: hits.length, factor: 1 - 2 ** -sum, because: { id: 'terms.found', values: {} }, shares };
  },
} satisfies Part;
