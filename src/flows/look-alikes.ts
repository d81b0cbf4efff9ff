/** Places that may be imitations of others: all of a store, those of a map, or one place; each with its reasons. */
import { setImmediate as breath } from 'node:timers/promises';
import { type LookAlike, lookAlike } from '../core/look-alike/look-alike.js';
import { type NearPair, nearKeys } from '../core/look-alike/near-keys.js';
import { searchesForLooks } from '../core/look-alike/searches.js';
import type { Because, Ranked } from '../domain/ranked.js';
import type { Space } from '../domain/space.js';
import type { Store } from '../store/store.js';
import type { Progress } from './import-request.js';

export interface FoundLookAlike {
  readonly suspect: Space;
  /** Of several that it resembles, the one for which most speaks. */
  readonly original: Space;
  readonly reasons: readonly Because[];
}

const BADGE = 'impostor';

/** Pairs whose spaces are in memory at once. */
const STEP = 250;
/** Spaces read between two breaths. */
const BREATH = 2_000;
/** A place whose words so many others have has an ordinary name: they are not all looked at. */
const MOST_NEIGHBOURS = 1_000;
/** So few are looked up one by one: some milliseconds each. */
const FEW = 50;
/** So many places are searched whole within some tenths of a second; a million take a minute and more. */
const MOST_SEARCHED = 100_000;

/** How many sources name a place, each place asked once. What was entered by hand is none. */
function sourceCounts(store: Store): (id: number) => number {
  let labels: ReadonlyMap<number, string> | null = null;
  const known = new Map<number, number>();
  return (id) => {
    labels ??= new Map(
      store.imports.all().flatMap((one) => (one.kind === 'file' ? [[one.id, one.source] as const] : [])),
    );
    const counted = known.get(id);
    if (counted !== undefined) return counted;
    const sources = new Set<string>();
    for (const { importId } of store.spaces.observationsOf(id)) {
      const label = labels.get(importId);
      if (label !== undefined) sources.add(label);
    }
    known.set(id, sources.size);
    return sources.size;
  };
}

/** Places that stood in one row are one organization's: they imitate nobody. */
function areTied(store: Store, a: Space, b: Space): boolean {
  return store.spaces.besides(a.id).some((other) => other.id === b.id);
}

/** Whether the first of two places may be an imitation of the second. `today`: ISO date. */
export function imitationJudge(store: Store): (suspect: Space, original: Space, today: string) => LookAlike | null {
  const sourcesOf = sourceCounts(store);
  return (suspect, original, today) => {
    const like = lookAlike(suspect, original, { today, sourcesOf });
    return like === null || areTied(store, suspect, original) ? null : like;
  };
}

function isStronger(one: FoundLookAlike, than: FoundLookAlike): boolean {
  const more = one.reasons.length - than.reasons.length;
  if (more !== 0) return more > 0;
  const people = (one.original.members?.value ?? 0) - (than.original.members?.value ?? 0);
  return people > 0 || (people === 0 && one.original.id < than.original.id);
}

interface Judge {
  judge(suspect: Space, original: Space): void;
  found(): ReadonlyMap<number, FoundLookAlike>;
}

function judging(store: Store, today: string): Judge {
  const imitates = imitationJudge(store);
  const found = new Map<number, FoundLookAlike>();
  return {
    judge(suspect, original) {
      const like = imitates(suspect, original, today);
      if (like === null) return;
      const one = { suspect, original, reasons: like.reasons };
      const old = found.get(suspect.id);
      if (old === undefined || isStronger(one, old)) found.set(suspect.id, one);
    },
    found: () => found,
  };
}

/** Judges pairs of spaces whose names come near each other; by the number of the place that may be an imitation. */
async function lookAlikesAmong(
  store: Store,
  pairs: readonly NearPair[],
  today: string,
): Promise<ReadonlyMap<number, FoundLookAlike>> {
  const { judge, found } = judging(store, today);
  for (let at = 0; at < pairs.length; at += STEP) {
    const step = pairs.slice(at, at + STEP);
    const spaces = new Map(store.spaces.withIds([...new Set(step.flat())]).map((space) => [space.id, space]));
    for (const [suspectId, otherId] of step) {
      const [suspect, other] = [spaces.get(suspectId), spaces.get(otherId)];
      if (suspect !== undefined && other !== undefined) judge(suspect, other);
    }
    await breath();
  }
  return found();
}

/** All of a store, in the order of their numbers. `today`: ISO date; absent: the day of the newest figures. */
export async function findLookAlikes(
  store: Store,
  progress: Progress,
  today: string | null = null,
): Promise<readonly FoundLookAlike[]> {
  const near = nearKeys();
  const total = store.spaces.count();
  let [seen, newest] = [0, ''];
  for (const space of store.spaces.allWithoutTexts()) {
    near.add(space);
    if (space.asOf !== null && space.asOf > newest) newest = space.asOf;
    seen += 1;
    if (seen % BREATH === 0) {
      progress('progress.look-alikes', seen, total);
      await breath();
    }
  }
  const found = await lookAlikesAmong(store, near.pairs(), today ?? newest);
  return [...found.values()].sort((a, b) => a.suspect.id - b.suspect.id);
}

/** What one place may be an imitation of, found by the words of its name without reading all places; null: nothing. */
export function lookAlikeOf(store: Store, space: Space, today: string): FoundLookAlike | null {
  const { judge, found } = judging(store, today);
  const ids = new Set(
    searchesForLooks(space).flatMap((terms) => store.search.idsOfAll(terms).slice(0, MOST_NEIGHBOURS)),
  );
  for (const other of store.spaces.withIds([...ids])) judge(space, other);
  return found().get(space.id) ?? null;
}

/**
 * Those among places that are shown, in the order in which they are. Of a long list from a very large store only the first are
 * looked at: `turf check impostor` searches all.
 */
export async function lookAlikesShown(
  store: Store,
  ids: readonly number[],
  { today, progress }: { readonly today: string; readonly progress: Progress },
): Promise<ReadonlyMap<number, FoundLookAlike>> {
  if (ids.length > FEW && store.spaces.count() <= MOST_SEARCHED)
    return new Map((await findLookAlikes(store, progress, today)).map((one) => [one.suspect.id, one]));
  const found = new Map<number, FoundLookAlike>();
  for (const space of store.spaces.withIds(ids.slice(0, FEW))) {
    const one = lookAlikeOf(store, space, today);
    if (one !== null) found.set(space.id, one);
    await breath();
  }
  return found;
}

/** With the badge, once: it changes no figure and hides nothing. */
export function withBadge(scored: Ranked): Ranked {
  return scored.badges.includes(BADGE) ? scored : { ...scored, badges: [BADGE, ...scored.badges] };
}
