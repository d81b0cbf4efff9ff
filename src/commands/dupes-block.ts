/** One cluster of likely duplicates as lines of text: how sure, its places, why, and what to type. For the list and the review of turf dupes. */
import type { Cluster, LikelyPair } from '../domain/likeness.js';
import type { Space } from '../domain/space.js';
import type { Ctx } from './ctx.js';
import { evidenceWords } from './evidence-words.js';
import { yesFor } from './known-platforms.js';
import { placeLines } from './place-line.js';

/** Places and reasons of one cluster that are shown; more than that nobody takes in at a glance. */
const MOST_PLACES = 12;

/** The pairs that hang the places together: the surest of each place that was not named before. */
function tiesOf({ pairs }: Cluster): readonly LikelyPair[] {
  const named = new Set<number>();
  return pairs.filter(({ a, b }) => {
    const isNew = !named.has(a) || !named.has(b);
    named.add(a).add(b);
    return isNew;
  });
}

/** 97 for 0.974; never 100, for nothing is that sure. */
function percentOf(likeness: number): number {
  return Math.min(99, Math.floor(likeness * 100));
}

function more(ctx: Ctx, count: number): readonly string[] {
  return count > MOST_PLACES ? [ctx.tell('dupes-list.more-places', { more: count - MOST_PLACES })] : [];
}

/** The places of a cluster and why they are likely one. `spaces`: its members, by number. */
function clusterLines(ctx: Ctx, cluster: Cluster, spaces: readonly Space[]): readonly string[] {
  const some = spaces.slice(0, MOST_PLACES);
  return [...placeLines(ctx, some), ...more(ctx, spaces.length), ...whyLines(ctx, cluster)];
}

/** Why the places of a cluster are likely one, one line for each pair that ties it. */
export function whyLines(ctx: Ctx, cluster: Cluster): readonly string[] {
  const ties = tiesOf(cluster);
  return ties.slice(0, MOST_PLACES).map((pair) => {
    const { a, b } = pair;
    const which = ctx.tell('dupes-list.pair', { a, b, percent: percentOf(pair.likeness) });
    return ctx.tell('dupes-list.why', { pairing: ties.length === 1 ? '' : which, words: evidenceWords(ctx, pair) });
  });
}

/** How sure it is, and of more than two places of which two that is said. */
export function sureness({ members, pairs, likeness }: Cluster) {
  const [surest] = pairs;
  const more = Math.max(0, members.length - 2);
  return { percent: percentOf(likeness), more, a: surest?.a ?? '', b: surest?.b ?? '' };
}

/** A block of the list: numbered, with the lines to paste. */
export function clusterBlock(
  ctx: Ctx,
  cluster: Cluster,
  at: { number: number; spaces: readonly Space[] },
): readonly string[] {
  const ids = cluster.members.join(' ');
  const sure = sureness(cluster);
  const surest = at.spaces.filter(({ id }) => sure.more === 0 || id === sure.a || id === sure.b);
  const two = sure.more === 0 ? ids : `${sure.a} ${sure.b}`;
  return [
    ctx.tell('dupes-list.head', { number: at.number, ...sure }),
    ...clusterLines(ctx, cluster, at.spaces),
    ctx.tell('dupes-list.merge', { ids, two, yes: yesFor(surest), yesAll: yesFor(at.spaces) }),
    ctx.tell('dupes-list.not-same', { ids, two }),
    '',
  ];
}
