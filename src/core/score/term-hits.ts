/** Which of a campaign's keywords stand in a space, where, and how strongly: found once, for all parts that ask. */
import type { Space } from '../../domain/space.js';
import type { Aim } from './aim.js';
import { strengthOf } from './bm25f.js';
import type { Keyword } from './keyword.js';
import { isElsewhere } from './place-keyword.js';
import type { SpaceWords, TextField } from './space-words.js';

export interface Hit {
  readonly keyword: Keyword;
  readonly field: TextField;
  /** With the keyword's weight. */
  readonly strength: number;
}

const TEXTS: readonly TextField[] = ['name', 'title', 'description'];
const WITH_PLACE: readonly TextField[] = [...TEXTS, 'place'];

/** In the order of the campaign's keywords. */
export function termHits(space: Space, words: SpaceWords, aim: Aim): readonly Hit[] {
  const fields = aim.hasTerms ? TEXTS : WITH_PLACE;
  const hits: Hit[] = [];
  for (const at of aim.book.among(fields.map((field) => words[field]))) {
    const keyword = aim.keywords[at];
    if (keyword === undefined) continue;
    if (keyword.place !== undefined && isElsewhere(keyword.place, space)) continue;
    const { value, field } = strengthOf(keyword, words, { fields, weights: aim.weights });
    if (value > 0) hits.push({ keyword, field, strength: keyword.weight * value });
  }
  return hits;
}
