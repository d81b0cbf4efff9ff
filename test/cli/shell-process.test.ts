/** The shell as a real process: pipes, full disks, slow readers, terminals, signals, output files. */
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BuiltShell, buildShell } from './built-shell.js';
import { until } from './run-turf.js';

const HEARD = join(import.meta.dirname, 'heard.cjs');

let shell: BuiltShell;
let folder: string;
const folders: string[] = [];

beforeAll(() => {
  shell = buildShell();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'turf-process-'));
  folders.push(folder);
});
afterAll(() => {
  shell.remove();
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

/** The environment of the tests may be a CI, or ask for colour; these ask for themselves. */
function environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { CI, FORCE_COLOR, NO_COLOR, TURF_DB, TURF_PLAIN, TURF_DEBUG, ...rest } = process.env;
  return { ...rest, TERM: 'xterm-256color', TURF: `"${process.execPath}" "${shell.path}"`, ...more };
}

interface Ran {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A line of sh; $TURF is turf. */
function sh(line: string, more: Record<string, string> = {}): Ran {
  const env = environment(more);
  const script = line.replaceAll('$TURF', env.TURF ?? '');
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 100_000_000,
  });
  return { exit: status, stdout, stderr };
}

/** A line on a terminal (stdout and stderr together), with keys typed once the screen shows something. */
function onTerminal(
  line: string,
  keys: readonly (readonly [shown: RegExp, keys: string])[],
  more: Record<string, string> = {},
): Promise<Ran> {
  const env = environment(more);
  const child = spawn('script', ['-qec', line.replaceAll('$TURF', env.TURF ?? ''), '/dev/null'], { cwd: folder, env });
  let stdout = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString('utf8');
  });
  const typing = (async () => {
    for (const [shown, text] of keys) {
      await until(() => shown.test(stdout) || child.exitCode !== null);
      child.stdin.write(text);
    }
  })();
  return new Promise((resolve) => {
    child.on('close', (exit) => {
      void typing.then(() => resolve({ exit, stdout, stderr: '' }));
    });
  });
}

describe('pipes', () => {
  it('a reader that has enough: nothing on stderr, exit 0', () => {
    const { stdout, stderr, exit } = sh('$TURF rows --count 100000 | head -1; exit $PIPESTATUS');
    expect({ stdout, stderr, exit }).toEqual({ stdout: 'id\tkey\tname\n', stderr: '', exit: 0 });
    expect(sh('$TURF --help | true; exit $PIPESTATUS')).toMatchObject({ stderr: '', exit: 0 });
  });

  it('what is written beside is written even then', () => {
    expect(sh('$TURF notes --rejects r.csv | true')).toMatchObject({ stdout: '' });
    expect(readFileSync(join(folder, 'r.csv'), 'utf8')).toBe('a,b\n1,2\n');
  });

  it.each(['rows', 'rows --count 100000', 'rows --json', '--help', '--version'])('a full disk: turf %s', (words) => {
    const { exit, stderr } = sh(`$TURF ${words} > /dev/full`);
    expect(exit).toBe(7);
    expect(stderr).toContain('the disk is full');
    expect(stderr).not.toContain('ENOSPC');
  });

  it('a slow reader gets every byte of 20 MB', () => {
    const count = 600_000;
    const { stdout } = sh(`$TURF rows --count ${count} | (sleep 1; wc -lc)`);
    const [lines, bytes] = stdout.trim().split(/\s+/).map(Number);
    expect(lines).toBe(count + 1);
    expect(bytes).toBeGreaterThan(20_000_000);
  });

  it('nothing but line breaks and tabs acts, also with a hostile name', () => {
    const { stdout, stderr } = sh('$TURF notes; $TURF refuse; $TURF bug; $TURF --help', { FORCE_COLOR: '' });
    expect(stdout + stderr).not.toMatch(/[\0-\x08\x0b-\x1f\x7f]/);
  });

  it('starts soon', () => {
    const started = performance.now();
    for (let run = 0; run < 3; run += 1) sh('$TURF --help');
    // 150 ms each on an idle machine; a busy one takes its time.
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('on a terminal', () => {
  it.each([
    ['$TURF rows', { NO_COLOR: '1' }],
    ['$TURF notes', { NO_COLOR: '1' }],
    ['$TURF --help', { NO_COLOR: '1' }],
    ['$TURF refuse', { NO_COLOR: '1' }],
    ['$TURF work --steps 90', { NO_COLOR: '1' }],
    ['$TURF rows --color never', {}],
    ['$TURF notes --plain', {}],
    ['$TURF rows', { TERM: 'dumb' }],
  ])('%s with %o: no escape code', async (line, env) => {
    const { stdout } = await onTerminal(line, [], env);
    expect(stdout.length).toBeGreaterThan(10);
    expect(stdout).not.toContain('\x1b');
  });

  it('is coloured otherwise', async () => {
    expect((await onTerminal('$TURF rows', [])).stdout).toContain('\x1b[1m');
  });

  it('asks on stderr; stdout is only the result', async () => {
    const keys = [
      [/its name\?/, 'Ann\r'],
      [/sure\?/, 'y\r'],
    ] as const;
    const { exit } = await onTerminal('$TURF ask > out.txt', keys);
    expect(exit).toBe(0);
    expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toBe('Ann: sure\n');
  });

  it('asks in plain lines without escape codes', async () => {
    const keys = [
      [/its name\?/, 'Ann\r'],
      [/sure\?/, 'n\r'],
    ] as const;
    const { exit, stdout } = await onTerminal('$TURF ask --plain', keys);
    expect(exit).toBe(0);
    expect(stdout).toContain('Ann: not sure');
    expect(stdout).not.toContain('\x1b');
  });

  it.each(['$TURF ask', '$TURF ask --plain'])(
    'Ctrl-C at a question (%s): one line, exit 130, cursor shown',
    async (line) => {
      const { exit, stdout } = await onTerminal(line, [[/its name\?/, '\x03']]);
      expect(exit).toBe(130);
      expect(stdout).toContain('Stopped at a question.');
      expect(stdout.lastIndexOf('\x1b[?25h')).toBeGreaterThanOrEqual(stdout.lastIndexOf('\x1b[?25l'));
      expect(stdout).not.toMatch(/Error|force closed/);
    },
  );

  it('--yes answers what needs a yes', async () => {
    const { exit, stdout } = await onTerminal('$TURF ask --yes', [[/its name\?/, 'Ann\r']]);
    expect(exit).toBe(0);
    expect(stdout).toContain('Ann: sure');
  });
});

describe('without a terminal', () => {
  it('a question ends at once with exit 2 and names its flag', () => {
    const started = performance.now();
    const { exit, stdout, stderr } = sh('$TURF ask < /dev/null');
    expect(performance.now() - started).toBeLessThan(20_000);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--name NAME');
  });
});

/** Starts turf, sends a signal once it listens and something is so, and says how it ended. */
async function signalled(
  words: readonly string[],
  signal: NodeJS.Signals,
  isUnderWay: () => boolean = () => true,
): Promise<Ran & { readonly tookMs: number }> {
  const report = join(mkdtempSync(join(tmpdir(), 'turf-heard-')), 'heard');
  folders.push(dirname(report));
  const env = environment({ HEARD_REPORT: report });
  const child = spawn(process.execPath, ['--require', HEARD, shell.path, ...words], { cwd: folder, env });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8');
  });
  await until(() => (existsSync(report) && isUnderWay()) || child.exitCode !== null);
  await setTimeout(100);
  const started = performance.now();
  child.kill(signal);
  const exit = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { exit, stdout, stderr, tookMs: performance.now() - started };
}

describe('signals', () => {
  const hasFile = (): boolean => readdirSync(folder).length > 0;

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s stops long work: exit %i', async (signal, exit) => {
    const ran = await signalled(['work'], signal);
    expect(ran).toMatchObject({ exit, stdout: '', stderr: 'Stopped. Nothing was saved.\n' });
    expect(ran.tookMs).toBeLessThan(20_000);
  });

  it('ends a command that does not notice', async () => {
    const ran = await signalled(['deaf'], 'SIGINT');
    expect(ran).toMatchObject({ exit: 130, stdout: '', stderr: 'Stopped. What was under way is not saved.\n' });
    expect(ran.tookMs).toBeLessThan(20_000);
  });

  it('stops writing a file and leaves nothing of it', async () => {
    const ran = await signalled(['rows', '--count', '50000000', '-o', 'big.csv'], 'SIGTERM', hasFile);
    expect(ran).toMatchObject({ exit: 143, stdout: '' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('after a kill the next writing clears up', async () => {
    expect((await signalled(['rows', '--count', '50000000', '-o', 'big.csv'], 'SIGKILL', hasFile)).exit).toBe(null);
    expect(readdirSync(folder).length).toBe(1);
    expect(sh('$TURF rows -o small.csv').exit).toBe(0);
    expect(readdirSync(folder)).toEqual(['small.csv']);
  });
});

describe('output files', () => {
  const content = (name: string): string => readFileSync(join(folder, name), 'utf8');

  it('are for their owner only, and chosen by their ending', () => {
    expect(sh('umask 022; $TURF rows -o a.csv; $TURF rows -o a.json')).toMatchObject({ exit: 0, stdout: '' });
    expect(statSync(join(folder, 'a.csv')).mode & 0o777).toBe(0o600);
    expect(content('a.csv')).toMatch(/^id,key,name,turf_export_v1\n1,/);
    expect(JSON.parse(content('a.json'))).toMatchObject({ schema: 1, total: 3 });
  });

  it('an existing one stays without --force, whose command is the last line', () => {
    writeFileSync(join(folder, 'a b.csv'), 'mine');
    const { exit, stderr } = sh("$TURF rows -o 'a b.csv'");
    expect(exit).toBe(7);
    expect(content('a b.csv')).toBe('mine');
    const last = stderr.trimEnd().split('\n').at(-1) ?? '';
    expect(last).toBe("turf rows -o 'a b.csv' --force");
    expect(sh(last.replace('turf', '$TURF')).exit).toBe(0);
    expect(content('a b.csv')).toMatch(/^id,/);
    expect(readdirSync(folder)).toEqual(['a b.csv']);
  });

  it('a symbolic link stays one, also one to a file that is still to be made', () => {
    mkdirSync(join(folder, 'there'));
    writeFileSync(join(folder, 'there', 'real.csv'), 'old');
    symlinkSync(join('there', 'real.csv'), join(folder, 'link.csv'));
    symlinkSync(join('there', 'new.csv'), join(folder, 'dangling.csv'));
    expect(sh('$TURF rows -o link.csv --force && $TURF rows -o dangling.csv').exit).toBe(0);
    expect(lstatSync(join(folder, 'link.csv')).isSymbolicLink()).toBe(true);
    expect(lstatSync(join(folder, 'dangling.csv')).isSymbolicLink()).toBe(true);
    expect(content('there/real.csv')).toBe(content('there/new.csv'));
    expect(readdirSync(join(folder, 'there'))).toEqual(['new.csv', 'real.csv']);
  });

  it.each([
    ['the folder is missing', '-o no/a.csv', /the folder no does not exist/, 'mkdir -p no'],
    ['it is a folder', '-o . --json', /is a folder/, null],
    ['it would be one', '-o new/ --json', /is a folder|folder .* does not exist/, null],
    ['below a file', '-o mine.db/a.csv', /does not exist/, null],
    ['it is the database', '--db mine.db -o mine.db --json --force', /is the database/, null],
    ['it is the database by another name', '--db mine.db -o link.db --json --force', /is the database/, null],
    ['it is an input', 'mine.db -o ./mine.db --json --force', /also an input/, null],
    ['it is an input by another name', 'mine.db -o hard.db --json --force', /also an input/, null],
    ['the disk is full', '-o /dev/full --json', /the disk is full/, null],
    ['its name is too long', `-o ${'x'.repeat(300)}.csv`, /could not be written/, null],
    ['it is a loop of links', '-o loop.csv', /could not be written/, null],
  ])('%s: exit 7 and why', (_, words, says, last) => {
    writeFileSync(join(folder, 'mine.db'), 'mine');
    symlinkSync('mine.db', join(folder, 'link.db'));
    linkSync(join(folder, 'mine.db'), join(folder, 'hard.db'));
    symlinkSync('loop.csv', join(folder, 'loop.csv'));
    const before = readdirSync(folder);
    const { exit, stdout, stderr } = sh(`$TURF rows ${words}`);
    expect([exit, stdout]).toEqual([7, '']);
    expect(stderr).toMatch(says);
    if (last !== null) expect(stderr.trimEnd().split('\n').at(-1)).toBe(last);
    expect(content('mine.db')).toBe('mine');
    expect(readdirSync(folder)).toEqual(before);
  });

  it('devices are written as they are', () => {
    expect(sh('$TURF rows -o /dev/null --json').exit).toBe(0);
    expect(sh('$TURF rows -o /dev/stdout --json | cat').stdout).toMatch(/^\{"schema":1/);
    expect(sh('$TURF rows -o - --json')).toMatchObject({ exit: 0, stderr: '' });
  });

  it('a file beside the result that fails is told after the result', () => {
    const { exit, stdout, stderr } = sh('$TURF notes --rejects no/r.csv');
    expect(exit).toBe(7);
    expect(stdout).toContain('One ^[[31mred');
    expect(stderr).toContain('the folder no does not exist');
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });

  it('killed at a random moment, 10 times: the old file or the new one, whole', async () => {
    writeFileSync(join(folder, 'a.tsv'), 'old\n');
    for (let run = 0; run < 10; run += 1) {
      const child = spawn(process.execPath, [shell.path, 'rows', '--count', '20000', '-o', 'a.tsv', '--force'], {
        cwd: folder,
      });
      const over = new Promise((resolve) => child.on('close', resolve));
      await setTimeout(60 + run * 25);
      child.kill('SIGKILL');
      await over;
      const lines = content('a.tsv').trimEnd().split('\n');
      expect(lines.length === 1 ? lines[0] : lines.length).toBe(lines.length === 1 ? 'old' : 20_001);
    }
  });
});
