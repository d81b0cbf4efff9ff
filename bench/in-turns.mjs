/** Runs commands in turns and shows the median of each: time, peak memory, and how many times longer than sqlite3. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** GNU time tells the peak memory of a process; other systems' time does not know -f. */
const TIME = '/usr/bin/time';

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
export function inTurns(jobs, rounds, hasTime) {
  const runs = new Map(jobs.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, command, args, before } of jobs) {
      before();
      runs.get(name).push(measured(command, args, hasTime));
    }
  }
  return new Map([...runs].map(([name, list]) => [name, medianOf(list)]));
}

/** Whether there is a sqlite3 to compare with and a way to tell the peak memory; says what is missing. */
export function foundTools() {
  const hasYardstick = hasTool('sqlite3', '--version');
  const hasTime = existsSync(TIME) && hasTool(TIME, '-f', '%M', 'true');
  if (!hasYardstick)
    console.log('There is no sqlite3 here, so there is nothing to compare with (Debian: apt install sqlite3).');
  if (!hasTime) console.log('There is no GNU time here, so peak memory is not shown (Debian: apt install time).');
  return { hasYardstick, hasTime };
}

export function show(rows, results) {
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
