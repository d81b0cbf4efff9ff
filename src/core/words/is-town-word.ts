/** isTownWord: whether a word is used as towns are ('Denton'), and not mostly as something else ('Mission', 'Allen', 'Reading'). */
import { rankOf } from './english.js';
import { addWord, emptySum, nearnessOf, unit } from './vectors.js';

/** Towns that are hardly anything else, of all sizes: what their vectors share is being a town. */
const PLAIN_TOWNS =
  'chicago houston seattle denver detroit boston atlanta milwaukee minneapolis sacramento tucson omaha louisville baltimore memphis ' +
  'albuquerque tulsa toledo cincinnati cleveland pittsburgh toronto calgary ottawa winnipeg edmonton glasgow leeds sheffield melbourne ' +
  'spokane lubbock chattanooga knoxville tacoma anaheim wichita rochester syracuse duluth';
/**
 * Of some 300 names of towns in Texas, California and Ontario those above it are towns (Arlington 0.65, Denton 0.54, Plano 0.49), those
 * below it mostly something else (Orange 0.38, Garden 0.35, Kyle, Mission).
 */
const LEAST = 0.4;

let direction: Float32Array | null = null;

function townDirection(): Float32Array {
  const sum = emptySum();
  for (const town of PLAIN_TOWNS.split(' ')) {
    const rank = rankOf(town);
    if (rank !== null) addWord(sum, rank, 1);
  }
  return unit(sum) ?? sum;
}

/** A word that is not among the common words of English is taken for what it is said to be. */
export function isTownWord(word: string): boolean {
  const rank = rankOf(word);
  if (rank === null) return true;
  direction ??= townDirection();
  return nearnessOf(rank, direction) >= LEAST;
}
