/** A keyword in the words of one field: how often it stands there, and as what. A place is found by any of its names, all else by its tokens. */
import { foundAs, frequency, type Keyword } from './keyword.js';
import { placeHits } from './place-names.js';
import type { SpaceWords, TextField } from './space-words.js';

/** Other forms and parts of words count less than 1 each. */
export function countIn(keyword: Keyword, words: SpaceWords, field: TextField): number {
  const { place } = keyword;
  return place === undefined
    ? frequency(keyword, words[field], field === 'name')
    : placeHits(place, words[field], field).count;
}

/** The words that were taken for it, as they stand there; '' when it is not there. */
export function foundIn(keyword: Keyword, words: SpaceWords, field: TextField): string {
  const { place } = keyword;
  return place === undefined
    ? foundAs(keyword, words[field], field === 'name')
    : placeHits(place, words[field], field).found;
}
