/** turf campaign new: what the organizer is about, in words people use. */

import type { NewCampaign } from '../../domain/campaign.js';
import { doc, type Note } from '../../domain/doc.js';
import { type Answers, askCampaign, asTyped } from '../ask-campaign.js';
import { campaignJson, campaignLines } from '../campaign-doc.js';
import { aboutFlag, issueFlag, listFlags, mixFlag, weightsFlag } from '../campaign-flags.js';
import { checkCampaign, checkLanguages, packsIn, weightsIn } from '../campaign-input.js';
import type { Command, Input } from '../command.js';
import type { Ctx } from '../ctx.js';
import { languagesIn } from '../filter-words.js';

interface Meant {
  readonly answers: Answers;
  /** The same as a command, where it was asked for. */
  readonly typed: string | null;
}

/** Issues, words and places by flags; on a terminal they are asked for when none was given. */
async function meantBy(ctx: Ctx, input: Input): Promise<Meant> {
  const given = { issues: input.list('issue'), terms: input.list('terms'), places: input.list('place') };
  const isGiven = given.issues.length + given.terms.length + given.places.length > 0;
  if (isGiven || !ctx.canAsk) return { answers: given, typed: null };
  const answers = await askCampaign(ctx);
  return { answers, typed: asTyped((input.arg('name') ?? '').trim(), answers) };
}

async function campaignOf(ctx: Ctx, input: Input, { issues, terms, places }: Answers): Promise<NewCampaign> {
  const [{ cleanWords }, { withPacks }, { USUAL_SHARE }, { unusual }] = await Promise.all([
    import('../../core/campaign/word-list.js'),
    import('../../core/issues/with-packs.js'),
    import('../../core/score/presets.js'),
    import('../../core/score/weights.js'),
  ]);
  const languages = cleanWords(await languagesIn(ctx, input, 'languages'));
  const packs = await packsIn(ctx, issues);
  checkLanguages(ctx, packs, languages);
  const own = {
    terms: cleanWords(terms),
    related: cleanWords(input.list('related')),
    exclude: cleanWords(input.list('exclude')),
    issues: [],
  };
  return {
    name: cleanWords([input.arg('name') ?? ''])[0] ?? '',
    about: cleanWords([input.text('about') ?? ''])[0] ?? null,
    ...withPacks(own, packs, languages),
    never: cleanWords(input.list('never')),
    places: cleanWords(places),
    languages,
    weight: input.number('weight') ?? USUAL_SHARE,
    weights: unusual((await weightsIn(ctx, input)) ?? {}),
  };
}

export const command = {
  words: ['campaign', 'new'],
  group: 'Rank',
  summary: { en: 'make a campaign: the words and places that matter' },
  about: {
    en: 'A list of words finds far more than one word. --issue brings a list for an issue, in English and Spanish or in your --languages; add the words people use themselves, those of several parts in quotes. A campaign holds 500 words, each of at most 200 letters. On a terminal, without --issue, --terms and --place, you are asked.',
  },
  args: [{ name: 'name', required: true, summary: { en: 'a short name' } }],
  flags: [aboutFlag, issueFlag, ...listFlags, mixFlag, weightsFlag],
  examples: [
    {
      say: { en: 'tenants in Oakland, with the words for housing' },
      type: 'turf campaign new tenants --issue housing --place "Oakland=Oaktown=946*" --place "East Bay"',
    },
    {
      say: { en: 'words of your own, without a game of that name' },
      type: 'turf campaign new food --terms food,hunger,pantry --exclude "hunger games"',
    },
    {
      say: { en: 'several issues, in Spanish only' },
      type: 'turf campaign new vecinos --issue housing,food --languages es --weight relevance-first',
    },
  ],
  database: 'create',
  async run(ctx, input) {
    const { answers, typed } = await meantBy(ctx, input);
    const campaign = await campaignOf(ctx, input, answers);
    await checkCampaign(ctx, campaign, null);
    const made = ctx.db().campaigns.add(campaign, ctx.now().toISOString());
    const next = ctx.db().spaces.count() === 0 ? 'map.next-import' : 'campaign.next-map';
    const same: readonly Note[] =
      typed === null ? [] : [{ sort: 'note', text: ctx.tell('campaign.as-typed', { line: typed }) }];
    return doc({
      lines: [
        ctx.tell(ctx.isDryRun ? 'campaign.dry' : 'campaign.made', { name: made.name }),
        ...campaignLines(ctx.tell, made),
      ],
      json: { head: { campaign: campaignJson(made, true) } },
      notes: ctx.isDryRun ? same : [...same, { sort: 'next', text: ctx.tell(next) }],
    });
  },
} satisfies Command;
