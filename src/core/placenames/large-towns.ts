/** townsWithin: the larger towns of a region or country, shipped with the program: 'Texas' is found by 'Denton' and 'Fort Worth'. */
import { createRequire } from 'node:module';
import { wordsOf } from '../normalise/fold-words.js';
import { isTownWord } from '../words/is-town-word.js';
import type { Area } from './whereabouts.js';

interface Town {
  /** Folded words. */
  readonly words: readonly string[];
  readonly country: string;
  /** As GeoNames names it: 'US.TX'. */
  readonly region: string;
}

/** A map of a whole country asks the index for so many towns, the largest; more would make it slow. */
const MOST = 300;
/** Shorter names are something else too often. */
const LEAST_LETTERS = 4;

let towns: readonly Town[] | null = null;

/** Each name once, of the largest town that has it: Durham is in North Carolina. */
function load(): readonly Town[] {
  const data: { readonly towns: string } = createRequire(import.meta.url)('./towns.json');
  const found = new Map<string, Town>();
  for (const line of data.towns.split('\n')) {
    const [name = '', region = ''] = line.split('|');
    const words = wordsOf(name);
    const key = words.join(' ');
    if (!found.has(key)) found.set(key, { words, country: region.slice(0, 2), region });
  }
  return [...found.values()];
}

function isDistinct({ words }: Town): boolean {
  const [first = ''] = words;
  return words.length > 1 ? words.join('').length > LEAST_LETTERS : first.length >= LEAST_LETTERS && isTownWord(first);
}

/** Towns of 15,000 people or more that lie there and are mostly known as towns, the largest first; the words of their names, folded. */
export function townsWithin({ country, region }: Area): readonly (readonly string[])[] {
  towns ??= load();
  const there = towns.filter((town) => (region === null ? town.country === country : town.region === region));
  return there
    .filter(isDistinct)
    .slice(0, MOST)
    .map(({ words }) => words);
}
