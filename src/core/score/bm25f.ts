/** How strongly a keyword stands in a space: BM25F with constants instead of statistics of the database, so that importing more moves nothing. */
import type { Weights } from '../../domain/weights.js';
import type { Keyword } from './keyword.js';
import { countIn } from './keyword-in.js';
import type { SpaceWords, TextField } from './space-words.js';
import { USUAL } from './weights.js';

/**
 * Length normalisation b and usual length of each field (BM25F: Robertson & Zaragoza, "The Probabilistic Relevance Framework", 2009);
 * their weights are the campaign's. The lengths are typical ones, not averages of the database.
 */
const FIELDS: Readonly<Record<TextField, { readonly b: number; readonly usual: number }>> = {
  name: { b: 0.3, usual: 3 },
  title: { b: 0.5, usual: 6 },
  description: { b: 0.75, usual: 25 },
  place: { b: 0.3, usual: 3 },
};
/** A place stands in a column of its own and weighs like a name. */
const PLACE_WEIGHT = USUAL.name;
/** Saturation of repeated words, as in BM25. */
const K1 = 1.2;
/** What one hit in a name of usual length gives: the unit of strength. */
const FULL = USUAL.name / (USUAL.name + K1);

export interface Strength {
  /** 1 is one hit in a name of usual length; 0 none; at most 1.3. */
  readonly value: number;
  /** The field that gave most of it. */
  readonly field: TextField;
}

export interface Within {
  readonly fields: readonly TextField[];
  readonly weights: Pick<Weights, 'name' | 'title' | 'description'>;
}

/** How strongly the keyword stands in these fields of a space. */
export function strengthOf(keyword: Keyword, words: SpaceWords, { fields, weights }: Within): Strength {
  let sum = 0;
  let field: TextField = fields[0] ?? 'name';
  let most = 0;
  for (const name of fields) {
    const found = countIn(keyword, words, name);
    if (found === 0) continue;
    const { b, usual } = FIELDS[name];
    const weight = name === 'place' ? PLACE_WEIGHT : weights[name];
    const part = (weight * found) / (1 - b + (b * words[name].length) / usual);
    sum += part;
    if (part > most) [most, field] = [part, name];
  }
  return { value: sum / (sum + K1) / FULL, field };
}
