/** What the names of two places say: the same, nearly the same, another; an old name and the name in an address count too. */
import type { Evidence } from '../../domain/likeness.js';
import { type NameContext, type NameLikeness, nameLikeness } from './name-likeness.js';
import type { PlaceLikeness } from './place-likeness.js';
import { priorBits, type Stats, wordBits } from './stats.js';
import { nameKey, type Suspect } from './suspect.js';

/**
 * A name alone is never sure: the most it brings is odds of four to one, whatever the prior. A decision: two bits.
 */
const MOST_ALONE = 2;
/** However unlike two names are, other things can outweigh them: a place may have been renamed. A decision. */
const LEAST = -8;
/** A name written together in an address has lost its blanks, capitals and accents. */
const IN_HANDLE = 0.9;
/** Both have the name in their addresses: the address counts it already. */
const IN_BOTH_HANDLES = 0.5;
/** So much in common is nearly all: "Neighbors" for "Neighbours". */
const NEARLY = 0.9;
/** "Ward 3" and "Ward 4": who counts means different ones. A decision. */
const OTHER_NUMBER = -8;
/** A number more is mostly another place ("KSNV-2"), unless all have it ("Covid-19"): this part of what it says. */
const ONE_NUMBER = 0.7;
const MOST_BY_NUMBER = 5;
/** Years change with every festival and every election: "Fair 2023" is likely the fair of last year. */
const OTHER_YEAR = -1;
/** Two towns in two names that are one but for them. A decision, as for the column of the place. */
const OTHER_TOWN = -4;
/** Each doubling of the places that have one name costs this: of twenty, any two are hardly the same. */
const CROWD = -3;
const NUMBER = /^\d+$/;
const YEAR = /^(?:19|20)\d\d$/;

/** Bits that names bring at most. */
export function mostByName(stats: Stats): number {
  return MOST_ALONE - priorBits(stats);
}

interface Best {
  readonly id: string;
  readonly likeness: NameLikeness;
  /** Words of the name that both have. */
  readonly name: readonly string[];
}

function namesInHandles({ names }: Suspect, { handles }: Suspect): readonly (readonly string[])[] {
  return handles.length === 0 ? [] : names.filter((name) => handles.includes(name.join('')));
}

/** All names of one with all of the other, and with the name in its address. */
function best(a: Suspect, b: Suspect, context: NameContext): Best | null {
  let found: Best | null = null;
  for (const name of a.names) {
    for (const other of b.names) {
      const likeness = nameLikeness(name, other, context);
      if (found !== null && likeness.bits <= found.likeness.bits) continue;
      const isOfToday = name === a.names[0] && other === b.names[0];
      const same = isOfToday ? 'dupes.same-name' : 'dupes.earlier-name';
      found = {
        likeness,
        name,
        id: likeness.isSame ? same : likeness.share >= NEARLY ? 'dupes.near-name' : 'dupes.similar-name',
      };
    }
  }
  for (const name of [...namesInHandles(a, b), ...namesInHandles(b, a)]) {
    const whole = nameLikeness(name, name, { ...context, counted: [] });
    const isCounted = [a, b].every(({ handles }) => handles.includes(name.join('')));
    const bits = (isCounted ? IN_BOTH_HANDLES : IN_HANDLE) * whole.bits;
    if (found === null || bits > found.likeness.bits)
      found = { likeness: { ...whole, bits }, name, id: 'dupes.name-in-address' };
  }
  return found;
}

/** Numbers that only one of the two has. */
function numbersApart({ onlyA, onlyB }: NameLikeness, stats: Stats): Evidence[] {
  const number = (words: readonly string[]): string | undefined => words.find((word) => NUMBER.test(word));
  const [a, b] = [number(onlyA), number(onlyB)];
  if (a !== undefined && b !== undefined) {
    const areYears = YEAR.test(a) && YEAR.test(b);
    return [{ because: { id: 'dupes.other-number', values: { a, b } }, weight: areYears ? OTHER_YEAR : OTHER_NUMBER }];
  }
  const one = a ?? b;
  if (one === undefined || YEAR.test(one)) return [];
  const weight = -Math.min(MOST_BY_NUMBER, ONE_NUMBER * wordBits(one, stats));
  return [{ because: { id: 'dupes.one-number', values: { number: one } }, weight }];
}

/** Words of the two names that other places say they are in. */
function townsApart({ onlyA, onlyB }: NameLikeness, { placeWords }: Stats): Evidence[] {
  const town = (words: readonly string[]): string | undefined =>
    words.find((word) => !NUMBER.test(word) && placeWords.count(word) > 0);
  const [a, b] = [town(onlyA), town(onlyB)];
  if (a === undefined || b === undefined) return [];
  return [{ because: { id: 'dupes.other-town', values: { a, b } }, weight: OTHER_TOWN }];
}

/** Many that have the name, and where both are in one place, have it there. */
function crowd(
  [a, b]: readonly [Suspect, Suspect],
  key: string,
  { stats, isSamePlace }: { stats: Stats; isSamePlace: boolean },
): Evidence[] {
  const here = [...a.places, ...b.places].map((place) => stats.namesInPlaces.count(`${key}|${nameKey(place)}`));
  const count = isSamePlace && here.length > 0 ? Math.max(...here) : stats.names.count(key);
  if (count <= 2) return [];
  return [{ because: { id: 'dupes.common-name', values: { count } }, weight: CROWD * Math.log2(count - 1) }];
}

/** `place`: what the places of the two say; it counts the words of it that stand in the names. */
export function nameEvidence(
  a: Suspect,
  b: Suspect,
  { stats, place }: { readonly stats: Stats; readonly place: PlaceLikeness },
): readonly Evidence[] {
  const counted = place.bits > 0 ? place.shared : [];
  const found = best(a, b, { stats, counted, most: mostByName(stats) });
  if (found === null) return [];
  const { likeness } = found;
  const isSamePlace = place.isSame;
  const weight = Math.max(LEAST, likeness.bits);
  const percent = Math.round(likeness.share * 100);
  const id = weight < 0 ? 'dupes.other-name' : found.id;
  return [
    { because: { id, values: { percent } }, weight },
    ...numbersApart(likeness, stats),
    ...(isSamePlace ? [] : townsApart(likeness, stats)),
    ...(likeness.isSame ? crowd([a, b], nameKey(found.name), { stats, isSamePlace }) : []),
  ];
}
