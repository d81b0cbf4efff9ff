/** The shell with invented commands, in memory: what is understood, what is refused and how, which view shows the result. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli/run.js';
import { interrupted } from '../../src/domain/errors.js';
import { fakeStore } from './fake-store.js';
import { type FakeOptions, fakeWorld } from './fake-world.js';

interface Ran {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function turf(line: string | readonly string[], options: FakeOptions = {}): Promise<Ran> {
  const { world, stdout, stderr } = fakeWorld(options);
  const argv = typeof line === 'string' ? line.split(' ').filter((word) => word !== '') : line;
  const exit = await runCli(argv, world);
  return { exit, stdout: stdout(), stderr: stderr() };
}

/** What `turf echo` was given. */
async function echoed(line: string | readonly string[], options: FakeOptions = {}): Promise<unknown> {
  const { exit, stdout, stderr } = await turf(line, options);
  expect([exit, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

describe('help', () => {
  it('turf alone shows it on stdout, exit 0', async () => {
    const alone = await turf('');
    expect(alone.exit).toBe(0);
    expect(alone.stderr).toBe('');
    expect(alone.stdout).toContain('Usage: turf COMMAND');
    for (const same of ['--help', '-h', 'help']) expect(await turf(same)).toEqual(alone);
  });

  it('names the groups in their order and the common options once', async () => {
    const { stdout } = await turf('--help');
    const places = ['Gather:', 'Look:', 'Rank:', 'Work:', 'Care:', 'Common options:'].map((part) =>
      stdout.indexOf(part),
    );
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect([...places].sort((one, other) => one - other)).toEqual(places);
    expect(stdout.match(/--db FILE/g)?.length).toBe(1);
    expect(stdout).not.toContain('secret');
  });

  it("a command's own help has its examples and only points to the common options", async () => {
    const { stdout, exit } = await turf('rows --help');
    expect(exit).toBe(0);
    expect(stdout).toContain('  the first three\n    turf rows --count 3\n');
    expect(stdout).toContain('--sort BY');
    expect(stdout).not.toContain('--db FILE');
    expect(stdout).not.toContain('--dry-run');
    expect(await turf('help rows')).toEqual(await turf('rows -h'));
  });

  it('shows --dry-run where something is written', async () => {
    expect((await turf('save --help')).stdout).toContain('--dry-run');
  });

  it('a word before commands shows what is below it', async () => {
    const { stdout, exit } = await turf('campaign');
    expect(exit).toBe(0);
    expect(stdout).toContain('does campaign new');
  });

  it('is no wider than a terminal of 80 columns', async () => {
    for (const line of ['--help', 'rows --help']) {
      const { stdout } = await turf(line, { isTerminal: true });
      for (const shown of stdout.split('\n')) expect(shown.length).toBeLessThanOrEqual(80);
    }
  });

  it('--version', async () => {
    expect(await turf('--version')).toEqual({ exit: 0, stdout: 'turf 9.9.9\n', stderr: '' });
    expect((await turf('-V')).stdout).toBe('turf 9.9.9\n');
  });
});

describe('what is understood', () => {
  it('common options before and after the words', async () => {
    const meant = await echoed('echo --db x --json');
    expect(meant).toMatchObject({ db: 'x' });
    for (const same of [
      '--db x echo --json',
      '--json --db x echo',
      '--json echo --db x',
      '--db y echo --db x --json',
    ]) {
      expect(await echoed(same)).toEqual(meant);
    }
  });

  it('every kind of flag', async () => {
    const line =
      'echo a b --count 3 --weight .4 --since 2024-02 --sort reach --terms a,,b --terms c --place x,y --all --json';
    expect(await echoed(line)).toMatchObject({
      query: ['a', 'b'],
      count: 3,
      weight: 0.4,
      since: '2024-02-01',
      sort: 'reach',
      terms: ['a', 'b', 'c'],
      place: ['x,y'],
      all: true,
    });
  });

  it('the last of a flag that may not be repeated', async () => {
    expect(await echoed('echo --count 1 --count 2 --json')).toMatchObject({ count: 2 });
  });

  it('what was not given is null, empty, off', async () => {
    expect(await echoed('echo --json')).toMatchObject({ query: [], count: null, since: null, terms: [], all: false });
  });

  it('everything after -- is words', async () => {
    expect(await echoed(['echo', '--json', '--', '--all', '-o'])).toMatchObject({ query: ['--all', '-o'], all: false });
  });

  it('a command below another, and that one itself', async () => {
    expect((await turf('imports')).stdout).toBe('imports\n');
    expect((await turf('imports show 3')).stdout).toBe('imports show\n');
    expect((await turf('secret')).stdout).toBe('secret\n');
  });

  it('the database: --db, then TURF_DB, then turf.db; its name is only a name', async () => {
    expect(await echoed('echo --json')).toMatchObject({ db: 'turf.db' });
    expect(await echoed('echo --json', { env: { TURF_DB: 'e.db' } })).toMatchObject({ db: 'e.db' });
    expect(await echoed('echo --json', { env: { TURF_DB: '' } })).toMatchObject({ db: 'turf.db' });
    expect(await echoed('echo --json --db file:a#b?c', { env: { TURF_DB: 'e.db' } })).toMatchObject({
      db: 'file:a#b?c',
    });
  });
});

describe('wrong use: exit 2, nothing on stdout, the last line is where help is', () => {
  const cases: readonly [line: string, says: RegExp, last: string][] = [
    ['rosw', /no command "rosw".*Did you mean turf rows\?/, 'turf --help'],
    ['campaign nwe', /Did you mean turf campaign new\?/, 'turf campaign --help'],
    ['imports shwo 3', /Did you mean turf imports show\?/, 'turf imports --help'],
    ['zzzzzz', /no command "zzzzzz"\.$/m, 'turf --help'],
    ['__proto__', /no command "__proto__"/, 'turf --help'],
    ['rows --cuont 3', /--cuont.*Did you mean --count\?/, 'turf rows --help'],
    ['rows --jsno', /Did you mean --json\?/, 'turf rows --help'],
    ['--jsno rows', /Did you mean --json\?/, 'turf --help'],
    ['rows --dry-run', /no option --dry-run/, 'turf rows --help'],
    ['rows --count', /--count needs a value: --count N/, 'turf rows --help'],
    ['rows --count x', /--count can't be "x".*whole number/, 'turf rows --help'],
    ['rows --count -1', /"-1"/, 'turf rows --help'],
    ['rows --count 1e9', /"1e9"/, 'turf rows --help'],
    ['rows --weight 1.1', /"1\.1".*0 to 1/, 'turf rows --help'],
    ['rows --growth NaN', /"NaN".*a number/, 'turf rows --help'],
    ['rows --since 2024-02-30', /"2024-02-30".*a date/, 'turf rows --help'],
    ['rows --since yesterday', /a date/, 'turf rows --help'],
    ['rows --sort scor', /one of score, reach.*Did you mean score\?/, 'turf rows --help'],
    ['rows --format gexf', /one of .*csv.*json/, 'turf rows --help'],
    ['rows --color sometimes', /one of auto, always, never/, 'turf rows --help'],
    ['rows --lang xx', /one of en/, 'turf rows --help'],
    ['imports show', /missing: NUMBER/, 'turf imports show --help'],
    ['imports show 1 2', /"2" is one word too many for turf imports show/, 'turf imports show --help'],
    ['campaign list x', /"x" is one word too many/, 'turf campaign list --help'],
    [
      'campaign new x --terms food, rent --json',
      /"rent".*--terms "food, rent"/,
      "turf campaign new x --terms 'food, rent' --json",
    ],
    ['campaign new x --terms food rent', /quotes: --terms "food, rent"/, "turf campaign new x --terms 'food, rent'"],
    ['campaign new food --about rent, food', /quotes/, "turf campaign new food --about 'rent, food'"],
    ['campaign new x --about food rent', /"rent" is one word too many/, 'turf campaign new --help'],
    ['campaign new x y --terms food', /"y" is one word too many/, 'turf campaign new --help'],
    ['rows -o map.xyz', /map\.xyz.*csv/, 'Say it with --format, or give the file another ending:  -o map.xyz.csv'],
    ['ask', /What is its name/, 'Give the answer on the command line:  --name NAME'],
  ];
  it.each(cases)('turf %s', async (line, says, last) => {
    const { exit, stdout, stderr } = await turf(line);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
    const lines = stderr.trimEnd().split('\n');
    expect(lines.at(-1)).toBe(last);
    expect(lines.length).toBeLessThanOrEqual(5);
  });

  it('an empty value', async () => {
    expect((await turf(['echo', '--db', ''])).exit).toBe(2);
  });

  it('whatever is typed, nothing of it reaches the terminal raw, and it is no bug', async () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        'rows',
        'imports',
        'show',
        '--',
        '-',
        '--count',
        '--=',
        '-o=',
        '--__proto__',
        '--json=1',
        "--a'b",
      ),
      fc.constantFrom('\x1b[2J', '--\x1b]0;x\x07', '--count=\x9b', '-\u202e'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 4 }), async (argv) => {
        // A file may not be written by a property.
        fc.pre(!argv.some((item) => item.startsWith('-o') || item.startsWith('--o')));
        const { exit, stdout, stderr } = await turf(argv);
        expect(stdout + stderr).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202e]/);
        expect([0, 2]).toContain(exit);
      }),
      { numRuns: 300 },
    );
  });
});

describe('errors', () => {
  it('say what, where, why and last what to do', async () => {
    const { exit, stdout, stderr } = await turf('refuse');
    expect([exit, stdout]).toEqual([4, '']);
    expect(stderr.split('\n')).toEqual([
      'gr^[ups.csv: line 14 has 5 columns',
      'Where: gr^[ups.csv, line 14',
      'Probable cause: a comma inside a name',
      'turf import groups.csv --rejects bad.csv',
      '',
    ]);
  });

  it('a bug is a bug: one sentence, no stack, how to get it', async () => {
    const { exit, stdout, stderr } = await turf(['bug']);
    expect([exit, stdout]).toEqual([1, '']);
    expect(stderr).toContain('This is a bug in turf: unreachable: ^[[2Jpart without weight');
    expect(stderr).not.toContain('.ts:');
    expect(stderr.trimEnd().split('\n').at(-1)).toBe('TURF_DEBUG=1 turf bug');
    expect((await turf('bug', { env: { TURF_DEBUG: '1' } })).stderr).toContain('fake-commands');
  });
});

describe('which view', () => {
  const json = /^\{"schema":1/;
  const tsv = /^id\tkey\tname\n/;
  const table = /^No\. {2}Name\n/;
  const plain = /^No\.: 1\. Name: Vecinos Unidos 1\.\n/;
  const terminal = { isTerminal: true, env: { NO_COLOR: '1' } };
  const cases: readonly [line: string, options: FakeOptions, shown: RegExp][] = [
    ['rows', {}, tsv],
    ['rows', terminal, table],
    ['rows --plain', terminal, plain],
    ['rows --plain', {}, plain],
    ['rows', { ...terminal, env: { TURF_PLAIN: '1' } }, plain],
    ['rows', { ...terminal, env: { TERM: 'dumb' } }, plain],
    ['rows', { env: { TURF_PLAIN: '1' } }, tsv],
    ['rows --json', terminal, json],
    ['rows --format json', {}, json],
    ['rows --format table', {}, table],
    ['rows --format csv --json', terminal, /^id,key,name,turf_export_v1\n/],
    ['rows -o -', {}, tsv],
  ];
  it.each(cases)('turf %s %o', async (line, options, shown) => {
    const { exit, stdout, stderr } = await turf(line, options);
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(shown);
  });
});

describe('colour: --color, NO_COLOR, FORCE_COLOR, the terminal', () => {
  const cases: readonly [line: string, isTerminal: boolean, env: Record<string, string>, isColoured: boolean][] = [
    ['rows', true, {}, true],
    ['rows', false, {}, false],
    ['rows', true, { NO_COLOR: '1' }, false],
    ['rows', true, { NO_COLOR: '' }, true],
    ['rows', true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['rows', true, { TERM: 'dumb' }, false],
    ['rows --format table', false, { FORCE_COLOR: '1' }, true],
    ['rows --format table', false, { FORCE_COLOR: '0' }, false],
    ['rows --color always', true, { NO_COLOR: '1' }, true],
    ['rows --color never', true, { FORCE_COLOR: '1' }, false],
  ];
  it.each(cases)('turf %s, terminal: %s, %o', async (line, isTerminal, env, isColoured) => {
    expect((await turf(line, { isTerminal, env })).stdout.includes('\x1b[')).toBe(isColoured);
  });
});

describe('notes', () => {
  it('go to stderr after the result, what to type next last; the exit code is that of the Doc', async () => {
    const { exit, stdout, stderr } = await turf('notes');
    expect(exit).toBe(3);
    expect(stdout).toBe('One ^[[31mred^[[0m line.\n');
    expect(stderr).toBe('Warning: Something is odd.\nBy the way.\nturf rows\n');
  });

  it('--quiet leaves the warnings', async () => {
    expect((await turf('notes --quiet')).stderr).toBe('Warning: Something is odd.\n');
  });
});

describe('questions', () => {
  it.each([
    ['no terminal', {}, false],
    ['a terminal', { isTerminal: true }, true],
    ['CI', { isTerminal: true, env: { CI: 'true' } }, false],
    ['stdin is a pipe', { isTerminal: true, isStdinTerminal: false }, false],
  ] as const)('%s', async (_, options, canAsk) => {
    expect(await echoed('echo --json', options)).toMatchObject({ can_ask: canAsk });
  });

  it('--no-input', async () => {
    expect(await echoed('echo --json --no-input', { isTerminal: true })).toMatchObject({ can_ask: false });
    expect((await turf('--no-input ask', { isTerminal: true })).exit).toBe(2);
  });
});

describe('the database', () => {
  it('is opened as the command says, at its path, and closed at the end', async () => {
    const log: unknown[] = [];
    const loadStore: FakeOptions['loadStore'] = () =>
      Promise.resolve((path, options) => {
        log.push([path, options]);
        return fakeStore(path, () => log.push('closed'));
      });
    expect((await turf('save --db x.db', { loadStore })).stdout).toBe('saved\n');
    expect(log).toEqual([['x.db', { mode: 'create', isDryRun: false }], 'closed']);
    log.length = 0;
    expect((await turf('save --dry-run', { loadStore })).stdout).toBe('would save\n');
    expect(log).toEqual([['turf.db', { mode: 'create', isDryRun: true }], 'closed']);
  });

  it('is not even loaded by a command without one', async () => {
    const loadStore = (): Promise<never> => Promise.reject(new Error('loaded'));
    expect((await turf('rows', { loadStore })).exit).toBe(0);
  });

  it('is not opened when the output would be refused', async () => {
    const loadStore = (): Promise<never> => Promise.reject(new Error('loaded'));
    const cwd = mkdtempSync(join(tmpdir(), 'turf-shell-'));
    expect((await turf('save -o no/such.csv', { loadStore, cwd })).exit).toBe(7);
    expect((await turf('save -o save.xyz', { loadStore, cwd })).exit).toBe(2);
    for (const file of ['no/such.csv', 'turf.db', './turf.db', '.']) {
      expect((await turf(`save --rejects ${file}`, { loadStore, cwd })).exit).toBe(7);
    }
  });

  it('is not opened when a file beside the result is there already; --force replaces it', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'turf-shell-'));
    writeFileSync(join(cwd, 'r.csv'), 'old');
    const loadStore = (): Promise<never> => Promise.reject(new Error('loaded'));
    const refused = await turf('save --rejects r.csv', { cwd, loadStore });
    expect(refused.exit).toBe(7);
    expect(refused.stderr.trimEnd().split('\n').at(-1)).toBe('turf save --rejects r.csv --force');
    expect(await turf('save --rejects r.csv --force', { cwd })).toMatchObject({ exit: 0, stdout: 'saved\n' });
  });
});

describe('interrupted', () => {
  const stopped = (exit: 130 | 143): AbortSignal => AbortSignal.abort(interrupted(exit));

  it.each([130, 143] as const)('what reads stops: %i, one line, no result', async (exit) => {
    const ran = await turf('work', { signal: stopped(exit) });
    expect(ran).toEqual({ exit, stdout: '', stderr: 'Stopped. Nothing was saved.\n' });
    expect(await turf('rows', { signal: stopped(exit) })).toEqual(ran);
  });

  it('what is saved says so', async () => {
    expect(await turf('save', { signal: stopped(130) })).toEqual({ exit: 0, stdout: 'saved\n', stderr: '' });
    expect((await turf('save --dry-run', { signal: stopped(130) })).exit).toBe(130);
  });
});

describe('progress', () => {
  it('is shown to a terminal after half a second, and cleared', async () => {
    let now = 0;
    const { stderr } = await turf('work --steps 8', {
      isTerminal: true,
      now: () => {
        now += 100;
        return new Date(now);
      },
    });
    expect(stderr).toMatch(/\r[^\r\n]*: 62 % \(5 of 8\)\r/);
    expect(stderr).not.toContain(' 50 %');
    expect(stderr).toMatch(/\r *\r$/);
    expect(stderr).not.toContain('\x1b');
  });

  it.each([
    ['--quiet', { isTerminal: true }],
    ['', { isTerminal: false }],
  ])('is not shown with %j, %o', async (flag, options) => {
    let now = 0;
    const tick = (): Date => {
      now += 1000;
      return new Date(now);
    };
    expect((await turf(`work --steps 8 ${flag}`, { ...options, now: tick })).stderr).toBe('');
  });
});
