/** A database in a folder of its own, for one measurement; gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTurf } from '../dist/flows/open-turf.js';

export async function withTemporaryStore(work) {
  const folder = mkdtempSync(join(tmpdir(), 'turf-bench-'));
  const store = openTurf(join(folder, 'bench.db'), { mode: 'create', isDryRun: false });
  try {
    return await work(store);
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
