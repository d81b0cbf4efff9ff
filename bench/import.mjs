/** How long `turf import` takes and how much memory, beside the bare job in the sqlite3 shell: both in turn, on the same lists, in one run. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateList } from './generate-list.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const TURF = join(HERE, '..', 'bin', 'turf.cjs');
const YARDSTICK = join(HERE, 'sqlite-yardstick.sh');
/** GNU time tells the peak memory of a process; other systems' time does not know -f. */
const TIME = '/usr/bin/time';

const SIZES = [10_000, 100_000];
/** The same list in every run. */
const SEED = 42;
/** An odd number, so that the median is a run; long jobs are run once. */
const ROUNDS = 5;
const LONG_ROWS = 500_000;

function hasTool(command, ...args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** Runs a command to its end: seconds on the clock, MiB at the peak (null where it can't be told). */
function measured(command, args, hasTime) {
  const start = performance.now();
  const [first, all] = hasTime ? [TIME, ['-f', '%M', command, ...args]] : [command, args];
  const { status, stderr } = spawnSync(first, all, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stderr}`);
  return { seconds, mebibytes: hasTime ? Number(stderr.trim().split('\n').at(-1)) / 1024 : null };
}

function medianOf(runs) {
  const sorted = [...runs].sort((a, b) => a.seconds - b.seconds);
  return sorted[Math.floor(sorted.length / 2)];
}

/** One size: name of a job → its median run. The jobs take turns, so that a busy machine is busy for all of them. */
function inTurns(jobs, rounds, hasTime) {
  const runs = new Map(jobs.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, command, args, before } of jobs) {
      before();
      runs.get(name).push(measured(command, args, hasTime));
    }
  }
  return new Map([...runs].map(([name, list]) => [name, medianOf(list)]));
}

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

function show(rows, results) {
  const base = results.get('sqlite3')?.seconds ?? null;
  for (const [name, { seconds, mebibytes }] of results) {
    const ratio = base === null ? '' : `${(seconds / base).toFixed(2)} x sqlite3`;
    const memory = mebibytes === null ? '' : `${mebibytes.toFixed(0)} MiB`;
    console.log(
      [
        String(rows).padStart(9),
        name.padEnd(15),
        `${seconds.toFixed(2)} s`.padStart(9),
        memory.padStart(9),
        ratio,
      ].join('  '),
    );
  }
}

/** `sizes`: numbers of rows; none: 10,000 and 100,000. */
export function importing(sizes) {
  const hasYardstick = hasTool('sqlite3', '--version');
  const hasTime = existsSync(TIME) && hasTool(TIME, '-f', '%M', 'true');
  if (!hasYardstick)
    console.log('There is no sqlite3 here, so there is nothing to compare with (Debian: apt install sqlite3).');
  if (!hasTime) console.log('There is no GNU time here, so peak memory is not shown (Debian: apt install time).');
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
