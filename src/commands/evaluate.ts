/** turf evaluate: how good the ranking is, on the person's own labels, beside plain search and size alone. */
import type { Gain } from '../core/evaluate/measures.js';
import { PRESETS, reachShareOf } from '../core/score/presets.js';
import type { Campaign } from '../domain/campaign.js';
import { badInput, badUsage, notFound } from '../domain/errors.js';
import type { Asked } from '../flows/evaluate.js';
import type { LabelSheet } from '../flows/labels-from-sheet.js';
import type { Command, Input } from './command.js';
import type { Ctx } from './ctx.js';
import { evaluateDoc, type Skipped } from './evaluate-doc.js';

const EXAMPLE = 'turf evaluate labels.csv --weight 0.4';

/** Reach's share of the mix by --weight; null: each campaign's own. */
function weightOf(input: Input): number | null {
  const text = input.text('weight');
  if (text === null) return null;
  const share = reachShareOf(text);
  if (share === null)
    throw badUsage(`--weight ${text}: use a number from 0 to 1, or ${[...PRESETS.keys()].join(', ')}.`, EXAMPLE);
  return share;
}

function gainOf(input: Input): Gain {
  return input.text('gain') === 'exponential' ? 'exponential' : 'linear';
}

interface Sorted {
  readonly asked: readonly Asked[];
  readonly skipped: readonly Skipped[];
}

/** What can be measured, and what can't. Throws where nothing can. */
async function sorted(
  ctx: Ctx,
  file: string,
  { sheet, known }: { readonly sheet: LabelSheet; readonly known: ReadonlyMap<string, Campaign> | null },
): Promise<Sorted> {
  const { hasRelevant } = await import('../flows/evaluate.js');
  const asked: Asked[] = [];
  const skipped: Skipped[] = [];
  for (const labelled of sheet.queries) {
    const { query, campaign } = labelled;
    if (campaign === null) skipped.push({ query, reason: 'no-campaign' });
    else if (!hasRelevant(labelled)) skipped.push({ query, reason: 'nothing-relevant' });
    else asked.push({ ...labelled, campaign });
  }
  const unknown = skipped.filter(({ reason }) => reason === 'no-campaign').map(({ query }) => query);
  if (unknown.length > 0 && unknown.length === sheet.queries.length) {
    const queries = `${unknown.slice(0, 3).join(', ')}${unknown.length > 3 ? ' …' : ''}`;
    throw notFound(ctx.tell('evaluate.none', { file, queries }), ctx.tell('evaluate.none-hint'));
  }
  if (asked.length === 0)
    throw badInput(file, 'has no grade above 0 for any campaign', {
      cause: 'Where nothing is relevant, every order is as good as any other.',
      hint: 'turf evaluate --help   (what the sheet must look like)',
    });
  const labelled = new Set(sheet.queries.map(({ query }) => query));
  for (const query of known?.keys() ?? []) if (!labelled.has(query)) skipped.push({ query, reason: 'no-labels' });
  return { asked, skipped };
}

export const command = {
  words: ['evaluate'],
  group: 'Rank',
  summary: { en: 'how good the ranking is, on your own labels, beside plain search' },
  about: {
    en: 'LABELS is a sheet with the columns query (a campaign), space (an address, key or name; url works too) and grade (0 not relevant, 1 partly, 2 relevant; blank: not judged). It measures the map as trec_eval does (github.com/usnistgov/trec_eval), and in the same way plain full-text search (SQLite FTS5 bm25) and the order by members, with a paired test. A file of --queries is JSON: [{"id": "rent", "terms": ["rent", "tenants"], "places": []}].',
  },
  args: [{ name: 'labels', required: true, summary: { en: 'a sheet of labels; - is standard input' } }],
  flags: [
    {
      name: 'queries',
      value: { label: 'FILE', type: 'text' },
      summary: { en: 'JSON with the words of each query (default: queries are campaigns)' },
    },
    { name: 'judged-only', summary: { en: 'take places without a label out before measuring' } },
    {
      name: 'gain',
      value: { label: 'G', type: 'text', choices: ['linear', 'exponential'] },
      summary: { en: 'what a grade is worth in nDCG: itself (default), or 2^grade - 1' },
    },
    {
      name: 'weight',
      value: { label: 'W', type: 'text' },
      summary: {
        en: "reach's share of the mix, 0 to 1 or a preset; 0 measures relevance alone (default: the campaign's)",
      },
    },
  ],
  examples: [
    { say: { en: 'the map of each campaign' }, type: 'turf evaluate labels.csv' },
    { say: { en: 'relevance alone, a row a campaign' }, type: 'turf evaluate labels.csv --weight 0 -o per-query.csv' },
    { say: { en: 'for a script' }, type: 'turf evaluate labels.csv --judged-only --json' },
  ],
  database: 'read',
  async run(ctx, input) {
    const path = input.arg('labels') ?? '';
    const measuring = { weight: weightOf(input), gain: gainOf(input), isJudgedOnly: input.on('judged-only') };
    const file = input.text('queries');
    const [{ evaluate }, { labelsFromSheet }, { queriesFromFile }] = await Promise.all([
      import('../flows/evaluate.js'),
      import('../flows/labels-from-sheet.js'),
      import('../flows/queries-from-file.js'),
    ]);
    const known = file === null ? null : await queriesFromFile(file, ctx.stdin);
    const store = ctx.db();
    const sheet = await labelsFromSheet(store, {
      path,
      stdin: ctx.stdin,
      now: ctx.now(),
      progress: ctx.progress.step,
      campaignOf: (query) => (known === null ? store.campaigns.named(query) : (known.get(query) ?? null)),
    });
    const { asked, skipped } = await sorted(ctx, path, { sheet, known });
    const request = { ...measuring, queries: asked, today: ctx.today() };
    const evaluated = await evaluate(store, request, ctx.progress.step);
    ctx.progress.end();
    return evaluateDoc(ctx, { request, evaluated, sheet, skipped });
  },
} satisfies Command;
