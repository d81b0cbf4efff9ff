/** turf campaign import: makes a campaign out of a file that `campaign export` wrote. */
import { shellWord } from '../../core/shell-word.js';
import type { Campaign, NewCampaign } from '../../domain/campaign.js';
import { doc } from '../../domain/doc.js';
import { badInput, badUsage } from '../../domain/errors.js';
import { campaignJson, campaignLines } from '../campaign-doc.js';
import type { Command, Input } from '../command.js';
import type { Ctx } from '../ctx.js';

const HINT = 'turf campaign export -o campaign.json   (such a file)';

/** The campaign in the file, under the name that it shall have here. Throws a TurfError (exit 4). */
async function campaignIn(ctx: Ctx, path: string, name: string | null): Promise<NewCampaign> {
  const [{ jsonFile }, read, { campaignProblem }, { cleanWords }] = await Promise.all([
    import('../../flows/json-file.js'),
    import('../../core/campaign/read-campaign.js'),
    import('../../core/campaign/campaign-problem.js'),
    import('../../core/campaign/word-list.js'),
  ]);
  const found = read.campaignIn(await jsonFile({ path, stdin: ctx.stdin, hint: HINT }), { path, hint: HINT });
  const campaign = name === null ? found : { ...found, name: cleanWords([name])[0] ?? '' };
  const problem = campaignProblem(campaign);
  if (problem !== null) throw badInput(path, ctx.tell(problem.id, problem.values), { hint: HINT });
  return campaign;
}

/** Makes it, or puts it in the place of one of its name. */
function saved(ctx: Ctx, input: Input, campaign: NewCampaign): { readonly made: Campaign; readonly isNew: boolean } {
  const { campaigns } = ctx.db();
  const old = campaigns.named(campaign.name);
  if (old === null) return { made: campaigns.add(campaign, ctx.now().toISOString()), isNew: true };
  if (!ctx.isForced) {
    const file = shellWord(input.arg('file') ?? '');
    const { name } = campaign;
    throw badUsage(ctx.tell('campaign.exists', { name }), ctx.tell('campaign.import-hint', { file, name }));
  }
  campaigns.replace(old.id, campaign);
  return { made: { ...campaign, id: old.id }, isNew: false };
}

export const command = {
  words: ['campaign', 'import'],
  group: 'Rank',
  summary: { en: 'make a campaign out of a file that somebody sent' },
  about: {
    en: 'The file is one that "turf campaign export" wrote. Where a campaign of that name is here already, --name gives it another one, and --force puts it in its place; what you judged stays.',
  },
  args: [{ name: 'file', required: true, summary: { en: 'the file; - is standard input' } }],
  flags: [{ name: 'name', value: { label: 'NAME', type: 'text' }, summary: { en: 'its name here' } }],
  examples: [
    {
      say: { en: 'a copy of the campaign in use' },
      type: 'turf campaign export -o tenants.json && turf campaign import tenants.json --name renters',
    },
  ],
  database: 'write',
  async run(ctx, input) {
    const campaign = await campaignIn(ctx, input.arg('file') ?? '', input.text('name'));
    const { made, isNew } = saved(ctx, input, campaign);
    const isInUse = ctx.db().campaigns.inUse()?.id === made.id;
    const done = isNew ? 'campaign.made' : 'campaign.replaced';
    const id = ctx.isDryRun ? (isNew ? 'campaign.dry' : 'campaign.would-replace') : done;
    return doc({
      lines: [ctx.tell(id, { name: made.name }), ...campaignLines(ctx.tell, made)],
      json: { head: { campaign: campaignJson(made, isInUse), replaced: !isNew } },
      notes: ctx.isDryRun ? [] : [{ sort: 'next', text: ctx.tell('campaign.next-map') }],
    });
  },
} satisfies Command;
