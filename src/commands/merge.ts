/** turf merge: makes places one, and shows what counts where they differ. */
import { type ComparedField, comparedFields } from '../core/compared-fields.js';
import { shellWord } from '../core/shell-word.js';
import type { Word } from '../domain/decision.js';
import { type Doc, doc, type JsonObject, type Note } from '../domain/doc.js';
import { badUsage } from '../domain/errors.js';
import type { Space } from '../domain/space.js';
import type { Command } from './command.js';
import type { Ctx } from './ctx.js';
import { fieldLines } from './field-lines.js';
import { fullJson } from './full-json.js';
import { knownPlatforms } from './known-platforms.js';
import { nameLines } from './place-line.js';
import { theSpaces } from './the-spaces.js';

/** Fields that a person may prefer to have otherwise, the first that differs is named. */
const PREFERABLE: readonly string[] = ['name', 'members', 'place'];

interface Merged {
  readonly before: readonly Space[];
  readonly after: Space;
  readonly fields: readonly ComparedField[];
  readonly replaced: readonly Word[];
}

/** What speaks against making them one, with the question about it; null: nothing. */
async function doubt(
  ctx: Ctx,
  spaces: readonly Space[],
): Promise<{ readonly why: string; readonly ask: string } | null> {
  const { lookAlikeOf } = await import('../flows/look-alikes.js');
  const today = ctx.today();
  for (const space of spaces) {
    const original = lookAlikeOf(ctx.db(), space, today)?.original;
    if (original === undefined || spaces.every(({ id }) => id !== original.id)) continue;
    const values = { name: space.name, id: space.id, original: original.name, other: original.id };
    return { why: ctx.tell('merge.imitation', values), ask: ctx.tell('merge.ask-imitation', values) };
  }
  const platforms = knownPlatforms(spaces);
  if (platforms.length < 2) return null;
  // A place that moved to another platform is one place; two that both live are two.
  const values = { platforms: platforms.join(', ') };
  return { why: ctx.tell('merge.platforms', values), ask: ctx.tell('merge.ask-platforms', values) };
}

async function isAgreed(ctx: Ctx, spaces: readonly Space[]): Promise<boolean> {
  const found = await doubt(ctx, spaces);
  if (found === null || ctx.isDryRun) return true;
  if (!ctx.canAsk && !ctx.isYes) {
    const ids = spaces.map(({ id }) => id).join(' ');
    throw badUsage(found.why, `turf merge ${ids} --yes`);
  }
  return ctx.confirm({ say: found.ask, initial: false });
}

/** `turf edit 12 --set members=90`: the value that did not win, for whoever prefers it. */
function preference({ after, fields }: Merged): string | null {
  for (const { field, values, wins, isSame } of fields) {
    const other = values.find((value) => value !== null && value !== wins);
    if (!isSame && other !== undefined && other !== null && PREFERABLE.includes(field))
      return `turf edit ${after.id} --set ${shellWord(`${field}=${other}`)}`;
  }
  return null;
}

function notes(ctx: Ctx, merged: Merged): readonly Note[] {
  const prefer = preference(merged);
  const { id } = merged.after;
  const next = prefer === null ? ctx.tell('merge.next-show', { id }) : ctx.tell('merge.next-edit', { command: prefer });
  return [
    ...(merged.replaced.length === 0 ? [] : [{ sort: 'note' as const, text: ctx.tell('merge.replaced') }]),
    { sort: 'note', text: ctx.tell(ctx.isDryRun ? 'merge.kept-dry' : 'merge.kept', { id }) },
    { sort: 'next', text: ctx.isDryRun ? ctx.tell('edit.dry-next') : next },
  ];
}

function fieldJson({ field, values, wins }: ComparedField, places: readonly Space[]): JsonObject {
  return { field, values: Object.fromEntries(places.map(({ id }, at) => [String(id), values[at] ?? null])), wins };
}

function report(ctx: Ctx, merged: Merged): Doc {
  const { before, after, fields, replaced } = merged;
  const { id, name } = after;
  return doc({
    title: ctx.tell(ctx.isDryRun ? 'merge.title-dry' : 'merge.title', { name, id }),
    lines: [...nameLines(ctx, before), '', ...fieldLines(ctx, before, fields)],
    columns: ['field', ...before.map((place) => String(place.id)), 'wins'].map((column) => ({
      id: column,
      label: column,
      sort: 'text',
      inTable: false,
    })),
    rows: () =>
      fields.map(({ field, values, wins }) => ({
        ...Object.fromEntries(before.map((place, at) => [String(place.id), values[at] ?? null])),
        field,
        wins,
      })),
    say: () => '',
    json: {
      head: {
        merged: fullJson(ctx, after),
        from: before.map((place) => place.id),
        fields: fields.map((compared) => fieldJson(compared, before)),
        replaced: replaced.map(({ a, b, verdict }) => ({ a, b, verdict })),
      },
    },
    notes: notes(ctx, merged),
  });
}

function nothingDone(ctx: Ctx, line: string, space: Space): Doc {
  return doc({
    lines: [line],
    json: { head: { merged: fullJson(ctx, space), from: [space.id], fields: [], replaced: [] } },
  });
}

export const command = {
  words: ['merge'],
  group: 'Look',
  summary: { en: 'say that two or more places are one' },
  about: {
    en: 'Shows what counts where they differ: a newer list before an older one, and what you typed before lists. Nothing is lost, it holds after later imports too, and "turf split" takes it back. The place keeps the lowest of the numbers; the others lead to it.',
  },
  args: [{ name: 'space', required: true, many: true, summary: { en: 'numbers, keys, addresses or names' } }],
  flags: [],
  examples: [
    { say: { en: 'see first what would count' }, type: 'turf merge 1 2 --dry-run' },
    { say: { en: 'a group that moved to another platform' }, type: 'turf merge 1 2 --yes' },
  ],
  database: 'write',
  async run(ctx, input) {
    const typed = input.args('space');
    if (typed.length < 2) throw badUsage(ctx.tell('merge.two'), 'turf merge A B   (or: turf dupes, to look for some)');
    const spaces = await theSpaces(ctx, typed);
    const [first, second] = spaces;
    if (first === undefined) throw new Error('no place was named');
    if (second === undefined)
      return nothingDone(ctx, ctx.tell('merge.already', { name: first.name, id: first.id }), first);
    if (!(await isAgreed(ctx, spaces))) return nothingDone(ctx, ctx.tell('decide.nothing'), first);
    const { merge, mergePreview } = await import('../flows/decide.js');
    const store = ctx.db();
    const fields = comparedFields(spaces, mergePreview(store, spaces));
    const { replaced } = await merge(store, spaces, { now: ctx.now(), progress: ctx.progress.step });
    ctx.progress.end();
    const after = store.spaces.byKey(first.key);
    if (after === null) throw new Error('a place that was just made one is not there');
    return report(ctx, { before: spaces, after, fields, replaced });
  },
} satisfies Command;
