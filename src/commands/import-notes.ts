/** What is told beside the summary of an import: warnings, where rejected rows are, and what to type next. */
import { shellWord } from '../core/shell-word.js';
import type { Note } from '../domain/doc.js';
import type { TurfError } from '../domain/errors.js';
import type { Outcome } from '../flows/import.js';
import type { Ctx } from './ctx.js';
import { refusedFor, rejectedLines, warningText } from './import-summary.js';

/** An outcome with the name of its rejects file, if rows were rejected. */
export interface Told {
  readonly outcome: Outcome;
  readonly rejectsFile: string | null;
}

/** A refusal in one line: its message ends with a full stop before the hint begins. */
function refusal(error: TurfError): string {
  return `${refusedFor(error).replace(/[^.!?]$/, '$&.')} ${error.hint ?? ''}`.trim();
}

/** With several files each warning says whose it is. */
function warnings(ctx: Ctx, { outcome }: Told, isMany: boolean): readonly Note[] {
  if (outcome.is === 'refused') return isMany ? [{ sort: 'warning', text: refusal(outcome.error) }] : [];
  if (outcome.is === 'known') return [];
  const of = isMany ? `${outcome.path}: ` : '';
  const warned = outcome.record.warnings.map((warning) => warningText(ctx, warning));
  // The summary that a terminal shows has them already.
  const rejected = ctx.isTerminal && !isMany ? [] : rejectedLines(ctx, outcome.rejects);
  return [...warned, ...rejected].map((text) => ({ sort: 'warning', text: `${of}${text}` }));
}

function next(ctx: Ctx, told: readonly Told[]): readonly string[] {
  if (told.every(({ outcome }) => outcome.is === 'refused')) return [ctx.tell('import.next-formats')];
  if (ctx.isDryRun) return [ctx.tell('import.next-dry')];
  const mend = told.flatMap(({ rejectsFile }) =>
    rejectsFile === null
      ? []
      : [ctx.tell('import.next-rejects', { file: rejectsFile, quoted: shellWord(rejectsFile) })],
  );
  return [...mend, ctx.tell('import.next-map')];
}

export function importNotes(ctx: Ctx, told: readonly Told[]): readonly Note[] {
  return [
    ...told.flatMap((one) => warnings(ctx, one, told.length > 1)),
    ...next(ctx, told).map((text) => ({ sort: 'next' as const, text })),
  ];
}
