/** townFinder: the town of a gazetteer that stands in the name of a space ("Portland Tenants"), where that has no place of its own. */
import { foldedName } from '../normalise/fold-words.js';
import { type Area, areCompatible } from './whereabouts.js';

export interface TownInName {
  /** As the gazetteer writes it. */
  readonly name: string;
  /** It lies in a region or country that the campaign names. */
  readonly isWithin: boolean;
}

/** A town large enough to be meant without more. */
export interface LargeTown {
  readonly name: string;
  readonly area: Area;
  readonly population: number;
}

export interface FindTowns {
  /** Folded name → the largest town of it. */
  readonly towns: ReadonlyMap<string, LargeTown>;
  /** Names of the campaign's own places, folded. */
  readonly own: ReadonlySet<string>;
  /** Regions and countries that the campaign names. */
  readonly areas: readonly Area[];
  /** Whether a word is one that people use for other things: "Reading", "Union". */
  readonly isCommon: (word: string) => boolean;
}

/** Words of a name looked at; the rest of a long one is its motto. */
const MOST_WORDS = 12;
/** Names of towns have hardly more words. */
const MOST_TOGETHER = 3;
/** Shorter names are too often something else. */
const LEAST_LETTERS = 4;
const WORD = /[\p{L}\p{M}]+/gu;
const CAPITAL = /^\p{Lu}/u;
const HUMP = /(\p{Ll})(\p{Lu})/gu;
/** Enough for every name; bounds the work. */
const MOST_OF_NAME = 200;

/** Only words with a capital may name a town, also those written together: 'PortlandTenants'. */
function capitalised(name: string): readonly (string | null)[] {
  const words = name.slice(0, MOST_OF_NAME).replace(HUMP, '$1 $2').match(WORD) ?? [];
  return words.slice(0, MOST_WORDS).map((word) => (CAPITAL.test(word) ? foldedName(word) : null));
}

/** Of towns whose names begin at one word the longest; a common word alone is none. */
function townAt(words: readonly (string | null)[], at: number, { towns, own, isCommon }: FindTowns): LargeTown | null {
  for (let count = Math.min(MOST_TOGETHER, words.length - at); count > 0; count -= 1) {
    const together = words.slice(at, at + count);
    const key = together.includes(null) ? '' : together.join(' ');
    if (key.length < LEAST_LETTERS || own.has(key) || (count === 1 && isCommon(key))) continue;
    const town = towns.get(key);
    if (town !== undefined) return town;
  }
  return null;
}

/** Of several towns in a name one where the campaign is, else the largest: "Oral History of San Diego" is in San Diego. */
export function townFinder(find: FindTowns): (name: string) => TownInName | null {
  const isWithin = (town: LargeTown): boolean => find.areas.some((area) => areCompatible(area, town.area));
  return (name) => {
    const words = capitalised(name);
    const found = words.flatMap((_, at) => townAt(words, at, find) ?? []).sort((a, b) => b.population - a.population);
    const town = found.find(isWithin) ?? found[0];
    return town === undefined ? null : { name: town.name, isWithin: isWithin(town) };
  };
}
