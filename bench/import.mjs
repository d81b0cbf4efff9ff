/** How long `turf import` takes and how much memory, beside the bare job in the sqlite3 shell: both in turn, on the same lists, in one run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateList } from './generate-list.mjs';
import { foundTools, inTurns, show } from './in-turns.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const TURF = join(HERE, '..', 'bin', 'turf.cjs');
const YARDSTICK = join(HERE, 'sqlite-yardstick.sh');
const SIZES = [10_000, 100_000];
/** The same list in every run. */
const SEED = 42;
/** An odd number, so that the median is a run; long jobs are run once. */
const ROUNDS = 5;
const LONG_ROWS = 500_000;

function jobsFor(folder, list, hasYardstick) {
  const db = join(folder, 'turf.db');
  const turf = [TURF, 'import', list, '--db', db];
  const yardstick = { name: 'sqlite3', command: YARDSTICK, args: [list, join(folder, 'sqlite.db')], before: () => {} };
  return [
    ...(hasYardstick ? [yardstick] : []),
    { name: 'turf import', command: process.execPath, args: turf, before: () => rmSync(db, { force: true }) },
    { name: 'the same again', command: process.execPath, args: turf, before: () => {} },
  ];
}

/** `sizes`: numbers of rows; none: 10,000 and 100,000. */
export function importing(sizes) {
  const { hasYardstick, hasTime } = foundTools();
  const folder = mkdtempSync(join(tmpdir(), 'turf-bench-'));
  try {
    for (const rows of sizes.length === 0 ? SIZES : sizes) {
      const list = join(folder, 'list.csv');
      generateList(list, rows, SEED);
      show(rows, inTurns(jobsFor(folder, list, hasYardstick), rows < LONG_ROWS ? ROUNDS : 1, hasTime));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
