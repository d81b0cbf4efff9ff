/** The judgements made for a campaign, the newest first. Used by turf rate. */
import type { Campaign } from '../domain/campaign.js';
import { type Column, type Doc, doc } from '../domain/doc.js';
import type { Ctx } from './ctx.js';
import { learnedJson, learnedLines, learnedNow } from './learned-words.js';

function columns(ctx: Ctx): readonly Column[] {
  return [
    { id: 'id', label: ctx.tell('col.id'), sort: 'number' },
    { id: 'verdict', label: ctx.tell('col.rated'), sort: 'text' },
    { id: 'made_at', label: ctx.tell('col.rated_on'), sort: 'text', dropAt: 2 },
    { id: 'platform', label: ctx.tell('col.platform'), sort: 'text', dropAt: 1 },
    { id: 'key', label: ctx.tell('col.key'), sort: 'text', inTable: false },
    { id: 'name', label: ctx.tell('col.name'), sort: 'name' },
  ];
}

export async function rateList(ctx: Ctx, campaign: Campaign): Promise<Doc> {
  const { ratings, spaces } = ctx.db();
  const all = ratings.all(campaign.id);
  const rows = all.map(({ spaceId, key, verdict, madeAt }) => {
    const space = spaceId === null ? null : spaces.byId(spaceId);
    const made_at = madeAt.slice(0, 10);
    return {
      id: spaceId,
      verdict,
      made_at,
      platform: space?.platform ?? null,
      key: space?.key ?? key,
      name: space?.name ?? key,
    };
  });
  const kept = all.filter(({ spaceId }) => spaceId === null).length;
  const learned = await learnedNow(ctx, campaign);
  return doc({
    title: ctx.tell('rate.titles', { campaign: campaign.name }),
    lines: all.length === 0 ? [ctx.tell('rate.none', { campaign: campaign.name })] : [],
    columns: columns(ctx),
    rows: () => rows,
    say: ({ name, verdict, made_at }) =>
      ctx.tell('rate.say', { name: name ?? '', verdict: verdict ?? '', date: made_at ?? '' }),
    json: { head: { campaign: campaign.name, ratings: rows, learned: learnedJson(learned) } },
    notes: [
      ...learnedLines(ctx, learned).map((text) => ({ sort: 'note' as const, text })),
      ...(kept === 0 ? [] : [{ sort: 'note' as const, text: ctx.tell('rate.kept', { count: kept }) }]),
      { sort: 'next', text: ctx.tell(all.length === 0 ? 'rate.next-first' : 'rate.next-map') },
    ],
  });
}
