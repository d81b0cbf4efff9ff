/** --replaces N: what the newer copy takes over from the older import, and what is remembered of it when it is gone. */
import { shellWord } from '../core/shell-word.js';
import { badUsage } from '../domain/errors.js';
import type { ImportRecord, ImportStart } from '../domain/import-record.js';
import type { Warning } from '../domain/listing.js';
import type { Store } from '../store/store.js';
import type { Undone } from '../store/undo.js';
import type { ImportRequest } from './import-request.js';

const ID = 'import.replaced';

/** A file import that is there, and one file to take its place; throws a TurfError (exit 2). */
export function checkReplaced(record: ImportRecord, paths: readonly string[]): void {
  const [path = 'LIST.csv'] = paths;
  const { id } = record;
  if (record.kind === 'hand')
    throw badUsage(`Import ${id} was typed by hand; a file can't replace it.`, `turf imports undo ${id}`);
  if (paths.length > 1)
    throw badUsage(
      '--replaces takes one file: the newer copy of the older one.',
      `turf import ${path} --replaces ${id}`,
    );
}

/** Unless --source says otherwise the newer copy is of the same source, so that places known by name only stay the same places. */
export function inPlaceOf(store: Store, request: ImportRequest, start: ImportStart): ImportStart {
  const old = request.replaces === null || request.source !== null ? null : store.imports.byId(request.replaces);
  return old === null || old.isInsiders !== start.isInsiders ? start : { ...start, source: old.source };
}

/** Of a member's list no name is remembered. */
export function replacedWarnings(old: ImportRecord, { gone }: Undone): readonly Warning[] {
  const again =
    old.isInsiders || old.file === '-' ? {} : { again: `${shellWord(old.file)} --source ${shellWord(old.source)}` };
  return [{ id: ID, values: { import: old.id, gone, ...again } }];
}

export interface Replaced {
  readonly id: number;
  /** What follows `turf import` to bring it in again; null where its file is not known. */
  readonly again: string | null;
}

export function replacedBy({ warnings }: ImportRecord): Replaced | null {
  const values = warnings.find(({ id }) => id === ID)?.values;
  if (values === undefined) return null;
  const { again } = values;
  return { id: Number(values.import), again: again === undefined ? null : String(again) };
}
