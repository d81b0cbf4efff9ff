/** turf show: everything known of one place, and which import each value came from. */

import { type From, fieldsFrom, historyOf } from '../core/provenance.js';
import { type DocRow, doc, type JsonObject } from '../domain/doc.js';
import type { Observation, Space } from '../domain/space.js';
import type { FoundLookAlike } from '../flows/look-alikes.js';
import type { Command } from './command.js';
import type { Ctx } from './ctx.js';
import { decidedLines } from './decided-lines.js';
import { fullJson } from './full-json.js';
import { type Together, togetherJson, togetherLines, togetherOf } from './organization-words.js';
import { theSpace } from './the-space.js';
import { lookAlikeSentences } from './why.js';

/** Old counts shown on a terminal; JSON has all. */
const MOST_HISTORY = 8;

function valueCell(value: From['value']): string | number {
  return typeof value === 'number' || typeof value === 'string' ? value : value.join(', ');
}

function plainRow(field: string, value: string): DocRow {
  return { field, import: null, line: null, as_of: null, value };
}

function identityRows(space: Space): readonly DocRow[] {
  return [plainRow('id', String(space.id)), plainRow('key', space.key), plainRow('platform', space.platform)];
}

function warningRows([warning]: readonly string[]): readonly DocRow[] {
  return warning === undefined ? [] : [plainRow('look_alike', warning)];
}

function fromJson(from: readonly From[]): JsonObject {
  return Object.fromEntries(
    from.map((one) => [one.field, { value: one.value, import: one.importId, line: one.line, as_of: one.asOf }]),
  );
}

function lookAlikeJson(ctx: Ctx, found: FoundLookAlike | null): JsonObject | null {
  if (found === null) return null;
  const { original, reasons } = found;
  const of = { id: original.id, key: original.key, name: original.name };
  return { of, reasons: reasons.map((one) => ctx.tell(one.id, one.values)) };
}

function lines(
  ctx: Ctx,
  space: Space,
  { observations, together }: { observations: readonly Observation[]; together: Together },
): readonly string[] {
  const store = ctx.db().spaces;
  const history = historyOf(observations).filter((one) => one.members !== null);
  const told = history.slice(-MOST_HISTORY).map((one) => `${one.asOf} ${one.members?.toLocaleString('en-US') ?? '?'}`);
  return [
    ctx.tell('show.where', { platform: space.platform, kind: space.kind ?? '', url: space.url ?? space.key }),
    ctx.tell('show.keys', { keys: store.keysOf(space.id).join(', ') }),
    ...(space.insiders === null ? [] : [ctx.tell('show.insiders', { count: space.insiders })]),
    ...togetherLines(ctx, together),
    ...decidedLines(ctx, space),
    ...(history.length < 2 ? [] : [ctx.tell('show.history', { history: told.join('; ') })]),
  ];
}

export const command = {
  words: ['show'],
  group: 'Look',
  summary: { en: 'everything known of one place, and where each value came from' },
  args: [{ name: 'space', required: true, summary: { en: 'its number, key, address or name' } }],
  flags: [],
  examples: [{ say: { en: 'by any address of it' }, type: 'turf show https://old.reddit.com/r/gardening/?ref=x' }],
  database: 'read',
  async run(ctx, input) {
    const space = await theSpace(ctx, input.arg('space') ?? '', 'show');
    const { lookAlikeOf } = await import('../flows/look-alikes.js');
    const lookAlike = lookAlikeOf(ctx.db(), space, ctx.today());
    const warning = lookAlikeSentences(ctx.tell, lookAlike);
    const observations = ctx.db().spaces.observationsOf(space.id);
    const together = togetherOf(ctx, space);
    const from = fieldsFrom(space, observations);
    const rows: readonly DocRow[] = from.map((one) => ({
      field: one.field,
      import: one.importId,
      line: one.line,
      as_of: one.asOf,
      value: valueCell(one.value),
    }));
    return doc({
      title: ctx.tell('show.title', { name: space.name, id: space.id }),
      lines: [...lines(ctx, space, { observations, together }), ...warning],
      columns: [
        { id: 'field', label: ctx.tell('show.field'), sort: 'text' },
        { id: 'import', label: ctx.tell('show.import'), sort: 'number' },
        { id: 'line', label: ctx.tell('show.line'), sort: 'number', dropAt: 2 },
        { id: 'as_of', label: ctx.tell('show.as_of'), sort: 'text', dropAt: 1 },
        { id: 'value', label: ctx.tell('show.value'), sort: 'name', wraps: true },
      ],
      // A table in a pipe or a file has no sentences above it.
      rows: () => [...(ctx.isTerminal ? [] : [...identityRows(space), ...warningRows(warning)]), ...rows],
      json: {
        head: {
          ...fullJson(ctx, space),
          ...togetherJson(together),
          look_alike: lookAlikeJson(ctx, lookAlike),
          from: fromJson(from),
          history: historyOf(observations).map((one) => ({
            as_of: one.asOf,
            members: one.members,
            active_members: one.active,
            import: one.importId,
          })),
        },
      },
      notes: [{ sort: 'next', text: ctx.tell('show.next', { id: space.id }) }],
    });
  },
} satisfies Command;
