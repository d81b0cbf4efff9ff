/** How long `turf map` takes and how much memory, beside the bare full-text search of the same words in the sqlite3 shell: both in turn, on one database. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateList } from './generate-list.mjs';
import { foundTools, inTurns, show } from './in-turns.mjs';

const TURF = join(dirname(fileURLToPath(import.meta.url)), '..', 'bin', 'turf.cjs');
const SIZES = [10_000, 100_000, 1_000_000];
/** The same list in every run. */
const SEED = 42;
/** A week after the last posts of the list: later, every place would be dormant. */
const AS_OF = '2026-08-30';
/** An odd number, so that the median is a run. */
const ROUNDS = 5;
/** Topics of the invented list (generate-list.mjs) that one place in seven is about. */
const TERMS = ['energy', 'water', 'walking', 'library', 'labor', 'nurses', 'repair', 'seeds'];

function turf(db, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [TURF, '--db', db, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`turf ${args.join(' ')} failed:\n${stderr}`);
  return stdout;
}

const NOTHING = () => {};

function jobsFor({ db, plain, hasYardstick }) {
  const query = TERMS.map((term) => `"${term}" *`).join(' OR ');
  const sql = `SELECT rowid FROM search WHERE search MATCH '${query}' ORDER BY bm25(search) LIMIT 25`;
  const map = (file) => [TURF, '--db', file, 'map', '--top', '25'];
  return [
    ...(hasYardstick ? [{ name: 'sqlite3', command: 'sqlite3', args: ['-readonly', db, sql], before: NOTHING }] : []),
    { name: 'map of 8 terms', command: process.execPath, args: map(db), before: NOTHING },
    { name: 'map by reach', command: process.execPath, args: map(plain), before: NOTHING },
  ];
}

function benchOf(folder, rows, { hasYardstick, hasTime }) {
  const [db, plain, list] = ['turf.db', 'plain.db', 'list.csv'].map((name) => join(folder, name));
  generateList(list, rows, SEED);
  turf(plain, 'import', list, '--as-of', AS_OF, '--quiet');
  copyFileSync(plain, db);
  turf(db, 'campaign', 'new', 'bench', '--terms', TERMS.join(','));
  const { total } = JSON.parse(turf(db, 'map', '--top', '1', '--json'));
  console.log(`${total.toLocaleString('en-US')} places on the map of eight terms`);
  show(rows, inTurns(jobsFor({ db, plain, hasYardstick }), ROUNDS, hasTime));
}

/** `sizes`: numbers of rows; none: 10,000, 100,000 and 1,000,000. */
export function mapping(sizes) {
  const tools = foundTools();
  for (const rows of sizes.length === 0 ? SIZES : sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'turf-bench-'));
    try {
      benchOf(folder, rows, tools);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
