/** Goes with a person through the best places of the map that they have not judged; each answer is saved at once. Used by turf rate. */
import { reviewedWord } from '../core/rated-word.js';
import type { Campaign } from '../domain/campaign.js';
import { type Doc, doc } from '../domain/doc.js';
import type { Ranked } from '../domain/ranked.js';
import type { Rated } from '../domain/rating.js';
import { wholeMapRequest } from '../flows/whole-map.js';
import type { Ctx } from './ctx.js';
import { learnedJson, learnedLines, learnedNow } from './learned-words.js';
import { placeLines } from './place-line.js';
import { whySentences } from './why.js';

type Answer = Rated | 'skip' | 'quit';

function shown(ctx: Ctx, scored: Ranked, at: { readonly number: number; readonly total: number }): readonly string[] {
  return ['', ctx.tell('rate.head', at), ...placeLines(ctx, [scored.space]), ...whySentences(ctx.tell, scored), ''];
}

/** Asks until the answer is understood. */
async function answer(ctx: Ctx, above: readonly string[]): Promise<Answer> {
  let before = above;
  for (;;) {
    const flag = 'turf rate SPACE yes';
    const typed = await ctx.ask({ above: before, say: ctx.tell('rate.question'), initial: '', flag });
    const understood = reviewedWord(typed);
    if (understood !== null) return understood;
    before = [ctx.tell('rate.unclear', { typed: typed.trim().slice(0, 40) })];
  }
}

/** Where nobody can be asked, ctx.ask says so (exit 2). */
export async function rateReview(ctx: Ctx, campaign: Campaign): Promise<Doc> {
  const [{ rank }, { rate }] = await Promise.all([import('../flows/rank.js'), import('../flows/rate.js')]);
  const today = ctx.today();
  const request = wholeMapRequest(campaign, today);
  const { order, judge } = await rank(ctx.db(), request, ctx.progress.step);
  ctx.progress.end();
  const judged = ctx.db().ratings.verdicts(campaign.id);
  const left = order.filter(({ id }) => !judged.has(id));
  const tally = { yes: 0, no: 0, skip: 0 };
  for (const [at, { id }] of left.entries()) {
    const space = ctx.db().spaces.byId(id);
    if (space === null) continue;
    const said = await answer(ctx, shown(ctx, judge(space), { number: at + 1, total: left.length }));
    if (said === 'quit') break;
    tally[said] += 1;
    if (said !== 'skip') rate(ctx.db(), { campaignId: campaign.id, spaces: [space], verdict: said, now: ctx.now() });
  }
  const learned = await learnedNow(ctx, campaign);
  const counts = { ...tally, left: left.length - tally.yes - tally.no };
  return doc({
    title: ctx.tell(ctx.isDryRun ? 'rate.reviewed-dry' : 'rate.reviewed'),
    lines: [
      ctx.tell(left.length === 0 ? 'rate.nothing-left' : 'rate.reviewed-counts', counts),
      ...(ctx.isDryRun ? [] : learnedLines(ctx, learned)),
    ],
    json: { head: { campaign: campaign.name, ...counts, learned: learnedJson(learned) } },
    notes: [{ sort: 'next', text: ctx.tell('rate.next-map') }],
  });
}
