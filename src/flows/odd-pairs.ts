/** Which of the pairs that are likely one place are an imitation and what it imitates: those are never proposed. Used by flows/find-dupes. */
import { setImmediate as breath } from 'node:timers/promises';
import { pairKey, type ScoredPair } from '../core/likeness/clusters.js';
import { areOddTwins } from '../core/look-alike/look-alike.js';
import type { Space } from '../domain/space.js';
import type { Store } from '../store/store.js';
import { imitationJudge } from './look-alikes.js';

/** Numbers of two spaces. */
export interface Imitation {
  readonly suspect: number;
  readonly original: number;
}

export interface OddPairs {
  /** The pairs that may be proposed. */
  sift(pairs: readonly ScoredPair[]): Promise<readonly ScoredPair[]>;
  /** One imitates the other, or their names differ by odd letters only. Asked for places that may come into one cluster. */
  isOdd(a: number, b: number): boolean;
  /** Found so far, in the order of their numbers. */
  imitations(): readonly Imitation[];
}

/** Pairs whose spaces are in memory at once. */
const STEP = 250;

/** The day of their newest figures. */
function newestDay(a: Space, b: Space): string {
  return [a.asOf, a.checkedAt, b.asOf, b.checkedAt].reduce<string>(
    (day, one) => (one !== null && one > day ? one : day),
    '',
  );
}

interface Judge {
  readonly judge: (a: Space, b: Space) => boolean;
  readonly imitations: readonly Imitation[];
}

function judging(store: Store): Judge {
  const imitates = imitationJudge(store);
  const imitations: Imitation[] = [];
  const isImitation = (suspect: Space, original: Space): boolean => {
    if (imitates(suspect, original, newestDay(suspect, original)) === null) return false;
    imitations.push({ suspect: suspect.id, original: original.id });
    return true;
  };
  return { judge: (a, b) => isImitation(a, b) || isImitation(b, a) || areOddTwins(a, b), imitations };
}

/** What is likely the original is not the imitation either, also where it has no address to compare: each as pairKey. */
function besideTwins(pairs: readonly ScoredPair[], imitations: readonly Imitation[]): ReadonlySet<string> {
  const suspects = new Map<number, number[]>();
  for (const { suspect, original } of imitations) suspects.set(original, [...(suspects.get(original) ?? []), suspect]);
  const found = new Set<string>();
  for (const { a, b } of pairs) {
    for (const suspect of suspects.get(a) ?? []) if (suspect !== b) found.add(pairKey(suspect, b));
    for (const suspect of suspects.get(b) ?? []) if (suspect !== a) found.add(pairKey(suspect, a));
  }
  return found;
}

/** `canImitate`: what is known without reading the two; false for most pairs. */
export function oddPairs(store: Store, canImitate: (a: number, b: number) => boolean): OddPairs {
  const { judge, imitations } = judging(store);
  const known = new Map<string, boolean>();
  let twins: ReadonlySet<string> = new Set();
  const readAndJudge = (pairs: readonly Pick<ScoredPair, 'a' | 'b'>[]): void => {
    const ids = new Set(pairs.flatMap(({ a, b }) => [a, b]));
    const spaces = new Map(store.spaces.withIds([...ids]).map((space) => [space.id, space]));
    for (const { a, b } of pairs) {
      const [one, other] = [spaces.get(a), spaces.get(b)];
      known.set(pairKey(a, b), one !== undefined && other !== undefined && judge(one, other));
    }
  };
  const isOdd = (a: number, b: number): boolean => {
    const key = pairKey(a, b);
    if (twins.has(key)) return true;
    if (!known.has(key) && canImitate(a, b)) readAndJudge([{ a, b }]);
    return known.get(key) ?? false;
  };
  return {
    async sift(pairs) {
      const some = pairs.filter(({ a, b }) => canImitate(a, b));
      for (let at = 0; at < some.length; at += STEP) {
        readAndJudge(some.slice(at, at + STEP));
        await breath();
      }
      twins = besideTwins(pairs, imitations);
      return pairs.filter(({ a, b }) => !isOdd(a, b));
    },
    isOdd,
    imitations: () =>
      [...imitations].sort((one, other) => one.suspect - other.suspect || one.original - other.original),
  };
}
