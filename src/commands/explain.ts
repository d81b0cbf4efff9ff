/** turf explain: why a space stands where it does, and which of two is ahead. */
import { type Column, type Doc, type DocRow, doc, type Json } from '../domain/doc.js';
import { badUsage } from '../domain/errors.js';
import type { Command } from './command.js';
import type { Ctx } from './ctx.js';
import { explainSentences, reasons } from './explain-words.js';
import { partRows } from './part-rows.js';
import { oneDigit, rankedJson } from './space-json.js';
import { type Standing, type WholeMap, wholeMap } from './standing.js';
import { theCampaign } from './the-campaign.js';
import { theSpace } from './the-space.js';
import { versusDoc } from './versus-doc.js';

function columns(ctx: Ctx): readonly Column[] {
  return [
    { id: 'part', label: ctx.tell('col.part'), sort: 'text' },
    { id: 'points', label: ctx.tell('col.points'), sort: 'number', digits: 1 },
    { id: 'value', label: ctx.tell('col.value'), sort: 'text', dropAt: 2 },
    { id: 'field', label: ctx.tell('col.field'), sort: 'text', dropAt: 1 },
    { id: 'because', label: ctx.tell('col.because'), sort: 'name', wraps: true },
  ];
}

/** What the sentences say, as rows: a table in a pipe or a file has no sentences. */
function figureRows({ scored, rank, range }: Standing): readonly DocRow[] {
  const row = (part: string, points: number | null, value: string): DocRow => ({
    part,
    points,
    value,
    field: '',
    because: '',
  });
  return [
    row('space', null, scored.space.key),
    row('name', null, scored.space.name),
    row('rank', rank, ''),
    row('rank_low', range?.low ?? null, ''),
    row('rank_high', range?.high ?? null, ''),
    row('chance_top_ten', range?.topTen ?? null, ''),
    row('score', oneDigit(scored.score), ''),
    row('reach', oneDigit(scored.reach), ''),
    row('relevance', scored.relevance === null ? null : oneDigit(scored.relevance), ''),
    row('confidence', null, scored.confidence),
  ];
}

async function explainDoc(ctx: Ctx, map: WholeMap, standing: Standing): Promise<Doc> {
  const { scored, rank, range } = standing;
  const rows = partRows(ctx, scored);
  const parts: readonly Json[] = rows;
  const { organizationOf } = await import('../flows/organizations.js');
  const organization = organizationOf(ctx.db(), scored.space.id);
  return doc({
    title: ctx.tell('explain.title', { name: scored.space.name, id: scored.space.id }),
    lines: explainSentences(ctx, standing, map),
    columns: columns(ctx),
    // A part without a value or a field has none: it is not unknown.
    rows: () => [
      ...(ctx.isTerminal ? [] : figureRows(standing)),
      ...rows.map((row) => ({ ...row, value: row.value ?? '', field: row.field ?? '' })),
    ],
    json: { head: { ...rankedJson(scored, { rank, range, why: reasons(ctx, standing) }), organization, parts } },
    notes: [{ sort: 'next', text: ctx.tell('explain.next', { id: scored.space.id }) }],
  });
}

export const command = {
  words: ['explain'],
  group: 'Rank',
  summary: { en: 'why a place stands where it does' },
  args: [{ name: 'space', required: true, summary: { en: 'its number, key, address or name' } }],
  flags: [
    {
      name: 'versus',
      value: { label: 'SPACE', type: 'text' },
      summary: { en: 'which of the two is ahead, by what, and how sure that is' },
    },
    {
      name: 'campaign',
      value: { label: 'NAME', type: 'text' },
      summary: { en: 'for this campaign (default: the one in use)' },
    },
  ],
  examples: [
    { say: { en: 'by its number on the map' }, type: 'turf explain 12' },
    { say: { en: 'by its address' }, type: 'turf explain https://www.reddit.com/r/gardening' },
    { say: { en: 'beside another one' }, type: 'turf explain 12 --versus 4' },
  ],
  database: 'read',
  async run(ctx, input) {
    const space = await theSpace(ctx, input.arg('space') ?? '', 'explain');
    const versus = input.text('versus');
    const other = versus === null ? null : await theSpace(ctx, versus, 'explain');
    if (other?.id === space.id) {
      throw badUsage(ctx.tell('versus.itself', { name: space.name, id: space.id }), ctx.tell('versus.itself-hint'));
    }
    const map = await wholeMap(ctx, theCampaign(ctx, input.text('campaign')));
    const standing = map.standingOf(space);
    return other === null ? explainDoc(ctx, map, standing) : versusDoc(ctx, map, [standing, map.standingOf(other)]);
  },
} satisfies Command;
