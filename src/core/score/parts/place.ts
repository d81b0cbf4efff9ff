/** Place: whether the space is where the campaign is; asked only when the campaign names places beside its terms. */
import { strengthOf } from '../bm25f.js';
import type { Keyword } from '../keyword.js';
import type { Judgement, Part } from '../part.js';
import type { TextField } from '../space-words.js';

/** Unknown place and another place: what remains of the relevance; assumed. */
const UNKNOWN = 0.6;
const ELSEWHERE = 0.15;
/** A general local space is worth this much even when it speaks of no term. */
const LOCAL = 0.3;

export const part = {
  id: 'relevance.place',
  group: 'relevance',
  order: 2,
  judge({ space, words }, { aim }): Judgement | null {
    if (aim === null || !aim.hasTerms || aim.places.length === 0) return null;
    const stands = (field: TextField): Keyword | undefined =>
      aim.places.find((place) => strengthOf(place, words, [field]).value > 0);
    const own = space.place ?? space.country;
    const inPlace = stands('place');
    const inTexts = stands('name') ?? stands('title') ?? stands('description');
    const found = inPlace ?? (own === null ? inTexts : undefined);
    if (found !== undefined) {
      return {
        value: found.text,
        factor: 1,
        floor: LOCAL,
        because: { id: 'place.match', values: { place: found.text } },
      };
    }
    // Its own place says otherwise than its texts: no more is sure than where nothing is known.
    if (own !== null && inTexts !== undefined) {
      return { value: own, factor: UNKNOWN, because: { id: 'place.mentioned', values: { place: inTexts.text, own } } };
    }
    if (own === null) {
      return { value: null, factor: UNKNOWN, because: { id: 'place.unknown', values: {} }, missing: ['place'] };
    }
    return { value: own, factor: ELSEWHERE, because: { id: 'place.elsewhere', values: { place: own } } };
  },
} satisfies Part;
