/** What the database of a case holds, read from its bytes, and what an import said of itself. */
import { existsSync, readFileSync } from 'node:fs';
import { loadDriver } from '../../../src/store/driver.js';
import type { Result } from '../run-turf.js';

export interface StoredSpace {
  readonly key: string;
  readonly name: string;
  readonly url: string | null;
  readonly members: number | null;
  readonly members_low: number | null;
  readonly members_high: number | null;
  readonly last_post_at: string | null;
}

/** The spaces in the order in which they came in; [] where there is no database. */
export function stored(path: string): readonly StoredSpace[] {
  if (!existsSync(path)) return [];
  const db = new (loadDriver())(readFileSync(path));
  const rows = db
    .prepare<[], StoredSpace>(
      'SELECT key, name, url, members, members_low, members_high, last_post_at FROM space ORDER BY id',
    )
    .all();
  db.close();
  return rows;
}

export const namesIn = (path: string): readonly string[] => stored(path).map(({ name }) => name);

export interface ImportJson {
  readonly id: number | null;
  readonly file: string;
  readonly format: string | null;
  readonly rows: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly rejects_file: string | null;
  readonly columns: Readonly<Record<string, string>>;
  readonly ignored_columns: readonly string[];
  readonly warnings: readonly string[];
}

/** The first import of `turf import … --json`; throws what was said where there is none. */
export function imported({ stdout, stderr, code }: Result): ImportJson {
  if (stdout === '') throw new Error(`exit ${code}: ${stderr}`);
  const { imports }: { imports: ImportJson[] } = JSON.parse(stdout);
  const [first] = imports;
  if (first === undefined) throw new Error('no import was told');
  return first;
}
