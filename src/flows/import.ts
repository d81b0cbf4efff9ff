/** The straight way of a list: look into what was named, open, detect, read, normalise, identify, store. One transaction a list; what is refused leaves the others alone. */
import { shellWord } from '../core/shell-word.js';
import { badInput, interrupted, TurfError } from '../domain/errors.js';
import type { Warning } from '../domain/listing.js';
import { groupedParts } from '../source/archive/split-parts.js';
import { entriesOf } from '../source/entries.js';
import type { Entry, Piece } from '../source/entry.js';
import type { Store } from '../store/store.js';
import { withMapping } from './ask-columns.js';
import { searchWith } from './format-search.js';
import { importPiece } from './import-piece.js';
import type { ImportRequest, Progress } from './import-request.js';
import { type Outcome, stoppedBy } from './outcome.js';
import { isOwnOutput } from './own-output.js';
import { asTyped, namesOf, nothingRead, type Stranger } from './refusals.js';
import { checkReplaced } from './replaced-import.js';
import { importNumbered } from './undo.js';

export { type Outcome, stoppedBy } from './outcome.js';

/** One call under way. */
interface Work {
  readonly store: Store;
  readonly progress: Progress;
  /** --replaces holds for the first list that comes in. */
  request: ImportRequest;
  readonly outcomes: Outcome[];
}

/**
 * Imports each path in turn; a TurfError about one list becomes its outcome. What is no matter of one list (Ctrl-C, a full
 * disk) ends the call: it is thrown where nothing was saved, else it is the last outcome. With --strict the first refusal
 * ends the call too.
 */
export async function importFiles(
  store: Store,
  request: ImportRequest,
  progress: Progress,
): Promise<readonly Outcome[]> {
  const groups = groupedParts(request.paths);
  if (request.replaces !== null)
    checkReplaced(
      importNumbered(store, request.replaces),
      groups.map(([path]) => path),
    );
  const work: Work = { store, progress, request: withMapping(request, store.mappings), outcomes: [] };
  for (const paths of groups) {
    await importPaths(paths, work);
    if (isOver(work)) break;
  }
  return work.outcomes;
}

const isOver = ({ request, outcomes }: Work) =>
  stoppedBy(outcomes) !== null || (request.isStrict && outcomes.some(({ is }) => is === 'refused'));

/** One path with all that it holds, or the parts of one download. */
async function importPaths(paths: readonly [string, ...string[]], work: Work): Promise<void> {
  const strangers: Stranger[] = [];
  const own: Stranger[] = [];
  const beside: Warning[] = [];
  const before = work.outcomes.length;
  const search = searchWith(work.request, work.progress, (warning) => beside.push(warning));
  await refusing({ path: paths[0], typed: paths.map(shellWord).join(' ') }, work, async () => {
    for await (const entry of entriesOf(paths, search)) {
      await refusing({ path: entry.path, typed: entry.typed.map(shellWord).join(' ') }, work, () =>
        importEntry(entry, work, { strangers, own: paths.includes(entry.path) ? null : own }),
      );
      if (isOver(work)) break;
    }
  });
  if (own.length > 0)
    beside.push({ id: 'import.own-left', values: { file: paths[0], count: own.length, names: namesOf(own) } });
  if (work.outcomes.length === before) {
    work.outcomes.push({ is: 'refused', ...nothingRead({ paths, strangers, closed: closedIn(beside) }), beside });
    return;
  }
  if (strangers.length > 0) {
    beside.push({
      id: 'import.no-lists',
      values: { file: paths[0], count: strangers.length, names: namesOf(strangers) },
    });
  }
  const last = work.outcomes.pop();
  if (last !== undefined) work.outcomes.push({ ...last, beside });
}

function closedIn(beside: readonly Warning[]): string {
  const closed = beside.filter(({ id }) => id === 'import.left-closed' || id === 'import.own-left');
  return closed.map(({ values }) => values.names).join(', ');
}

interface Named {
  /** As shown. */
  readonly path: string;
  /** As a person would type it. */
  readonly typed: string;
}

/** The one catch on the way: a refused list is a line of the summary. All but refusals (exit 4) flies, unless lists before it are saved. */
async function refusing({ path, typed }: Named, work: Work, task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    const trouble = error instanceof Error && error.name === 'AbortError' ? interrupted() : error;
    if (!(trouble instanceof TurfError)) throw error;
    const isSaved = work.outcomes.some(({ is }) => is === 'imported');
    if (trouble.exit !== 4 && !isSaved) throw error;
    work.outcomes.push({ is: 'refused', path, error: asTyped(trouble, path, typed), beside: [] });
  }
}

interface Beside {
  readonly strangers: Stranger[];
  /** Takes what turf itself wrote; null where a person named the file: then it is read. */
  readonly own: Stranger[] | null;
}

async function importEntry(entry: Entry, work: Work, { strangers, own }: Beside): Promise<void> {
  const opened = await entry.open();
  try {
    if (opened.pieces.length === 0) strangers.push({ path: entry.path, error: noSheets(entry.path) });
    for (const piece of opened.pieces) {
      const path = piece.is === 'bundle' ? piece.bundle.path : piece.source.path;
      if (own !== null && piece.is !== 'bundle' && isOwnOutput(piece.source.sample)) {
        own.push({ path, error: noSheets(path) });
        continue;
      }
      await refusing({ path, typed: typedAs(piece, entry) }, work, async () => {
        const outcome = await importPiece(piece, work);
        if (outcome instanceof TurfError) {
          strangers.push({ path, error: asTyped(outcome, path, typedAs(piece, entry)) });
          return;
        }
        work.outcomes.push(outcome);
        if (outcome.is === 'imported') work.request = { ...work.request, replaces: null };
      });
      if (isOver(work)) break;
    }
  } finally {
    await opened.close();
  }
}

function typedAs(piece: Piece, { path, typed }: Entry): string {
  const words = typed.map(shellWord).join(' ');
  const isNamed = piece.is === 'sheet' && piece.source.path !== path;
  return isNamed ? `${words} --sheet ${shellWord(piece.sheet)}` : words;
}

function noSheets(path: string): TurfError {
  return badInput(path, 'has no sheet with rows in it', {
    hint: `Open it and see which sheet has the list, then: turf import ${path} --sheet NAME`,
  });
}
