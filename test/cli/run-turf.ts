/** Runs the built turf as a process in a folder of its own: with pipes, by a line of bash, or on a terminal. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bareFolder } from '../bare-folder.js';

const PROGRAM = join(import.meta.dirname, '..', '..', 'bin', 'turf.cjs');
const WATCH = join(import.meta.dirname, 'watch.cjs');
const HEARD = join(import.meta.dirname, 'heard.cjs');
/** No case may take longer; what does is killed, and its `code` is null. */
const MOST_MS = 120_000;

export interface Result {
  /** What was typed. */
  readonly typed: string;
  /** null: ended by a signal. */
  readonly code: number | null;
  /** On a terminal: all that was shown, stderr too. */
  readonly stdout: string;
  readonly stderr: string;
  readonly isTerminal: boolean;
  readonly seconds: number;
  /** Seconds of the processor, which grow less on a busy machine than those of the clock; null where it was killed. */
  readonly cpuSeconds: number | null;
  /** Peak memory; null where it was killed or the system does not say. */
  readonly peakMb: number | null;
  /** Attempts to reach the network or to start another program. */
  readonly forbidden: readonly string[];
  /** Absolute path of the database, and what it held before (null: there was none). */
  readonly db: string;
  readonly dbBefore: string | null;
  /** The folder it ran in, and its folder for temporary files. */
  readonly folder: string;
  readonly temporary: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Default: nothing (/dev/null). */
  readonly stdin?: string | Uint8Array;
  /** stdin stays open for the test to write to. */
  readonly isStdinOpen?: true;
  /** Arguments for Node, before the program. */
  readonly node?: readonly string[];
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Result>;
  /** Fulfilled once turf listens for signals, or has ended. */
  readonly listening: Promise<void>;
}

export interface Turf {
  readonly folder: string;
  /** The database where no --db is given. */
  readonly db: string;
  readonly path: (name: string) => string;
  /** Writes a file into the folder and gives back its name. */
  readonly write: (name: string, content: string | Uint8Array) => string;
  readonly read: (name: string) => string;
  readonly run: (words: readonly string[], options?: RunOptions) => Promise<Result>;
  /** A line of bash in which `turf` is a command. */
  readonly sh: (line: string, options?: RunOptions) => Promise<Result>;
  /** A line of bash on a terminal, with keys typed once it shows something. */
  readonly terminal: (
    line: string,
    options?: RunOptions & { readonly keys?: readonly (readonly [once: RegExp, keys: string])[] },
  ) => Promise<Result>;
  /** Like run, but under way and unchecked. */
  readonly start: (words: readonly string[], options?: RunOptions) => Started;
}

/** A file with an end: some devices have none. */
export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** sha256 of a file's bytes; null: it is not there, or no file. */
export function hashOf(path: string): string | null {
  return isFile(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : null;
}

/** The environment of the tests may be a CI or ask for colour; a case asks for itself. */
function environment(temporary: string, report: string, more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { CI, FORCE_COLOR, NO_COLOR, NODE_OPTIONS, TURF_DB, TURF_PLAIN, TURF_DEBUG, TURF_LANG, ...rest } = process.env;
  return {
    ...rest,
    TERM: 'xterm-256color',
    TMPDIR: temporary,
    NODE_OPTIONS: `--require "${WATCH}" --require "${HEARD}"`,
    WATCH_REPORT: report,
    HEARD_REPORT: `${report}.heard`,
    ...more,
  };
}

/** Waits, looking a hundred times a second, until something is so; gives up where a case would be over. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let waitedMs = 0; waitedMs < MOST_MS && !isSo(); waitedMs += 10) await pause(10);
}

interface Watched {
  readonly peakKb: number | null;
  readonly cpuUs: number | null;
  readonly forbidden: readonly string[];
}

function watched(report: string): Watched {
  const found: unknown = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  const isObject = typeof found === 'object' && found !== null;
  const peakKb = isObject && 'peakKb' in found && typeof found.peakKb === 'number' ? found.peakKb : null;
  const cpuUs = isObject && 'cpuUs' in found && typeof found.cpuUs === 'number' ? found.cpuUs : null;
  const forbidden = isObject && 'forbidden' in found && Array.isArray(found.forbidden) ? found.forbidden : [];
  return { peakKb, cpuUs, forbidden: forbidden.map(String) };
}

/** Strict: bytes that are no UTF-8 have no place on any output. */
function textOf(chunks: readonly Buffer[]): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
}

interface Launch {
  readonly typed: string;
  readonly command: readonly [string, ...string[]];
  readonly isTerminal: boolean;
  readonly dbName: string;
}

const BASH = 'set -o pipefail; turf() { "$TURF_NODE" "$TURF_PROGRAM" "$@"; }; ';
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function launcher(root: string): (launch: Launch, options: RunOptions) => Started {
  const [folder, temporary] = [join(root, 'here'), join(root, 'temporary')];
  return ({ typed, command, isTerminal, dbName }, { env = {}, stdin, isStdinOpen = false }) => {
    const report = join(root, `${randomUUID()}.json`);
    const db = resolve(folder, dbName);
    const dbBefore = hashOf(db);
    const started = performance.now();
    const [program, ...words] = command;
    const child = spawn(program, words, {
      cwd: folder,
      env: { ...environment(temporary, report, env), TURF_NODE: process.execPath, TURF_PROGRAM: PROGRAM },
      stdio: [isTerminal || isStdinOpen || stdin !== undefined ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
    child.stdin?.on('error', () => {});
    if (stdin !== undefined) child.stdin?.end(stdin);
    const timer = setTimeout(() => child.kill('SIGKILL'), MOST_MS);
    const ended = new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    }).then((code): Result => {
      clearTimeout(timer);
      const { peakKb, cpuUs, forbidden } = watched(report);
      return {
        typed,
        code,
        stdout: textOf(out),
        stderr: textOf(err),
        isTerminal,
        seconds: (performance.now() - started) / 1000,
        cpuSeconds: cpuUs === null ? null : cpuUs / 1e6,
        peakMb: peakKb === null ? null : peakKb / 1024,
        forbidden,
        db,
        dbBefore,
        folder,
        temporary,
      };
    });
    const listening = until(() => existsSync(`${report}.heard`) || child.exitCode !== null);
    return { child, ended, listening };
  };
}

/** The database that the words name. */
function dbOf(words: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const at = words.indexOf('--db');
  return (at < 0 ? undefined : words[at + 1]) ?? env.TURF_DB ?? 'turf.db';
}

function turfIn(root: string, check: (result: Result) => void): Turf {
  const folder = join(root, 'here');
  const launch = launcher(root);
  const path = (name: string): string => join(folder, name);
  const start: Turf['start'] = (words, options = {}) =>
    launch(
      {
        typed: `turf ${words.join(' ')}`,
        command: [process.execPath, ...(options.node ?? []), PROGRAM, ...words],
        isTerminal: false,
        dbName: dbOf(words, options.env),
      },
      options,
    );
  const checked = async ({ ended }: Started): Promise<Result> => {
    const result = await ended;
    check(result);
    return result;
  };
  return {
    folder,
    db: path('turf.db'),
    path,
    write(name, content) {
      writeFileSync(path(name), content);
      return name;
    },
    read: (name) => readFileSync(path(name), 'utf8'),
    run: (words, options) => checked(start(words, options)),
    sh: (line, options = {}) =>
      checked(
        launch(
          { typed: line, command: ['bash', '-c', BASH + line], isTerminal: false, dbName: dbOf([], options.env) },
          options,
        ),
      ),
    async terminal(line, { keys = [], ...options } = {}) {
      const command = ['script', '-qec', `bash -c ${quoted(BASH + line)}`, '/dev/null'] as const;
      const started = launch(
        { typed: line, command: [...command], isTerminal: true, dbName: dbOf([], options.env) },
        options,
      );
      let seen = '';
      started.child.stdout?.on('data', (chunk: Buffer) => {
        seen += chunk.toString('latin1');
      });
      for (const [once, text] of keys) {
        await until(() => once.test(seen) || started.child.exitCode !== null);
        started.child.stdin?.write(text);
      }
      return checked(started);
    },
    start,
  };
}

/** A new folder for one case, gone afterwards; `check` looks at every result of run, sh and terminal. */
export async function withTurf<T>(check: (result: Result) => void, work: (turf: Turf) => Promise<T>): Promise<T> {
  const root = bareFolder('turf-case-');
  mkdirSync(join(root, 'here'));
  mkdirSync(join(root, 'temporary'));
  try {
    return await work(turfIn(root, check));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
