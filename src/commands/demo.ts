/** The demonstration behind `npm start`: real lists into a database of its own, a campaign, and the map. Not in the help. */
import { type Doc, doc } from '../domain/doc.js';
import { wholeMapRequest } from '../flows/whole-map.js';
import type { Command } from './command.js';
import type { Ctx } from './ctx.js';
import { mapDoc } from './map-doc.js';

const TOP = 15;

const CAMPAIGN = {
  name: 'food',
  about: 'Food and community gardens: who already feeds the neighbourhood, and where people talk about it.',
  terms: ['food', 'hunger', 'garden', 'pantry', 'community fridge', 'mutual aid'],
  related: ['meals', 'groceries', 'farm'],
  exclude: ['hunger games', 'plants vs zombies', 'garden warfare', 'fast food'],
  never: [],
  places: [],
  languages: [],
  weight: 0.4,
  weights: {},
  issues: [],
};

async function bringLists(ctx: Ctx, paths: readonly string[]): Promise<number> {
  const [{ importFiles }, { plainRequest }] = await Promise.all([
    import('../flows/import.js'),
    import('../flows/import-request.js'),
  ]);
  const outcomes = await importFiles(
    ctx.db(),
    plainRequest(paths, { stdin: ctx.stdin, now: ctx.now() }),
    ctx.progress.step,
  );
  for (const outcome of outcomes) if (outcome.is === 'refused') throw outcome.error;
  return outcomes.reduce((sum, outcome) => sum + (outcome.is === 'refused' ? 0 : outcome.record.tally.rows), 0);
}

export const command = {
  words: ['demo'],
  hidden: true,
  group: 'Care',
  summary: { en: 'the demonstration: real lists in a database of its own' },
  args: [{ name: 'list', required: true, many: true, summary: { en: 'the lists' } }],
  flags: [],
  examples: [],
  database: 'create',
  async run(ctx, input): Promise<Doc> {
    const paths = input.args('list');
    const rows = await bringLists(ctx, paths);
    const { campaigns, spaces } = ctx.db();
    const campaign = campaigns.named(CAMPAIGN.name) ?? campaigns.add(CAMPAIGN, ctx.now().toISOString());
    const today = ctx.today();
    const request = wholeMapRequest(campaign, today);
    const { rank } = await import('../flows/rank.js');
    const ranking = await rank(ctx.db(), request, ctx.progress.step);
    ctx.progress.end();
    const map = await mapDoc(ctx, { ranking, request, shown: Math.min(TOP, ranking.order.length) });
    const first = ranking.order[0]?.id ?? 1;
    const told = {
      rows,
      lists: paths.length,
      places: spaces.count(),
      campaign: campaign.name,
      db: ctx.dbPath,
      id: first,
    };
    return doc({
      ...map,
      notes: [
        ...map.notes.filter((note) => note.sort !== 'next'),
        ...['demo.done', 'demo.explain', 'demo.own'].map((id) => ({ sort: 'next' as const, text: ctx.tell(id, told) })),
      ],
    });
  },
} satisfies Command;
