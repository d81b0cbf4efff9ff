/** What must hold after every command, however hostile its input: no stack, no control codes, no harm to the database, nothing left behind. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';
import { loadDriver } from '../../../src/store/driver.js';
import { hashOf, isFile, type Result, type Turf, withTurf } from '../run-turf.js';

/** A frame of a stack, or a file of Node itself. */
const STACK = /^\s+at .+:\d+:\d+\)?$|node:internal|UnhandledPromise/m;
const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f]/;
/** Colours, and what redraws a line of one's own: progress, a question. */
const OWN_CODES = /\x1b\[[0-9;]*[mKGABCD]|\x1b\[\?25[hl]|\r/g;
/** Exit codes of errors whose last line says what to do now. */
const ERRORS: ReadonlySet<number | null> = new Set([1, 2, 4, 5, 6, 7, 8]);
/** Exit codes after which nothing has changed. */
const UNCHANGED: ReadonlySet<number | null> = new Set([2, 4, 5, 6, 129, 130, 143]);
const NEXT_STEP =
  /\b(turf|npm|mkdir|chmod|gunzip|unzip|unzstd|nvm)\b|--[a-z]|^(Use|Wait|Free|Check|Choose|Name|Copy|Give|Export|Open|Make|Run|Write|Rename|Install|In Excel|Ask)\b/;
const LEFT_BEHIND = /\.tmp|-journal$|-wal$|-shm$/;

/** Not a pipe, a list of commands or a redirection: then outputs and exit code belong together. */
const isOneCommand = (typed: string): boolean => !/[;|&<>]/.test(typed);

function expectCleanText({ typed, stdout, stderr, isTerminal }: Result): void {
  expect(stdout + stderr, typed).not.toMatch(STACK);
  expect(stdout + stderr, typed).not.toContain('This is a bug in turf');
  const shown = isTerminal ? stdout.replace(OWN_CODES, '') : stdout + stderr;
  expect(shown, typed).not.toMatch(CONTROL);
  expect(stderr, typed).not.toContain('\t');
  // Tabs stand between columns and nowhere else: each line of a TSV has as many as the first.
  const tabs = isOneCommand(typed) && stdout.includes('\t') && !isTerminal ? stdout.replace(/\n$/, '').split('\n') : [];
  expect(new Set(tabs.map((line) => line.split('\t').length)).size, typed).toBeLessThanOrEqual(1);
}

function expectNextStep({ typed, code, stdout, stderr, isTerminal }: Result): void {
  if (!ERRORS.has(code) || !isOneCommand(typed)) return;
  const lines = (isTerminal ? stdout.replace(OWN_CODES, '') : stderr).trimEnd().split('\n');
  expect(lines.length, `${typed}\n${lines.join('\n')}`).toBeGreaterThan(1);
  // Of several files, each refusal is a line of its own.
  const own = lines.filter((line) => !line.startsWith('Warning: '));
  expect(own.length, `${typed}\n${lines.join('\n')}`).toBeLessThanOrEqual(5);
  expect(lines.at(-1), typed).toMatch(NEXT_STEP);
}

/** From the bytes, so that looking changes nothing, whatever the file is called. */
function expectWholeDatabase({ typed, code }: Result, path: string): void {
  if (code === 5 || !isFile(path)) return;
  const bytes = readFileSync(path);
  if (!bytes.toString('latin1', 0, 15).startsWith('SQLite format 3')) return;
  const db = new (loadDriver())(bytes);
  expect(db.pragma('integrity_check', { simple: true }), typed).toBe('ok');
  const wrong = 'SELECT count(*) FROM import WHERE rows <> added + updated + unchanged + duplicate + rejected';
  expect(db.prepare(wrong).pluck().get(), typed).toBe(0);
  db.close();
}

interface Counts {
  readonly rows: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly duplicate: number;
  readonly rejected: number;
}

/** `imports` of what `turf import --json` wrote; [] for other output. */
function countsIn(stdout: string): readonly Counts[] {
  if (!stdout.startsWith('{"schema":1,"imports":')) return [];
  const { imports }: { imports: Counts[] } = JSON.parse(stdout);
  return imports;
}

/** The checks U1 to U8 of one result; `dbPath` is the database it worked on. */
export function expectUniversal(result: Result, dbPath: string): void {
  const { typed, code, stdout, seconds, peakMb, forbidden, dbBefore } = result;
  expectCleanText(result);
  expect(seconds, typed).toBeLessThan(60);
  expect(peakMb ?? 0, `${typed}: megabytes`).toBeLessThanOrEqual(512);
  expect(forbidden, typed).toEqual([]);
  expectWholeDatabase(result, dbPath);
  if (UNCHANGED.has(code) || typed.includes('--dry-run')) expect(hashOf(dbPath), `${typed}: changed`).toBe(dbBefore);
  for (const { rows, added, updated, unchanged, duplicate, rejected } of countsIn(stdout)) {
    expect(added + updated + unchanged + duplicate + rejected, typed).toBe(rows);
  }
  expectNextStep(result);
  if (code === null) return;
  const folders = isFile(dbPath) ? [result.folder, dirname(dbPath)] : [result.folder];
  const left = folders.flatMap((folder) => readdirSync(folder)).filter((name) => LEFT_BEHIND.test(name));
  expect([...left, ...readdirSync(result.temporary)], `${typed}: left behind`).toEqual([]);
}

/** A case in a folder of its own, in which every command is checked so. */
export function hostile<T>(work: (turf: Turf) => Promise<T>): Promise<T> {
  return withTurf((result) => expectUniversal(result, result.db), work);
}
