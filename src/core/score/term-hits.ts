/** Which of a campaign's keywords stand in a space, where, and how strongly: found once, for all parts that ask. */
import type { Space } from '../../domain/space.js';
import type { Aim } from './aim.js';
import { strengthOf } from './bm25f.js';
import type { Keyword } from './keyword.js';
import { foundIn } from './keyword-in.js';
import { isElsewhere } from './place-keyword.js';
import type { SpaceWords, TextField } from './space-words.js';
import { TEXTS, WITH_PLACE } from './text-fields.js';

export interface Hit {
  readonly keyword: Keyword;
  readonly field: TextField;
  /** With the keyword's weight. */
  readonly strength: number;
}

/** Of a campaign of places alone: 'Toronto' lies in Ontario and in Canada: where one name was found for several places, it speaks for the one it says most about. */
function onceEach(hits: readonly Hit[], words: SpaceWords): readonly Hit[] {
  if (hits.length < 2) return hits;
  const best = new Map<string, Hit>();
  for (const hit of hits) {
    const found = foundIn(hit.keyword, words, hit.field);
    const other = best.get(found);
    if (other === undefined || hit.strength > other.strength) best.set(found, hit);
  }
  return [...best.values()];
}

/** In the order of the campaign's keywords. */
export function termHits(space: Space, words: SpaceWords, aim: Aim): readonly Hit[] {
  const hits: Hit[] = [];
  const among = aim.book.among(words, aim.hasTerms ? TEXTS : WITH_PLACE);
  for (const at of [...among.keys()].sort((a, b) => a - b)) {
    const keyword = aim.keywords[at];
    if (keyword === undefined || (keyword.place !== undefined && isElsewhere(keyword.place, space))) continue;
    const { value, field } = strengthOf(keyword, words, { fields: among.get(at) ?? [], weights: aim.weights });
    if (value > 0) hits.push({ keyword, field, strength: keyword.weight * value });
  }
  return aim.hasTerms ? hits : onceEach(hits, words);
}
