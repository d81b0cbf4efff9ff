/** Place: whether the space is where the campaign is; asked only when the campaign names places beside its terms. */
import { strengthOf } from '../bm25f.js';
import type { Judgement, Part } from '../part.js';

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
    const found = aim.places.find(
      (place) => strengthOf(place, words, ['place', 'name', 'title', 'description']).value > 0,
    );
    if (found !== undefined) {
      return {
        value: found.text,
        factor: 1,
        floor: LOCAL,
        because: { id: 'place.match', values: { place: found.text } },
      };
    }
    if (space.place === null && space.country === null) {
      return { value: null, factor: UNKNOWN, because: { id: 'place.unknown', values: {} }, missing: ['place'] };
    }
    const place = space.place ?? space.country ?? '';
    return { value: place, factor: ELSEWHERE, because: { id: 'place.elsewhere', values: { place } } };
  },
} satisfies Part;
