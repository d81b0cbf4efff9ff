/** turf campaign edit: other words, places, languages, weights or another name; shows each before and after. */

import type { List } from '../../core/campaign/campaign-fields.js';
import type { CampaignEdit, Difference, ListEdit } from '../../core/campaign/edit-campaign.js';
import type { Campaign, NewCampaign } from '../../domain/campaign.js';
import { type Doc, doc } from '../../domain/doc.js';
import { badUsage } from '../../domain/errors.js';
import type { IssuePack } from '../../domain/issue-pack.js';
import { campaignJson } from '../campaign-doc.js';
import { aboutFlag, issueFlag, LIST_FLAGS, listEditFlags, mixFlag, weightsFlag } from '../campaign-flags.js';
import { checkCampaign, checkLanguages, packsIn, weightsIn } from '../campaign-input.js';
import type { Command, Input } from '../command.js';
import type { Ctx } from '../ctx.js';
import { languagesIn } from '../filter-words.js';
import { campaignOrFail } from '../the-campaign.js';

/** Fields that hold one value. */
const SINGLE: ReadonlySet<Difference['field']> = new Set(['name', 'about', 'weight'] as const);
const EXAMPLE = 'turf campaign edit --add-terms "rent strike" --remove-terms section';

/** 'none' alone empties a list. */
function isNone(words: readonly string[]): boolean {
  return words.length === 1 && words[0]?.toLowerCase() === 'none';
}

/** What is to be done with each list; one that is not named is left out. */
async function listEdits(ctx: Ctx, input: Input): Promise<ReadonlyMap<List, ListEdit>> {
  const edits = new Map<List, ListEdit>();
  for (const { list, flag } of LIST_FLAGS) {
    const words = async (name: string): Promise<readonly string[]> =>
      list === 'languages' ? languagesIn(ctx, input, name) : input.list(name);
    const [set, add, remove] = [await words(flag), await words(`add-${flag}`), await words(`remove-${flag}`)];
    if (set.length + add.length + remove.length > 0)
      edits.set(list, { set: set.length === 0 ? null : isNone(set) ? [] : set, add, remove });
  }
  return edits;
}

/** The packs to take out: the campaign must have them. */
async function goneIn(ctx: Ctx, input: Input, campaign: Campaign): Promise<readonly IssuePack[]> {
  const packs = await packsIn(ctx, input.list('remove-issue'));
  const stranger = packs.find(({ id }) => !campaign.issues.includes(id));
  if (stranger === undefined) return packs;
  const { id } = stranger;
  throw badUsage(ctx.tell('campaign.issue-absent', { id, name: campaign.name }), 'turf campaign show');
}

async function editIn(ctx: Ctx, input: Input, campaign: Campaign): Promise<CampaignEdit> {
  const [{ cleanWords }, { shippedPack }] = await Promise.all([
    import('../../core/campaign/word-list.js'),
    import('../../core/issues/shipped.js'),
  ]);
  const oneLine = (text: string | null): string | null => (text === null ? null : (cleanWords([text])[0] ?? ''));
  const edit: CampaignEdit = {
    name: oneLine(input.text('rename')),
    about: oneLine(input.text('about')),
    weight: input.number('weight'),
    weights: await weightsIn(ctx, input),
    lists: await listEdits(ctx, input),
    addPacks: await packsIn(ctx, input.list('issue')),
    removePacks: await goneIn(ctx, input, campaign),
    packs: campaign.issues.flatMap((id) => shippedPack(id) ?? []),
  };
  const isEmpty = [edit.name, edit.about, edit.weight, edit.weights].every((value) => value === null);
  if (isEmpty && edit.lists.size + edit.addPacks.length + edit.removePacks.length === 0)
    throw badUsage(ctx.tell('campaign.edit-what'), EXAMPLE);
  return edit;
}

async function changed(ctx: Ctx, input: Input, campaign: Campaign): Promise<NewCampaign> {
  const edit = await editIn(ctx, input, campaign);
  const { editedCampaign } = await import('../../core/campaign/edit-campaign.js');
  const { campaign: after, absent } = editedCampaign(campaign, edit);
  const [first] = absent;
  if (first !== undefined) {
    const { list, text } = first;
    const words = { text, list: ctx.tell(`campaign.field-${list}`), name: campaign.name };
    throw badUsage(ctx.tell('campaign.word-absent', words), 'turf campaign show   (its words)');
  }
  checkLanguages(ctx, edit.addPacks, after.languages);
  await checkCampaign(ctx, after, campaign);
  return after;
}

function differenceLine(ctx: Ctx, { field, before, after, added, removed }: Difference): string {
  const name = ctx.tell(`campaign.field-${field}`);
  // Lists in another order are shown whole.
  if (SINGLE.has(field) || added.length + removed.length === 0)
    return ctx.tell('campaign.change', { name, before, after });
  return ctx.tell('campaign.change-list', { name, added: added.join(', '), removed: removed.join(', ') });
}

async function report(ctx: Ctx, campaign: Campaign, after: NewCampaign): Promise<Doc> {
  const { differences } = await import('../../core/campaign/edit-campaign.js');
  const found = differences(campaign, after);
  const isInUse = ctx.db().campaigns.inUse()?.id === campaign.id;
  const id = found.length === 0 ? 'campaign.same' : ctx.isDryRun ? 'campaign.would-change' : 'campaign.changed';
  return doc({
    lines: [ctx.tell(id, { name: campaign.name }), ...found.map((each) => differenceLine(ctx, each))],
    columns: [
      { id: 'field', label: ctx.tell('show.field'), sort: 'text', inTable: false },
      { id: 'before', label: ctx.tell('col.before'), sort: 'text', inTable: false },
      { id: 'after', label: ctx.tell('col.after'), sort: 'name', inTable: false },
    ],
    rows: () => found.map(({ field, before, after: now }) => ({ field, before, after: now })),
    say: () => '',
    json: {
      head: {
        changes: found.map(({ field, before, after: now, added, removed }) => ({
          field,
          before,
          after: now,
          added,
          removed,
        })),
        campaign: campaignJson({ ...after, id: campaign.id }, isInUse),
      },
    },
    notes:
      found.length === 0
        ? []
        : [{ sort: 'next', text: ctx.tell(ctx.isDryRun ? 'edit.dry-next' : 'campaign.next-map') }],
  });
}

export const command = {
  words: ['campaign', 'edit'],
  group: 'Rank',
  summary: { en: 'change the words, places or weights of a campaign' },
  about: {
    en: '--terms and the like put a list in place of what was there; --add-terms and --remove-terms change it word by word. --issue adds the words of an issue, --remove-issue takes them out again. What was judged for the campaign stays. The word none empties a list: --never none.',
  },
  args: [{ name: 'name', required: false, summary: { en: 'default: the one in use' } }],
  flags: [
    { name: 'rename', value: { label: 'NAME', type: 'text' }, summary: { en: 'another name' } },
    aboutFlag,
    issueFlag,
    { ...issueFlag, name: 'remove-issue', summary: { en: 'take out the words of an issue' } },
    ...listEditFlags,
    mixFlag,
    weightsFlag,
  ],
  examples: [
    {
      say: { en: 'one word more and one less, in the campaign in use' },
      type: 'turf campaign edit --add-terms "rent strike" --remove-terms rent',
    },
    { say: { en: 'see first what it would change' }, type: 'turf campaign edit tenants --issue food --dry-run' },
  ],
  database: 'write',
  async run(ctx, input) {
    const campaign = campaignOrFail(ctx, input.arg('name'));
    const after = await changed(ctx, input, campaign);
    const done = await report(ctx, campaign, after);
    ctx.db().campaigns.replace(campaign.id, after);
    return done;
  },
} satisfies Command;
