/** Goes through likely duplicates with a person, the surest first; each answer is saved at once. Used by turf dupes. */
import { comparedFields } from '../core/compared-fields.js';
import { type ReviewAnswer, reviewAnswer } from '../core/review-answer.js';
import { type Doc, doc } from '../domain/doc.js';
import type { Cluster } from '../domain/likeness.js';
import type { Space } from '../domain/space.js';
import type { DupesFound } from '../flows/find-dupes.js';
import type { Ctx } from './ctx.js';
import { sureness, whyLines } from './dupes-block.js';
import { membersOf } from './dupes-list.js';
import { fieldLines } from './field-lines.js';
import { nameLines } from './place-line.js';

interface Tally {
  madeOne: number;
  keptApart: number;
  skipped: number;
}

interface At {
  readonly number: number;
  readonly total: number;
}

/** The cluster without a place that was dropped, and without the pairs that it stood in. */
function among(cluster: Cluster, spaces: readonly Space[]): Cluster {
  const ids = new Set(spaces.map(({ id }) => id));
  const pairs = cluster.pairs.filter(({ a, b }) => ids.has(a) && ids.has(b));
  return { members: [...ids], pairs, likeness: pairs[0]?.likeness ?? cluster.likeness };
}

async function shown(
  ctx: Ctx,
  cluster: Cluster,
  { spaces, at }: { spaces: readonly Space[]; at: At },
): Promise<readonly string[]> {
  const { mergePreview } = await import('../flows/decide.js');
  const fields = comparedFields(spaces, mergePreview(ctx.db(), spaces));
  const now = among(cluster, spaces);
  return [
    '',
    ctx.tell('review.head', { ...at, ...sureness(now) }),
    ...nameLines(ctx, spaces),
    ...whyLines(ctx, now),
    '',
    ...fieldLines(ctx, spaces, fields),
    '',
  ];
}

/** Asks until the answer is understood. */
async function answer(ctx: Ctx, above: readonly string[], spaces: readonly Space[]): Promise<ReviewAnswer> {
  const ids = spaces.map(({ id }) => id);
  const drop = ids.length > 2 ? (ids.at(-1) ?? '') : '';
  const say = ctx.tell('review.question', { drop });
  let before = above;
  for (;;) {
    const typed = await ctx.ask({ above: before, say, flag: '--decisions FILE' });
    const understood = reviewAnswer(typed, ids);
    if (understood !== null) return understood;
    before = [ctx.tell('review.unclear', { typed: typed.trim().slice(0, 40) })];
  }
}

/** Reviews one cluster; false: the person wants to stop. */
async function reviewOne(ctx: Ctx, cluster: Cluster, { at, tally }: { at: At; tally: Tally }): Promise<boolean> {
  const { merge, keepApart } = await import('../flows/decide.js');
  const options = { now: ctx.now(), progress: ctx.progress.step };
  let spaces = membersOf(ctx, cluster);
  while (spaces.length > 1) {
    const said = await answer(ctx, await shown(ctx, cluster, { spaces, at }), spaces);
    if (said.is === 'quit') return false;
    if (said.is === 'drop') {
      spaces = spaces.filter(({ id }) => id !== said.id);
      continue;
    }
    if (said.is === 'same') await merge(ctx.db(), spaces, options);
    if (said.is === 'different') await keepApart(ctx.db(), spaces, options);
    ctx.progress.end();
    tally.madeOne += said.is === 'same' ? 1 : 0;
    tally.keptApart += said.is === 'different' ? 1 : 0;
    tally.skipped += said.is === 'skip' ? 1 : 0;
    return true;
  }
  return true;
}

/** `top`: at most so many clusters; null: all of them. Where nobody can be asked, ctx.ask says so (exit 2). */
export async function dupesReview(ctx: Ctx, { clusters }: DupesFound, top: number | null): Promise<Doc> {
  const some = clusters.slice(0, top ?? clusters.length);
  const tally: Tally = { madeOne: 0, keptApart: 0, skipped: 0 };
  for (const [at, cluster] of some.entries())
    if (!(await reviewOne(ctx, cluster, { at: { number: at + 1, total: some.length }, tally }))) break;
  const { madeOne, keptApart, skipped } = tally;
  const counts = { made_one: madeOne, kept_apart: keptApart, skipped, left: clusters.length - madeOne - keptApart };
  return doc({
    title: ctx.tell(ctx.isDryRun ? 'review.title-dry' : 'review.title'),
    lines: [ctx.tell('review.counts', counts)],
    columns: Object.keys(counts).map((id) => ({ id, label: id, sort: 'number', inTable: false })),
    rows: () => [counts],
    say: () => '',
    json: { head: counts },
    notes: [{ sort: 'next', text: ctx.tell(madeOne + keptApart === 0 ? 'review.next' : 'decided.next-list') }],
  });
}
