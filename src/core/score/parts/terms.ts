/** Terms, the base of relevance: which of the campaign's keywords the space speaks of, and where. */

import type { Because } from '../../../domain/ranked.js';
import { strengthOf } from '../bm25f.js';
import { foundAs, type Keyword } from '../keyword.js';
import type { Judgement, Part, Share } from '../part.js';
import { isElsewhere } from '../place-keyword.js';
import { placeHits } from '../place-names.js';
import type { SpaceWords, TextField } from '../space-words.js';

const TEXTS: readonly TextField[] = ['name', 'title', 'description'];
const WITH_PLACE: readonly TextField[] = [...TEXTS, 'place'];

interface Hit {
  readonly keyword: Keyword;
  readonly field: TextField;
  readonly strength: number;
}

/** Names the word that was really found, where it is not the keyword as the person wrote it. */
function becauseOf({ keyword, field }: Hit, words: SpaceWords): Because {
  const found =
    keyword.place === undefined
      ? foundAs(keyword, words[field], field === 'name')
      : placeHits(keyword.place, words[field], field).found;
  const asked = keyword.tokens.map((token) => token.word).join(' ');
  if (found === asked) return { id: 'terms.found', values: { term: keyword.text, field } };
  return { id: 'terms.found-as', values: { term: keyword.text, found, field } };
}

export const part = {
  id: 'relevance.term',
  group: 'relevance',
  order: 1,
  judge({ space, words }, { aim }): Judgement | null {
    if (aim === null) return null;
    const fields = aim.hasTerms ? TEXTS : WITH_PLACE;
    const hits: Hit[] = [];
    for (const keyword of aim.keywords) {
      if (keyword.place !== undefined && isElsewhere(keyword.place, space)) continue;
      const { value, field } = strengthOf(keyword, words, fields);
      if (value > 0) hits.push({ keyword, field, strength: keyword.weight * value });
    }
    const sum = hits.reduce((total, hit) => total + hit.strength, 0);
    if (sum === 0) return { value: null, factor: 0, because: { id: 'terms.none', values: {} } };
    const shares: readonly Share[] = hits
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
