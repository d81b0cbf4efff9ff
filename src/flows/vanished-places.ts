/** Places that the newest copy of a list no longer names, over all lists that were brought in more than once. */
import { setImmediate as breath } from 'node:timers/promises';
import type { Gone } from '../core/checks/check.js';
import { previousExport } from '../core/previous-import.js';
import type { ImportRecord } from '../domain/import-record.js';
import type { Store } from '../store/store.js';
import type { Progress } from './import-request.js';

/** Every list with more than one copy: its newest, then the older ones, the latest first. */
function chainsOf(store: Store): readonly (readonly [ImportRecord, ...ImportRecord[]])[] {
  const lists = store.imports.all().filter(({ kind, isInsiders }) => kind === 'file' && !isInsiders);
  const bySource = new Map<string, ImportRecord[]>();
  for (const one of lists) bySource.set(one.source, [...(bySource.get(one.source) ?? []), one]);
  const before = new Map(lists.map((one) => [one.id, previousExport(one, bySource.get(one.source) ?? [])]));
  const older = new Set([...before.values()].map((one) => one?.id));
  return lists
    .filter(({ id }) => !older.has(id))
    .map((newest) => {
      const chain: [ImportRecord, ...ImportRecord[]] = [newest];
      for (let one = before.get(newest.id) ?? null; one !== null; one = before.get(one.id) ?? null) chain.push(one);
      return chain;
    });
}

/** Number of a place → the last copy that named it and the newest, which does not. */
export async function vanishedPlaces(store: Store, progress: Progress): Promise<ReadonlyMap<number, Gone>> {
  const found = new Map<number, Gone>();
  const pause = async (done: number, total: number): Promise<void> => {
    progress('progress.comparing', done, total);
    await breath();
  };
  for (const [newest, ...older] of chainsOf(store)) {
    for (const last of older) {
      const { spaces } = await store.imports.vanished(newest.id, last.id, pause);
      const gone: Gone = { last, newest };
      for (const { id } of spaces()) if (!found.has(id)) found.set(id, gone);
    }
  }
  return found;
}
