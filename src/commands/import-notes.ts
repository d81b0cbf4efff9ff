/** What is told beside the summary of an import: warnings, where rejected rows are, and what to type next. */
import { shellWord } from '../core/shell-word.js';
import type { Note } from '../domain/doc.js';
import type { TurfError } from '../domain/errors.js';
import type { Warning } from '../domain/listing.js';
import type { Outcome } from '../flows/import.js';
import { stoppedBy } from '../flows/outcome.js';
import type { Input } from './command.js';
import type { Ctx } from './ctx.js';
import { againWords, asFlag } from './import-again.js';
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

const ON_TRIAL: ReadonlyMap<string, string> = new Map([
  ['import.many-vanished', 'import.many-vanished-dry'],
  ['import.replaced', 'import.replaced-dry'],
]);

/** What was only tried out has no number to look it up by. */
function tried(ctx: Ctx, warning: Warning): Warning {
  const id = ctx.isDryRun ? ON_TRIAL.get(warning.id) : undefined;
  return id === undefined ? warning : { ...warning, id };
}

/** With several files each warning says whose it is. */
function warnings(ctx: Ctx, { outcome }: Told, isMany: boolean): readonly Note[] {
  if (outcome.is === 'refused')
    return isMany && !isStop(outcome.error) ? [{ sort: 'warning', text: refusal(outcome.error) }] : [];
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

/** Where the call ended before its last list: what is saved, and what is not. */
function stopped(ctx: Ctx, told: readonly Told[]): readonly Note[] {
  const outcomes = told.map(({ outcome }) => outcome);
  const stop = stoppedBy(outcomes);
  if (stop === null) return [];
  const count = outcomes.filter(({ is }) => is !== 'refused').length;
  const why = isStop(stop) ? '' : `${refusal(stop)} `;
  return [{ sort: 'warning', text: why + ctx.tell('import.stopped', { count, file: outcomes.at(-1)?.path ?? '' }) }];
}

/** A person's own Ctrl-C needs no reason. */
function isStop({ exit }: TurfError): boolean {
  return exit >= 129;
}

/** --replaces with a list that is in already takes nothing back. */
function unreplaced(ctx: Ctx, told: readonly Told[], input: Input): readonly Note[] {
  const id = input.number('replaces');
  const known = told.find(({ outcome }) => outcome.is === 'known')?.outcome;
  if (id === null || known?.is !== 'known') return [];
  const sentence = known.record.id === id ? 'import.replaces-itself' : 'import.not-replaced';
  return [{ sort: 'warning', text: ctx.tell(sentence, { id, known: known.record.id, file: known.path }) }];
}

/** Places came to those of another list, or to those of the same one at another date. */
function mayOverlap(ctx: Ctx, told: readonly Told[]): boolean {
  const added = told.flatMap(({ outcome }) =>
    outcome.is === 'imported' && outcome.record.tally.added > 0 ? [outcome.record] : [],
  );
  if (added.length === 0) return false;
  const all = ctx.db().imports.all();
  return added.some(({ source, asOf }) => all.some((one) => one.source !== source || one.asOf !== asOf));
}

function next(ctx: Ctx, told: readonly Told[], input: Input): readonly string[] {
  if (told.every(({ outcome }) => outcome.is === 'refused')) return [ctx.tell('import.next-formats')];
  if (ctx.isDryRun) return [ctx.tell('import.next-dry')];
  const mend = told.flatMap(({ outcome, rejectsFile }) =>
    rejectsFile === null || outcome.is === 'refused'
      ? []
      : [
          ctx.tell('import.next-rejects', {
            list: told.length > 1 ? outcome.path : '',
            file: rejectsFile,
            quoted: againWords(input, outcome, rejectsFile),
          }),
        ],
  );
  const dupes = ctx.isTerminal && mayOverlap(ctx, told) ? [ctx.tell('import.next-dupes')] : [];
  return [...mend, ...dupes, ctx.tell('import.next-map')];
}

export function importNotes(ctx: Ctx, told: readonly Told[], input: Input): readonly Note[] {
  const saveAs = input.text('save-mapping')?.trim() ?? null;
  return [
    ...told.flatMap((one) => warnings(ctx, one, told.length > 1)),
    ...told.flatMap(({ outcome }) =>
      outcome.beside.map((one) => ({ sort: 'note' as const, text: warningText(ctx.tell, one) })),
    ),
    ...told.flatMap((one) => columns(ctx, one, saveAs)),
    ...unreplaced(ctx, told, input),
    ...stopped(ctx, told),
    ...next(ctx, told, input).map((text) => ({ sort: 'next' as const, text })),
  ];
}
