/** turf check: what is wrong with the places, worst first, and for each the command that settles it. */
import { nearest } from '../core/nearest.js';
import { badUsage } from '../domain/errors.js';
import { checkDoc } from './check-doc.js';
import type { Command, Input } from './command.js';
import type { Ctx } from './ctx.js';
import { theCampaign } from './the-campaign.js';

/** Of each check on a terminal: some two screens in all. */
const MOST_SHOWN = 10;

/** The checks that are asked for; throws a TurfError (exit 2) for a word that is none. */
function asked(ctx: Ctx, input: Input, ids: readonly string[]): readonly string[] {
  const words = input.args('check');
  for (const word of words) {
    if (ids.includes(word)) continue;
    const meant = nearest(word, ids) ?? ids[0] ?? '';
    throw badUsage(ctx.tell('check.no-such', { word, list: ids.join(', ') }), `turf check ${meant}`);
  }
  return words;
}

export const command = {
  words: ['check'],
  group: 'Look',
  summary: { en: 'what to settle: old, unknown, contradictory, vanished and suspicious figures' },
  about: {
    en: 'Names the places whose figures you should not trust yet, worst first, why, and for each a command that settles it. NUMBER and DATE in a command stand for what you see when you open the place. Ends with exit code 3 when there is something to settle.',
  },
  args: [
    {
      name: 'check',
      required: false,
      many: true,
      summary: {
        en: 'only these: stale, unknown, contradiction, vanished, suspicious, impostor, duplicates',
      },
    },
  ],
  flags: [
    { name: 'all', summary: { en: 'show all, also on a terminal' } },
    {
      name: 'campaign',
      value: { label: 'NAME', type: 'text' },
      summary: { en: 'what matters for the rank in this campaign (default: the one in use)' },
    },
  ],
  examples: [
    { say: { en: 'everything, ten of each' }, type: 'turf check' },
    {
      say: { en: 'only what lists say against each other, all of it, as a spreadsheet' },
      type: 'turf check contradiction -o settle.csv',
    },
  ],
  database: 'read',
  async run(ctx, input) {
    const { CHECK_IDS, runChecks } = await import('../flows/check.js');
    const only = asked(ctx, input, CHECK_IDS);
    const name = input.text('campaign');
    const request = {
      only,
      campaign: theCampaign(ctx, name),
      today: ctx.today(),
      most: ctx.isTerminal && !input.on('all') ? MOST_SHOWN : null,
    };
    const results = await runChecks(ctx.db(), request, ctx.progress.step);
    ctx.progress.end();
    return checkDoc(ctx, results, name);
  },
} satisfies Command;
