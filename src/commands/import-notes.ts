/** What is told beside the summary of an import: warnings, where rejected rows are, and what to type next. */
import { shellWord } from '../core/shell-word.js';
import type { Note } from '../domain/doc.js';
import type { TurfError } from '../domain/errors.js';
import type { Warning } from '../domain/listing.js';
import type { Outcome } from '../flows/import.js';
import type { Ctx } from './ctx.js';
import { refusedFor, rejectedLines } from './import-summary.js';
import { sortOfWarning, warningText } from './told-warning.js';

/** An outcome with the name of its rejects file, if rows were rejected. */
export interface Told {
  readonly outcome: Outcome;
  readonly rejectsFile: string | null;
}

/** A refusal in one line: its message ends with a full stop before the hint begins. */
function refusal(error: TurfError): string {
  return `${refusedFor(error).replace(/[^.!?]$/, '$&.')} ${error.hint ?? ''}`.trim();
}

/** What was only tried out has no number to look it up by. */
function tried(ctx: Ctx, warning: Warning): Warning {
  return ctx.isDryRun && warning.id === 'import.many-vanished'
    ? { ...warning, id: 'import.many-vanished-dry' }
    : warning;
}

/** With several files each warning says whose it is. */
function warnings(ctx: Ctx, { outcome }: Told, isMany: boolean): readonly Note[] {
  if (outcome.is === 'refused') return isMany ? [{ sort: 'warning', text: refusal(outcome.error) }] : [];
  if (outcome.is === 'known') return [];
  const of = isMany ? `${outcome.path}: ` : '';
  const told = outcome.record.warnings.map(
    (warning): Note => ({ sort: sortOfWarning(warning), text: `${of}${warningText(ctx.tell, tried(ctx, warning))}` }),
  );
  // The summary that a terminal shows has them already.
  const rejected = ctx.isTerminal && !isMany ? [] : rejectedLines(ctx, outcome.rejects);
  return [...told, ...rejected.map((text): Note => ({ sort: 'warning', text: `${of}${text}` }))];
}

/** What was said of the columns, now or for an earlier list, and what is kept of it. */
function columns(ctx: Ctx, { outcome }: Told, saveAs: string | null): readonly Note[] {
  if (outcome.is === 'refused' || outcome.columns === null) return [];
  const { asked, before, replaced, headings, columns: said } = outcome.columns;
  const flags = [...said].filter(([field]) => asked.length === 0 || asked.includes(field)).map(asFlag);
  const notes: string[] = [];
  if (asked.length > 0)
    notes.push(ctx.tell(headings === null ? 'columns.asked-once' : 'columns.asked', { flags: flags.join(' ') }));
  else if (before !== null) notes.push(ctx.tell('columns.before', { flags: flags.join(' ') }));
  if (saveAs !== null && !ctx.isDryRun) {
    const id = replaced === null ? 'columns.saved' : 'columns.saved-again';
    notes.push(ctx.tell(id, { name: saveAs, quoted: shellWord(saveAs), date: replaced?.madeAt.slice(0, 10) ?? '' }));
  }
  return notes.map((text) => ({ sort: 'note', text }));
}

function asFlag([field, column]: readonly [string, string]): string {
  return `--map ${field}=${shellWord(column)}`;
}

function next(ctx: Ctx, told: readonly Told[]): readonly string[] {
  if (told.every(({ outcome }) => outcome.is === 'refused')) return [ctx.tell('import.next-formats')];
  if (ctx.isDryRun) return [ctx.tell('import.next-dry')];
  const mend = told.flatMap(({ outcome, rejectsFile }) =>
    rejectsFile === null
      ? []
      : [ctx.tell('import.next-rejects', { file: rejectsFile, quoted: again(outcome, rejectsFile) })],
  );
  return [...mend, ctx.tell('import.next-map')];
}

/** The rejects file with the columns named as they were for the list: it has the same ones. */
function again(outcome: Outcome, rejectsFile: string): string {
  const said = outcome.is === 'imported' ? [...(outcome.columns?.columns ?? [])] : [];
  return [shellWord(rejectsFile), ...said.map(asFlag)].join(' ');
}

/** @param saveAs --save-mapping, else null */
export function importNotes(ctx: Ctx, told: readonly Told[], saveAs: string | null): readonly Note[] {
  return [
    ...told.flatMap((one) => warnings(ctx, one, told.length > 1)),
    ...told.flatMap(({ outcome }) =>
      outcome.beside.map((one) => ({ sort: 'note' as const, text: warningText(ctx.tell, one) })),
    ),
    ...told.flatMap((one) => columns(ctx, one, saveAs)),
    ...next(ctx, told).map((text) => ({ sort: 'next' as const, text })),
  ];
}
