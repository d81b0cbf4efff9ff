/** Whether two places are said to be in the same town: by the words of where they are, one text within the other too. */
import { isRegion, placeWordBits, rarityBits, type Stats } from './stats.js';
import { coreWords, nameKey, type Suspect } from './suspect.js';

export interface PlaceLikeness {
  /** Bits; above 0 the same place, below 0 another one, 0: nothing is known. */
  readonly bits: number;
  /** The same text, or one within the other. */
  readonly isSame: boolean;
  /** What they share is a state, a country, or what a large part of the list has. */
  readonly isRegion: boolean;
  /** Words that say where both are. */
  readonly shared: readonly string[];
}

/** Two towns are two places, also where the names are one. A decision: as much as a name in common may say without more. */
const ELSEWHERE = -6;
/** Two twins have a name, and no third place. */
const COMMON = 2;
/** "Bexley" and "Bexley, London Borough of": one is written with more around it. */
const WITHIN = 0.8;
/** "Acton, London" and "Peckham, London": what they share, less that each also says another thing. */
const BESIDE = 0.6;
const BESIDE_LOSS = -4;

const NOWHERE: PlaceLikeness = { bits: 0, isSame: false, isRegion: false, shared: [] };

function rarest(words: readonly string[], stats: Stats): number {
  return words.reduce((most, word) => Math.max(most, placeWordBits(word, stats)), 0);
}

function ofTwo(a: readonly string[], b: readonly string[], stats: Stats): PlaceLikeness {
  const shared = a.filter((word) => b.includes(word));
  if (shared.length === 0) return { bits: ELSEWHERE, isSame: false, isRegion: false, shared };
  const [onlyA, onlyB] = [a.length - shared.length, b.length - shared.length];
  const said = rarest(shared, stats);
  const isWide = shared.every((word) => isRegion(word, stats));
  const found = { isSame: !isWide, isRegion: isWide, shared };
  if (onlyA + onlyB === 0)
    return { ...found, bits: isWide ? said : rarityBits(stats.placesWhole.count(nameKey(a)), stats) };
  if (onlyA === 0 || onlyB === 0) return { ...found, bits: WITHIN * said };
  return { ...found, isSame: false, bits: Math.max(ELSEWHERE, BESIDE * said + BESIDE_LOSS) };
}

const isInNames = (word: string, { names }: Suspect): boolean => names.some((name) => name.includes(word));

/** Where one is said to be stands in the name of the other: "Elm Road, Leeds" and "Elm Road", Leeds. */
function inName(placed: Suspect, named: Suspect, stats: Stats): PlaceLikeness {
  const shared: string[] = [];
  for (const place of placed.places)
    for (const word of place) if (isInNames(word, named) && !isInNames(word, placed)) shared.push(word);
  if (shared.length === 0) return NOWHERE;
  const isWide = shared.every((word) => isRegion(word, stats));
  return { bits: WITHIN * rarest(shared, stats), isSame: !isWide, isRegion: isWide, shared };
}

/** Of equals both count, so that their order does not matter. */
function better(one: PlaceLikeness, other: PlaceLikeness): PlaceLikeness {
  if (other.bits === one.bits)
    return {
      bits: one.bits,
      isSame: one.isSame || other.isSame,
      isRegion: one.isRegion && other.isRegion,
      shared: [...one.shared, ...other.shared],
    };
  return other.bits > one.bits ? other : one;
}

/** The best that any two places said of them come to. */
export function placeLikeness(a: Suspect, b: Suspect, stats: Stats): PlaceLikeness {
  const known = a.places.flatMap((one) => b.places.map((other) => ofTwo(one, other, stats)));
  const found = known.length === 0 ? NOWHERE : known.reduce(better);
  if (found.bits > 0) return found;
  const named = better(inName(a, b, stats), inName(b, a, stats));
  if (known.length === 0) return named;
  // A town in the name of the other speaks against two towns, but does not make them one.
  return found.bits < 0 && named.bits > 0 ? NOWHERE : found;
}

/** A name of one word, or one that others have, is met in any town: that of two such places then says the more. */
export function isMetAnywhere({ names }: Suspect, stats: Stats): boolean {
  const [name = []] = names;
  return coreWords(name).length < 2 || stats.names.count(nameKey(name)) > COMMON;
}
