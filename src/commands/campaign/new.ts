/** turf campaign new: what the organizer is about, in words people use. */

import type { Campaign } from '../../domain/campaign.js';
import { doc } from '../../domain/doc.js';
import { badUsage } from '../../domain/errors.js';
import { campaignJson, campaignLines } from '../campaign-doc.js';
import type { Command, Input } from '../command.js';
import type { Ctx } from '../ctx.js';
import { languagesIn } from '../filter-words.js';

/** Reach's share of the mix when nothing is said: relevance leads, since more reach brings places off topic to the top. */
const WEIGHT = 0.4;

function listed(text: string): readonly string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Words and places by flags; on a terminal they are asked for when none was given. */
async function wordsOf(ctx: Ctx, input: Input): Promise<{ terms: readonly string[]; places: readonly string[] }> {
  const given = { terms: input.list('terms'), places: input.list('place') };
  if (given.terms.length + given.places.length > 0 || !ctx.canAsk) return given;
  const terms = listed(await ctx.ask({ say: ctx.tell('campaign.ask-terms') }));
  const places = listed(await ctx.ask({ say: ctx.tell('campaign.ask-places'), initial: '' }));
  return { terms, places };
}

async function checked(ctx: Ctx, campaign: Omit<Campaign, 'id'>): Promise<Omit<Campaign, 'id'>> {
  const { aimOf } = await import('../../core/score/aim.js');
  const { name, terms, places } = campaign;
  if (terms.length + places.length === 0)
    throw badUsage(ctx.tell('campaign.empty'), ctx.tell('campaign.empty-hint', { name }));
  if (aimOf({ ...campaign, id: 0 }).keywords.length === 0) {
    throw badUsage(
      ctx.tell('campaign.nothing-readable', { terms: [...terms, ...places].join(', ') }),
      ctx.tell('campaign.empty-hint', { name }),
    );
  }
  if (ctx.db().campaigns.named(name) !== null) {
    throw badUsage(ctx.tell('campaign.exists', { name }), ctx.tell('campaign.exists-hint', { name }));
  }
  return campaign;
}

export const command = {
  words: ['campaign', 'new'],
  group: 'Rank',
  summary: { en: 'make a campaign: the words and places that matter' },
  about: {
    en: 'A list of words finds far more than one word. Use the words people use themselves; words of several parts in quotes.',
  },
  args: [{ name: 'name', required: true, summary: { en: 'a short name' } }],
  flags: [
    { name: 'about', value: { label: 'TEXT', type: 'text' }, summary: { en: 'one sentence, shown on maps' } },
    {
      name: 'terms',
      value: { label: 'A,B', type: 'text' },
      many: true,
      commas: true,
      summary: { en: 'words to look for' },
    },
    {
      name: 'related',
      value: { label: 'C,D', type: 'text' },
      many: true,
      commas: true,
      summary: { en: 'related words; they count half' },
    },
    {
      name: 'exclude',
      value: { label: 'E', type: 'text' },
      many: true,
      commas: true,
      summary: { en: 'words that make a place unlikely' },
    },
    {
      name: 'place',
      value: { label: 'PLACE', type: 'text' },
      many: true,
      summary: { en: 'where you are; repeat it for several' },
    },
    {
      name: 'languages',
      value: { label: 'en,es', type: 'text' },
      many: true,
      commas: true,
      summary: { en: 'languages you work in' },
    },
    {
      name: 'weight',
      value: { label: 'W', type: 'share' },
      summary: { en: "reach's share of the mix, 0 to 1 (default 0.4)" },
    },
  ],
  examples: [
    {
      say: { en: 'tenants in Oakland' },
      type: 'turf campaign new tenants --terms housing,tenants,rent,eviction --place Oakland --place "East Bay"',
    },
    {
      say: { en: 'without a game of that name' },
      type: 'turf campaign new food --terms food,hunger,pantry --exclude "hunger games"',
    },
  ],
  database: 'create',
  async run(ctx, input) {
    const words = await wordsOf(ctx, input);
    const campaign = await checked(ctx, {
      name: (input.arg('name') ?? '').trim(),
      about: input.text('about'),
      ...words,
      related: input.list('related'),
      exclude: input.list('exclude'),
      never: [],
      languages: await languagesIn(ctx, input, 'languages'),
      weight: input.number('weight') ?? WEIGHT,
      weights: {},
      issues: [],
    });
    const made = ctx.db().campaigns.add(campaign, ctx.now().toISOString());
    return doc({
      lines: [
        ctx.tell(ctx.isDryRun ? 'campaign.dry' : 'campaign.made', { name: made.name }),
        ...campaignLines(ctx.tell, made),
      ],
      json: { head: { campaign: campaignJson(made, true) } },
      notes: ctx.isDryRun
        ? []
        : [{ sort: 'next', text: ctx.tell(ctx.db().spaces.count() === 0 ? 'map.next-import' : 'campaign.next-map') }],
    });
  },
} satisfies Command;
