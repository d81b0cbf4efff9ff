/** turf dupes: places that are likely one; lists them, goes through them with a person, or takes the answers from a sheet. */
import type { Doc } from '../domain/doc.js';
import { badUsage } from '../domain/errors.js';
import type { Command, Input } from './command.js';
import type { Ctx } from './ctx.js';
import { theSpace } from './the-space.js';

/** The ways in which the command works, each by its flag; without one it lists. */
const WAYS = ['review', 'decisions', 'decided'] as const;

function wayOf(ctx: Ctx, input: Input): (typeof WAYS)[number] | null {
  const ways = WAYS.filter((way) => (way === 'decisions' ? input.text(way) !== null : input.on(way)));
  const [way = null, another] = ways;
  if (another !== undefined)
    throw badUsage(ctx.tell('dupes-list.one-way', { one: way ?? '', another }), 'turf dupes --review');
  if (way !== null && way !== 'review' && input.arg('space') !== null)
    throw badUsage(
      ctx.tell('dupes-list.no-space', { way }),
      `turf dupes --${way}${way === 'decisions' ? ' FILE' : ''}`,
    );
  return way;
}

async function search(ctx: Ctx, input: Input, isReview: boolean): Promise<Doc> {
  const { findDupes, SUGGESTED_CUT } = await import('../flows/find-dupes.js');
  const typed = input.arg('space');
  const space = typed === null ? null : await theSpace(ctx, typed, 'dupes');
  const least = input.number('least') ?? SUGGESTED_CUT;
  const found = await findDupes(ctx.db(), { least, space: space?.id ?? null }, ctx.progress.step);
  ctx.progress.end();
  const top = input.number('top');
  if (isReview && found.clusters.length > 0) {
    const { dupesReview } = await import('./dupes-review.js');
    return dupesReview(ctx, found, top);
  }
  const { dupesList } = await import('./dupes-list.js');
  return dupesList(ctx, found, { space, least, top, isAll: input.on('all') });
}

export const command = {
  words: ['dupes'],
  group: 'Look',
  summary: { en: 'places that are likely one, with the reasons; review them or settle them in a sheet' },
  about: {
    en: 'Nothing is made one by itself: you decide, with "turf merge" and "turf not-same", with --review on a terminal, or in a sheet: "turf dupes -o pairs.csv", write same or not-same into the column verdict, "turf dupes --decisions pairs.csv". What you decided is kept for ever and never asked again.',
  },
  args: [{ name: 'space', required: false, summary: { en: 'only the duplicates of this place' } }],
  flags: [
    {
      name: 'least',
      value: { label: 'SHARE', type: 'share' },
      summary: { en: 'how likely they must be one: 0.9 shows fewer, 0.5 more' },
    },
    { name: 'top', value: { label: 'N', type: 'whole' }, summary: { en: 'only the N most likely' } },
    { name: 'all', summary: { en: 'show all, also on a terminal' } },
    { name: 'review', summary: { en: 'go through them one by one and answer' } },
    {
      name: 'decisions',
      value: { label: 'FILE', type: 'text' },
      summary: { en: 'do what a sheet with the columns a, b, verdict says; - is standard input' },
    },
    { name: 'decided', summary: { en: 'what was decided so far, as such a sheet' } },
  ],
  examples: [
    { say: { en: 'the duplicates of one place' }, type: 'turf dupes 1' },
    { say: { en: 'in a sheet' }, type: 'turf dupes -o pairs.csv && turf dupes --decisions pairs.csv' },
    { say: { en: 'to hand what you decided to somebody else' }, type: 'turf dupes --decided -o decided.csv' },
  ],
  database: (input) => (input.on('review') || input.text('decisions') !== null ? 'write' : 'read'),
  async run(ctx, input) {
    const way = wayOf(ctx, input);
    if (way === 'review' && !ctx.canAsk)
      throw badUsage(
        ctx.tell('review.no-terminal'),
        'turf dupes -o pairs.csv   (then: turf dupes --decisions pairs.csv)',
      );
    if (way === 'decided') {
      const { dupesDecided } = await import('./dupes-decided.js');
      return dupesDecided(ctx);
    }
    if (way === 'decisions') {
      const { dupesDecisions } = await import('./dupes-decisions.js');
      return dupesDecisions(ctx, input.text('decisions') ?? '');
    }
    return search(ctx, input, way === 'review');
  },
} satisfies Command;
