/** Finds places that are likely one: gathers what is known, files it, scores what is filed together, ties up clusters. */
import { setImmediate as breath } from 'node:timers/promises';
import { haveRivalIds } from '../core/likeness/address-evidence.js';
import { type PairFinder, pairFinder } from '../core/likeness/candidate-pairs.js';
import { clusters, inOrder, pairKey, type ScoredPair } from '../core/likeness/clusters.js';
import { likeness, likenessFrom } from '../core/likeness/likeness.js';
import type { Suspect } from '../core/likeness/suspect.js';
import type { Cluster } from '../domain/likeness.js';
import type { Store } from '../store/store.js';
import { gatherSuspects, type Suspects } from './gather-suspects.js';
import type { Progress } from './import-request.js';
import { type Imitation, oddPairs } from './odd-pairs.js';

export interface DupesRequest {
  /** Likeness from which on a pair counts, 0 to 1. */
  readonly least: number;
  /** Only pairs with the space of this number; null: all. */
  readonly space: number | null;
}

export interface DupesFound {
  /** The surest first. */
  readonly clusters: readonly Cluster[];
  /** Pairs in the clusters: at or above the cut, and of places that may be one. Of very many also those that were not tied up. */
  readonly pairs: number;
  /** At or above the cut, and left out: the one may be an imitation of the other. In the order of their numbers. */
  readonly imitations: readonly Imitation[];
  /** Pairs looked at. */
  readonly compared: number;
  readonly spaces: number;
  /** Places that share their whole name with too many others to compare them by it alone. */
  readonly crowded: number;
}

/**
 * From here on a pair is worth a look. Measured with `npm run bench dupes`: on two exports of one directory it finds 13 of the
 * 15 places that changed their address, and of its 25 proposals one in ten is two places to a person's eye; on invented lists
 * it finds 95 to 99 of 100 twins, and 97 of 100 proposals are right. At 0.7 two more of those 15 are lost; at 0.5 one more is
 * found, and nine more are proposed.
 */
export const SUGGESTED_CUT = 0.6;

/** More than anybody reviews; the surest are tied up, and `pairs` counts the others too. */
const MOST_PAIRS = 200_000;
/** Places filed, or pairs compared, between two breaths: some 20 ms of work. */
const STEP = 2_000;

interface Search extends Suspects {
  readonly request: DupesRequest;
  readonly apart: ReadonlySet<string>;
  readonly progress: Progress;
}

async function fileAll({ table, stats, progress }: Search): Promise<PairFinder> {
  const finder = pairFinder(table.size);
  for (let at = 0; at < table.size; at += 1) {
    finder.file(at, table.get(at), stats);
    if (at % STEP !== STEP - 1) continue;
    progress('progress.comparing-filing', at + 1, table.size);
    await breath();
  }
  for (const _ of finder.steps()) await breath();
  return finder;
}

/** The pairs at or above the cut, the surest first. */
async function scoreAll(
  pairs: Float64Array,
  { table, stats, request, apart, progress }: Search,
): Promise<ScoredPair[]> {
  const { size } = table;
  const found: ScoredPair[] = [];
  const only = request.space === null ? null : table.indexOf(request.space);
  let [at, a]: [number, Suspect | null] = [-1, null];
  let done = 0;
  for (const packed of pairs) {
    done += 1;
    if (done % STEP === 0) {
      progress('progress.comparing-pairs', done, pairs.length);
      await breath();
    }
    const [one, other] = [Math.floor(packed / size), packed % size];
    if (only !== null && one !== only && other !== only) continue;
    if (a === null || one !== at) [at, a] = [one, table.get(one)];
    const b = table.get(other);
    const scored = likenessFrom(request.least, [a, b], stats);
    if (scored < request.least || apart.has(pairKey(a.id, b.id))) continue;
    found.push({ a: a.id, b: b.id, likeness: scored });
  }
  return found.sort(inOrder);
}

/** One organization is on many platforms, and without an address there is nothing to imitate with. */
function canImitate(a: Suspect, b: Suspect): boolean {
  return a.platform === b.platform && a.hasAddress && b.hasAddress;
}

/** Searches the whole store for places that are likely one; some seconds for 100,000 places. */
export async function findDupes(store: Store, request: DupesRequest, progress: Progress): Promise<DupesFound> {
  const apart = new Set([...store.decisions.apart()].map(([a, b]) => pairKey(a, b)));
  const { table, stats } = await gatherSuspects(store, progress);
  const search = { table, stats, request, apart, progress };
  const finder = await fileAll(search);
  const candidates = finder.pairs();
  const scored = await scoreAll(candidates, search);
  const suspectOf = (id: number): Suspect => table.get(table.indexOf(id));
  const odd = oddPairs(store, (a, b) => canImitate(suspectOf(a), suspectOf(b)));
  const surest = await odd.sift(scored.slice(0, MOST_PAIRS));
  const tied = clusters(surest, {
    // Places that stood in one row are several on purpose: at most one of them can be what another list means.
    isApart: (a, b) => apart.has(pairKey(a, b)) || suspectOf(a).besides.includes(b) || odd.isOdd(a, b),
    isRival: (a, b) => haveRivalIds(suspectOf(a), suspectOf(b)),
    full: ({ a, b }) => ({ a, b, ...likeness(suspectOf(a), suspectOf(b), stats) }),
  });
  return {
    clusters: tied,
    pairs: tied.reduce((total, one) => total + one.pairs.length, 0) + Math.max(0, scored.length - MOST_PAIRS),
    imitations: odd.imitations(),
    compared: candidates.length,
    spaces: table.size,
    crowded: finder.crowded,
  };
}
