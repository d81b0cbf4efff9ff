/** Every key ever seen and the space it stands for: looks up the keys of a place and makes what is missing. */
import type Database from 'better-sqlite3';
import type { Key } from '../domain/place-key.js';
import { type NumberSet, numberSet } from './number-set.js';
import type { SpaceMarks } from './space-marks.js';
import type { SpaceNumbers } from './space-numbers.js';

export interface Found {
  readonly keyId: number;
  readonly spaceId: number;
}

export interface Placing extends Found {
  /** Nothing was known of the space before: its keys are those of this row. */
  readonly isNew: boolean;
  /** An earlier row of this import spoke of the same space. */
  readonly wasGiven: boolean;
}

export interface KeyBook {
  /** The first key's row, made if missing; all keys of one place are tied to each other. Marks the space. */
  place(keys: readonly [Key, ...Key[]], importId: number): Placing;
  /** Numbers of keys that this import tied to another. */
  tied(): NumberSet;
}

interface KeyRow {
  readonly id: number;
  readonly space_id: number;
}

export function keyBook(
  db: Database.Database,
  { marks, numbers }: { readonly marks: SpaceMarks; readonly numbers: SpaceNumbers },
): KeyBook {
  const find = db.prepare<[string], KeyRow>('SELECT id, space_id FROM key WHERE text = ?');
  const insert = db.prepare('INSERT INTO key (text, platform, slot, strength, space_id) VALUES (?, ?, ?, ?, ?)');
  const tie = db.prepare('INSERT OR IGNORE INTO link (a, b, import_id) VALUES (?, ?, ?)');
  const tiedKeys = numberSet();

  const make = (key: Key, spaceId: number): Found => {
    const { lastInsertRowid } = insert.run(key.text, key.platform, key.slot, key.strength, spaceId);
    return { keyId: Number(lastInsertRowid), spaceId };
  };
  const lookUp = (key: Key): Found | null => {
    const row = find.get(key.text);
    return row === undefined ? null : { keyId: row.id, spaceId: row.space_id };
  };
  const spaceFor = (found: readonly (Found | null)[]): number => {
    const known = found.find((one) => one !== null);
    if (known !== undefined && known !== null) return known.spaceId;
    const spaceId = numbers.next();
    marks.markNew(spaceId);
    return spaceId;
  };

  return {
    place: (keys, importId) => {
      const found = keys.map(lookUp);
      const spaceId = spaceFor(found);
      const rows = keys.map((key, at) => found[at] ?? make(key, spaceId));
      const first = rows[0];
      if (first === undefined) throw new Error('a place without a key');
      for (const other of rows.slice(1)) {
        tie.run(Math.min(first.keyId, other.keyId), Math.max(first.keyId, other.keyId), importId);
        tiedKeys.add(first.keyId);
        tiedKeys.add(other.keyId);
      }
      const wasGiven = found.some((one) => one !== null && marks.isGiven(one.spaceId));
      marks.give(first.spaceId);
      const isNew = found.every((one) => one === null);
      return { keyId: first.keyId, spaceId: first.spaceId, isNew, wasGiven };
    },
    tied: () => tiedKeys,
  };
}
