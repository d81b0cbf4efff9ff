/** turf map: the ranked turf map. */
import { badUsage } from '../domain/errors.js';
import { byOrganization, organizationsOf } from '../flows/organizations.js';
import type { RankRequest, Sort } from '../flows/rank.js';
import type { Command, Input } from './command.js';
import type { Ctx } from './ctx.js';
import { languagesIn, platformsIn } from './filter-words.js';
import { mapDoc } from './map-doc.js';
import { theCampaign } from './the-campaign.js';

/** On a terminal a map is one screen, unless more is asked for. */
const TOP_ON_TERMINAL = 25;
const SORTS: readonly Sort[] = ['score', 'reach', 'relevance', 'members', 'growth'];
const QUADRANTS = ['anchor', 'gold', 'megaphone', 'rest'];

function isSort(text: string): text is Sort {
  return SORTS.some((sort) => sort === text);
}

async function requestOf(ctx: Ctx, input: Input): Promise<RankRequest> {
  const sort = input.text('sort') ?? 'score';
  if (!isSort(sort)) throw badUsage(`--sort ${sort}: use one of ${SORTS.join(', ')}.`, 'turf map --sort reach');
  return {
    campaign: theCampaign(ctx, input.text('campaign')),
    weight: input.number('weight'),
    filters: {
      platforms: await platformsIn(ctx, input, 'platform'),
      places: input.list('place'),
      languages: await languagesIn(ctx, input, 'language'),
      tags: input.list('tag'),
      minMembers: input.number('min-members'),
      maxMembers: input.number('max-members'),
      quadrants: input.list('quadrant'),
    },
    sort,
    withHidden: input.on('include-hidden'),
    today: ctx.today(),
  };
}

function shownCount(ctx: Ctx, input: Input, total: number): number {
  const top = input.number('top') ?? (ctx.isTerminal && !input.on('all') ? TOP_ON_TERMINAL : total);
  return Math.min(top, total);
}

export const command = {
  words: ['map'],
  group: 'Rank',
  summary: { en: 'the ranked turf map' },
  about: {
    en: 'Ranks places by reach (how many people see a post there) and relevance (how much they speak of your campaign). Without a campaign it ranks by reach alone.',
  },
  args: [],
  flags: [
    {
      name: 'campaign',
      value: { label: 'NAME', type: 'text' },
      summary: { en: 'rank for this campaign (default: the one in use)' },
    },
    {
      name: 'top',
      value: { label: 'N', type: 'whole' },
      summary: { en: 'show the first N (default: 25 on a terminal, else all)' },
    },
    { name: 'all', summary: { en: 'show all, also on a terminal' } },
    {
      name: 'platform',
      value: { label: 'P', type: 'text' },
      many: true,
      commas: true,
      summary: { en: 'only these platforms: reddit,facebook' },
    },
    {
      name: 'place',
      value: { label: 'PLACE', type: 'text' },
      many: true,
      summary: { en: 'only places whose own place has this in it' },
    },
    {
      name: 'language',
      value: { label: 'CODE', type: 'text' },
      many: true,
      commas: true,
      summary: { en: 'only these languages: en,es' },
    },
    {
      name: 'tag',
      value: { label: 'T', type: 'text' },
      many: true,
      commas: true,
      summary: { en: 'only places with one of these tags' },
    },
    {
      name: 'min-members',
      value: { label: 'N', type: 'whole' },
      summary: { en: 'only places known to have at least N members' },
    },
    {
      name: 'max-members',
      value: { label: 'N', type: 'whole' },
      summary: { en: 'only places known to have at most N members' },
    },
    {
      name: 'quadrant',
      value: { label: 'Q', type: 'text', choices: QUADRANTS },
      many: true,
      commas: true,
      summary: { en: 'anchor (big, on topic), gold (small, on topic), megaphone (big, off topic), rest' },
    },
    { name: 'include-hidden', summary: { en: 'also what is off topic' } },
    {
      name: 'organizations',
      summary: { en: 'one row an organization: its best place of known size stands for all of them' },
    },
    {
      name: 'sort',
      value: { label: 'BY', type: 'text', choices: SORTS },
      summary: { en: 'score (default), reach, relevance, members or growth' },
    },
    {
      name: 'weight',
      value: { label: 'W', type: 'mix' },
      summary: {
        en: "reach's share of the mix, 0 to 1, or relevance-first, balanced, even, reach-first (default: the campaign's)",
      },
    },
  ],
  examples: [
    { say: { en: 'the best 5 places' }, type: 'turf map --top 5' },
    { say: { en: 'small places on topic, as a spreadsheet' }, type: 'turf map --quadrant gold -o gold.csv' },
    { say: { en: 'each organization once, however many places it has' }, type: 'turf map --organizations' },
    { say: { en: 'for a script' }, type: 'turf map --json --top 50' },
  ],
  database: 'read',
  async run(ctx, input) {
    const request = await requestOf(ctx, input);
    const { rank } = await import('../flows/rank.js');
    const ranking = await rank(ctx.db(), request, ctx.progress.step);
    ctx.progress.end();
    const counted = input.on('organizations') ? byOrganization(ranking, organizationsOf(ctx.db())) : null;
    const shownRanking = counted?.ranking ?? ranking;
    const shown = shownCount(ctx, input, shownRanking.order.length);
    return mapDoc(ctx, { ranking: shownRanking, request, shown, organizations: counted });
  },
} satisfies Command;
