/** Does what a sheet of decisions says, and tells what came of it. Used by turf dupes. */
import { type Doc, doc, type Note } from '../domain/doc.js';
import { EXIT } from '../domain/errors.js';
import type { RefusedDecision, SheetDecided } from '../flows/decisions-from-sheet.js';
import type { Ctx } from './ctx.js';

/** Rows that could not be used, and keys kept in mind, told on the spot; JSON has all. */
const MOST_TOLD = 20;
const MOST_KEYS = 5;

function messageOf(ctx: Ctx, { problem }: RefusedDecision): string {
  return ctx.tell(problem.id, problem.values);
}

function refusedLines(ctx: Ctx, refused: readonly RefusedDecision[]): readonly string[] {
  const told = refused
    .slice(0, MOST_TOLD)
    .map((one) => ctx.tell('decisions.refused', { line: one.line, message: messageOf(ctx, one) }));
  const more = refused.length - told.length;
  return more === 0 ? told : [...told, ctx.tell('decisions.refused-more', { more })];
}

function keptLines(ctx: Ctx, kept: readonly string[]): readonly string[] {
  if (kept.length === 0) return [];
  const more = Math.max(0, kept.length - MOST_KEYS);
  return [ctx.tell('decisions.kept', { keys: kept.slice(0, MOST_KEYS).join(', '), count: kept.length, more })];
}

const COUNTS = ['rows', 'same', 'not_same', 'undecided', 'unchanged', 'kept_in_mind', 'refused'] as const;

function report(ctx: Ctx, decided: SheetDecided): Doc {
  const { rows, said, undecided, unchanged, refused, kept, joined, parted } = decided;
  const counts = { rows, same: said.same, not_same: said.different, undecided, unchanged };
  const values = { ...counts, refused: refused.length };
  const troubles: readonly Note[] = [
    ...keptLines(ctx, kept).map((text) => ({ sort: 'note' as const, text })),
    ...refusedLines(ctx, refused).map((text) => ({ sort: 'warning' as const, text })),
  ];
  return doc({
    title: ctx.tell(ctx.isDryRun ? 'decisions.title-dry' : 'decisions.title'),
    lines: [
      ctx.tell('decisions.counts', values),
      ...(joined + parted === 0 ? [] : [ctx.tell('decisions.places', { joined, parted })]),
      ...(ctx.isTerminal ? troubles.map(({ text }) => text) : []),
    ],
    columns: COUNTS.map((id) => ({ id, label: id, sort: 'number', inTable: false })),
    rows: () => [{ ...values, kept_in_mind: kept.length }],
    say: () => '',
    json: {
      head: {
        ...counts,
        joined,
        parted,
        kept_in_mind: kept,
        refused: refused.map((one) => ({ line: one.line, a: one.a, b: one.b, message: messageOf(ctx, one) })),
      },
    },
    notes: [
      ...(ctx.isTerminal ? [] : troubles),
      { sort: 'next', text: ctx.tell(ctx.isDryRun ? 'edit.dry-next' : 'decisions.next') },
    ],
    exit: refused.length > 0 ? EXIT.attention : EXIT.done,
  });
}

export async function dupesDecisions(ctx: Ctx, path: string): Promise<Doc> {
  const { decideFromSheet } = await import('../flows/decisions-from-sheet.js');
  const request = { path, stdin: ctx.stdin, now: ctx.now(), progress: ctx.progress.step };
  const decided = await decideFromSheet(ctx.db(), request);
  ctx.progress.end();
  return report(ctx, decided);
}
