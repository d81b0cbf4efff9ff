/** turf campaign suggest: further words from the best places, for a person to choose among; never added by itself. */
import type { Campaign } from '../../domain/campaign.js';
import { type Doc, doc } from '../../domain/doc.js';
import { badUsage } from '../../domain/errors.js';
import { checkCampaign } from '../campaign-input.js';
import type { Command } from '../command.js';
import type { Ctx } from '../ctx.js';
import { chosenWords, type Shown, suggestionLines, suggestionsDoc } from '../suggest-doc.js';
import { campaignOrFail } from '../the-campaign.js';

/** As many as are read at a glance. */
const TOP = 8;
/** Places named with each word: enough to see in what sense it stands there. */
const EXAMPLES = 3;

async function suggestionsOf(ctx: Ctx, campaign: Campaign, most: number): Promise<readonly Shown[]> {
  const { suggestFor } = await import('../../flows/suggest.js');
  const today = ctx.today();
  const found = await suggestFor(ctx.db(), { campaign, most, today }, ctx.progress.step);
  ctx.progress.end();
  return found.map(({ term, score, spaces }) => {
    const ids = spaces.slice(0, EXAMPLES);
    const byId = new Map(
      ctx
        .db()
        .spaces.withIds(ids)
        .map((space) => [space.id, space]),
    );
    return { term, score, total: spaces.length, spaces: ids.flatMap((id) => byId.get(id) ?? []) };
  });
}

/** Asks again until each answer is a number of the list or the word itself; none is an answer too. */
async function ticked(ctx: Ctx, suggestions: readonly Shown[]): Promise<readonly string[]> {
  let above = suggestionLines(ctx, suggestions);
  for (;;) {
    const typed = await ctx.ask({ above, say: ctx.tell('suggest.ask'), initial: '', flag: '--add WORDS' });
    const { words, wrong } = chosenWords(typed, suggestions);
    if (wrong === null) return words;
    above = [ctx.tell('suggest.not-a-number', { text: wrong.slice(0, 40), last: suggestions.length })];
  }
}

/** A campaign of a place alone finds all that is there; with a first word it would find only what speaks of it. */
function isOfPlaces({ terms, related }: Campaign): boolean {
  return terms.length + related.length === 0;
}

async function added(ctx: Ctx, campaign: Campaign, words: readonly string[]): Promise<Doc> {
  if (isOfPlaces(campaign))
    throw badUsage(
      ctx.tell('suggest.of-places', { name: campaign.name }),
      `turf campaign edit --add-terms ${words[0] ?? 'WORD'}   (if that is what you want)`,
    );
  const { cleanWords } = await import('../../core/campaign/word-list.js');
  const own = [...campaign.terms, ...campaign.related];
  const all = cleanWords([...own, ...words]);
  const news = all.slice(cleanWords(own).length);
  const after = { ...campaign, related: [...campaign.related, ...news] };
  await checkCampaign(ctx, after, campaign);
  if (news.length > 0) ctx.db().campaigns.replace(campaign.id, after);
  const id = news.length === 0 ? 'campaign.same' : ctx.isDryRun ? 'suggest.would-add' : 'suggest.added';
  return doc({
    lines: [ctx.tell(id, { name: campaign.name, words: news.join(', ') })],
    json: { head: { campaign: campaign.name, suggestions: [], added: news, related: after.related } },
    notes: [{ sort: 'next', text: ctx.tell(ctx.isDryRun ? 'edit.dry-next' : 'campaign.next-map') }],
  });
}

export const command = {
  words: ['campaign', 'suggest'],
  group: 'Rank',
  summary: { en: 'further words for a campaign, from the places that fit it best' },
  about: {
    en: 'Looks at the best places of the map, and at those you said yes to, for words that your campaign does not have. Tick those that fit: a list of words finds more than one word does. Ticked words count half; none is added by itself.',
  },
  args: [{ name: 'name', required: false, summary: { en: 'default: the one in use' } }],
  flags: [
    {
      name: 'add',
      value: { label: 'WORDS', type: 'text' },
      many: true,
      commas: true,
      summary: { en: 'add these words to the related ones, without a question' },
    },
    { name: 'top', value: { label: 'N', type: 'whole' }, summary: { en: `show so many words (default: ${TOP})` } },
  ],
  examples: [
    { say: { en: 'words for the campaign in use' }, type: 'turf campaign suggest' },
    { say: { en: 'add two of them' }, type: 'turf campaign suggest --add landlord,lease' },
  ],
  database: 'write',
  async run(ctx, input) {
    const campaign = campaignOrFail(ctx, input.arg('name'));
    const words = input.list('add');
    if (words.length > 0) return added(ctx, campaign, words);
    const suggestions = await suggestionsOf(ctx, campaign, input.number('top') ?? TOP);
    if (suggestions.length > 0 && ctx.canAsk && ctx.isTerminal) {
      const chosen = await ticked(ctx, suggestions);
      if (chosen.length > 0) return added(ctx, campaign, chosen);
      const head = { campaign: campaign.name, suggestions: [], added: [], related: campaign.related };
      return doc({ lines: [ctx.tell('suggest.nothing-added')], json: { head } });
    }
    return suggestionsDoc(ctx, { campaign, suggestions, isOfPlaces: isOfPlaces(campaign) });
  },
} satisfies Command;
