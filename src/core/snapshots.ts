/** Counts of one and the same place over time: which of all that was said of it can be compared, and one count a day. Used by fold.ts and by the check for jumps. */
import type { Count } from '../domain/count.js';
import { isLasting, type Key, UNKNOWN_PLATFORM } from '../domain/place-key.js';
import type { Observation } from '../domain/space.js';
import type { Snapshot } from './growth.js';

/** A snapshot with what else was said in the same row. */
export interface CountedRow extends Snapshot {
  readonly row: Observation;
}

/** 'group' in 'facebook.group-id', 'page' in 'facebook.page-name': what is both was made one by a person. */
const SORT = /\.([a-z]+)-(?:id|name)$/;

function areOfOneSort(a: Key, b: Key): boolean {
  const [one, other] = [SORT.exec(a.slot)?.[1], SORT.exec(b.slot)?.[1]];
  return one === undefined || other === undefined || one === other;
}

/** Two ids of one slot are two places, and so are two names, unless an id ties them: then it was renamed. */
function areOnePlace(strong: readonly Key[]): boolean {
  const slots = strong.map(({ slot }) => slot);
  const twice = slots.filter((slot, at) => slots.indexOf(slot) !== at);
  return twice.length === 0 || (strong.some(isLasting) && !twice.some((slot) => isLasting({ slot })));
}

/** Texts of the keys of a place that do not name what `key` names, but another place that people made one with it, or where it was before. */
function elsewhere(key: string, keys: readonly Key[]): ReadonlySet<string> {
  const own = keys.find(({ text }) => text === key);
  if (own === undefined) return new Set();
  const strong = keys.filter(
    (one) => one.platform === own.platform && one.strength === 'strong' && areOfOneSort(one, own),
  );
  const named = new Set(areOnePlace(strong) ? strong : [own]);
  const isHere = ({ platform, strength }: Key): boolean =>
    platform === UNKNOWN_PLATFORM || (platform === own.platform && strength === 'weak');
  return new Set(keys.filter((one) => !named.has(one) && !isHere(one)).map(({ text }) => text));
}

/**
 * Of all that was said of a place, what can be compared over time: what speaks of the key it is called by (`key`) or of
 * another key of that same place. Where two places were made one, or one moved, the rest counts other people. `keys` are
 * those of the place; they are asked for only where something else than `key` was spoken of.
 */
export function ofOneSeries(
  key: string,
  observations: readonly Observation[],
  keys: () => readonly Key[],
): readonly Observation[] {
  if (observations.every((one) => one.key === key)) return observations;
  const left = elsewhere(key, keys());
  return left.size === 0 ? observations : observations.filter((one) => !left.has(one.key));
}

function counted(row: Observation, count: Count | null): CountedRow | null {
  return count === null ? null : { date: row.date, members: count.value, low: count.low, high: count.high, row };
}

/** Of one day: by hand, then the latest import, then the larger count, then the surer one. */
function isBetter(a: CountedRow, b: CountedRow): boolean {
  if (a.row.byHand !== b.row.byHand) return a.row.byHand;
  if (a.row.importId !== b.row.importId) return a.row.importId > b.row.importId;
  return a.members > b.members || (a.members === b.members && a.high - a.low < b.high - b.low);
}

/** The counts of members, one a date, in order of date; `observations` in any order. `countIn`: another count of people to take. */
export function snapshotsOf(
  observations: readonly Observation[],
  countIn = (one: Observation): Count | null => one.members,
): readonly CountedRow[] {
  const byDate = new Map<string, CountedRow>();
  for (const one of observations) {
    const found = counted(one, countIn(one));
    const known = byDate.get(one.date);
    if (found !== null && (known === undefined || isBetter(found, known))) byDate.set(one.date, found);
  }
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
