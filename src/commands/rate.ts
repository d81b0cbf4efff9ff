/** turf rate: yes or no to places, so that the map learns what this campaign is looking for. */
import { ratedWord, type Said } from '../core/rated-word.js';
import type { Campaign } from '../domain/campaign.js';
import { type Doc, type DocRow, doc } from '../domain/doc.js';
import { badUsage } from '../domain/errors.js';
import type { Rated } from '../domain/rating.js';
import type { Space } from '../domain/space.js';
import type { Command, Input } from './command.js';
import type { Ctx } from './ctx.js';
import { learnedJson, learnedLines, learnedNow } from './learned-words.js';
import { rateList } from './rate-list.js';
import { rateReview } from './rate-review.js';
import { campaignOrFail } from './the-campaign.js';
import { theSpaces } from './the-spaces.js';

const EXAMPLE = 'turf rate 12 yes';

/** A word, and the places that it is said of. */
interface Judging {
  readonly said: Said;
  readonly spaces: readonly Space[];
}

async function typedJudging(ctx: Ctx, typed: readonly string[]): Promise<readonly Judging[]> {
  const said = ratedWord(typed.at(-1) ?? '');
  const names = typed.slice(0, -1);
  if (said === null || names.length === 0) throw badUsage(ctx.tell('rate.how'), EXAMPLE);
  return [{ said, spaces: await theSpaces(ctx, names) }];
}

/** All lines are read before the first is saved. */
async function pipedJudging(ctx: Ctx): Promise<readonly Judging[]> {
  const { ratingsFromStdin } = await import('../flows/ratings-from-stdin.js');
  const judged: Judging[] = [];
  for (const { space, said } of await ratingsFromStdin(ctx.stdin))
    judged.push({ said, spaces: await theSpaces(ctx, [space]) });
  return judged;
}

interface Told {
  readonly space: Space;
  readonly said: Said;
  readonly before: Rated | null;
}

async function saved(ctx: Ctx, campaign: Campaign, judgings: readonly Judging[]): Promise<readonly Told[]> {
  const { rate } = await import('../flows/rate.js');
  const told: Told[] = [];
  for (const { said, spaces } of judgings) {
    const verdict = said === 'clear' ? null : said;
    const before = rate(ctx.db(), { campaignId: campaign.id, spaces, verdict, now: ctx.now() });
    told.push(...spaces.map((space) => ({ space, said, before: before.get(space.id) ?? null })));
  }
  return told;
}

function line(ctx: Ctx, { space, said, before }: Told): string {
  const values = { name: space.name, id: space.id, before: before ?? '' };
  if (said === 'clear') return ctx.tell(before === null ? 'rate.was-clear' : 'rate.cleared', values);
  return ctx.tell(`rate.said-${said}`, { ...values, before: before === said ? '' : (before ?? '') });
}

function rowOf({ space, said, before }: Told): DocRow {
  return { id: space.id, verdict: said, before, key: space.key, name: space.name };
}

async function report(ctx: Ctx, campaign: Campaign, told: readonly Told[]): Promise<Doc> {
  const learned = await learnedNow(ctx, campaign);
  return doc({
    title: ctx.tell(ctx.isDryRun ? 'rate.title-dry' : 'rate.title', { campaign: campaign.name }),
    lines: [...told.map((one) => line(ctx, one)), ...learnedLines(ctx, learned)],
    columns: ['id', 'verdict', 'before', 'key', 'name'].map((id) => ({
      id,
      label: id,
      sort: id === 'id' ? 'number' : 'text',
      inTable: false,
    })),
    rows: () => told.map(rowOf),
    say: () => '',
    json: { head: { campaign: campaign.name, rated: told.map(rowOf), learned: learnedJson(learned) } },
    notes: [{ sort: 'next', text: ctx.tell(ctx.isDryRun ? 'edit.dry-next' : 'rate.next-map') }],
  });
}

function isListing(input: Input): boolean {
  return input.args('space').length === 0 && !input.on('review');
}

export const command = {
  words: ['rate'],
  group: 'Rank',
  summary: { en: 'say yes or no to places, so that the map learns what you look for' },
  about: {
    en: 'Name places and end with yes, no or clear. A yes marks a place and keeps it on the map, a no takes it off; places like them move up or down, and "turf explain" says why. It holds for one campaign and outlives your lists. Without places it lists what you said. "-" reads lines like "12,yes".',
  },
  args: [
    {
      name: 'space',
      required: false,
      many: true,
      summary: { en: 'numbers, keys, addresses or names; then yes, no or clear' },
    },
  ],
  flags: [
    {
      name: 'campaign',
      value: { label: 'NAME', type: 'text' },
      summary: { en: 'for this campaign (default: the one in use)' },
    },
    { name: 'review', summary: { en: 'go through the best places that you have not judged yet, one by one' } },
  ],
  examples: [
    { say: { en: 'two places that are what you look for' }, type: 'turf rate 1 2 yes' },
    { say: { en: 'forget what you said of a place' }, type: 'turf rate 1 clear' },
    { say: { en: 'what you said so far' }, type: 'turf rate' },
  ],
  database: (input) => (isListing(input) ? 'read' : 'write'),
  async run(ctx, input) {
    const campaign = campaignOrFail(ctx, input.text('campaign'));
    const typed = input.args('space');
    if (isListing(input)) return rateList(ctx, campaign);
    if (input.on('review')) {
      if (typed.length > 0) throw badUsage(ctx.tell('rate.review-alone'), 'turf rate --review');
      return rateReview(ctx, campaign);
    }
    const isPiped = typed.length === 1 && typed[0] === '-';
    const judgings = isPiped ? await pipedJudging(ctx) : await typedJudging(ctx, typed);
    return report(ctx, campaign, await saved(ctx, campaign, judgings));
  },
} satisfies Command;
