/** traitsOf: a place as a list of the words that tell of it, with how strongly each does; what is learned compares these. */
import { splitWord } from '../normalise/split-word.js';
import type { StemLanguage } from '../normalise/stem.js';
import type { SpaceWords, TextField } from './space-words.js';
import { tellingWord } from './telling-words.js';

export interface Trait {
  /** The squares of all traits of a place sum to 1. */
  readonly weight: number;
  /** A word of this stem as it stands there. */
  readonly word: string;
}

export interface TraitOptions {
  readonly languages: readonly StemLanguage[];
  /** Where the place is counts too. */
  readonly withPlace: boolean;
}

/** A name says more of what a place is about than a title or tags, and those more than a text: chosen, not measured to matter. */
const FIELDS: readonly (readonly [TextField, number])[] = [
  ['name', 2],
  ['title', 1.5],
  ['description', 1],
];
const PLACE: readonly [TextField, number] = ['place', 2];

/** Stem → its trait: ln(1 + how often it stands there), times how telling it is, over the length of all. */
export function traitsOf(words: SpaceWords, { languages, withPlace }: TraitOptions): ReadonlyMap<string, Trait> {
  const found = new Map<string, { readonly word: string; readonly telling: number; times: number }>();
  for (const [field, times] of withPlace ? [...FIELDS, PLACE] : FIELDS) {
    for (const word of words[field]) {
      // 'gunowners' stands beside its parts, and no other place has it.
      const telling = field === 'name' && splitWord(word).length > 0 ? null : tellingWord(word, languages);
      if (telling === null) continue;
      const known = found.get(telling.stem);
      if (known === undefined) found.set(telling.stem, { word, telling: telling.weight, times });
      else known.times += times;
    }
  }
  const traits = new Map<string, Trait>();
  let squares = 0;
  for (const [stem, { word, telling, times }] of found) {
    const weight = Math.log1p(times) * telling;
    squares += weight ** 2;
    traits.set(stem, { word, weight });
  }
  const length = Math.sqrt(squares);
  for (const [stem, { word, weight }] of traits) traits.set(stem, { word, weight: weight / length });
  return traits;
}
