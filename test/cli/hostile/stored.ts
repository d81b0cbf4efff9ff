/** What the database of a case holds, read from its bytes, and what an import said of itself. */
import { existsSync, readFileSync } from 'node:fs';
import { loadDriver } from '../../../src/store/driver.js';
import type { Result, Turf } from '../run-turf.js';

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
  readonly refused: boolean;
}

/** Every file of `turf import … --json` by its name; throws what was said where nothing was told. */
export function importedAll({ stdout, stderr, code }: Result): ReadonlyMap<string, ImportJson> {
  if (stdout === '') throw new Error(`exit ${code}: ${stderr}`);
  const { imports }: { imports: ImportJson[] } = JSON.parse(stdout);
  return new Map(imports.map((one) => [one.file, one]));
}

/** The one file of `turf import … --json`. */
export function imported(result: Result): ImportJson {
  const [first] = importedAll(result).values();
  if (first === undefined) throw new Error('no import was told');
  return first;
}

/** Writes each content as a file of its own, imports them all in one command, and says what became of each. */
export async function importEach(
  turf: Turf,
  files: Readonly<Record<string, string | Uint8Array>>,
  flags: readonly string[] = [],
): Promise<{ readonly ran: Result; readonly of: (name: string) => ImportJson }> {
  const names = Object.keys(files);
  for (const [name, content] of Object.entries(files)) turf.write(name, content);
  const ran = await turf.run(['import', ...names, '--json', ...flags]);
  const all = importedAll(ran);
  if (all.size !== names.length) throw new Error(`${names.length} files, but ${all.size} were told`);
  return {
    ran,
    of: (name) => {
      const one = all.get(name);
      if (one === undefined) throw new Error(`nothing was told of ${name}`);
      return one;
    },
  };
}
