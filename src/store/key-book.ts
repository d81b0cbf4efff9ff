/** Every key ever seen and the space it stands for: looks up the keys of a place and makes what is missing. */
import type Database from 'better-sqlite3';
import type { Word } from '../domain/decision.js';
import { haveSeveralNames, type Key } from '../domain/place-key.js';
import { decidedKeys } from './decided-keys.js';
import { listWords } from './list-words.js';
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
  /** Keeps a decision that the import brings; its keys need not be known. */
  decide(pair: Word, importId: number): void;
  /** Numbers of keys that this import tied to another, or that people decided about. */
  tied(): NumberSet;
  /** Whether a row of this import said that several places are one. */
  hasMadeOne(): boolean;
}

interface KeyRow {
  readonly id: number;
  readonly space_id: number;
}

export function keyBook(
  db: Database.Database,
  { marks, numbers, madeAt }: { readonly marks: SpaceMarks; readonly numbers: SpaceNumbers; readonly madeAt: string },
): KeyBook {
  const find = db.prepare<[string], KeyRow>('SELECT id, space_id FROM key WHERE text = ?');
  const insert = db.prepare('INSERT INTO key (text, platform, slot, strength, space_id) VALUES (?, ?, ?, ?, ?)');
  const tie = db.prepare('INSERT OR IGNORE INTO link (a, b, import_id) VALUES (?, ?, ?)');
  const words = listWords(db, madeAt);
  const tiedKeys = numberSet();
  const decided = decidedKeys(db);
  let hasMadeOne = false;

  const make = (key: Key, spaceId: number): Found => {
    const { lastInsertRowid } = insert.run(key.text, key.platform, key.slot, key.strength, spaceId);
    const keyId = Number(lastInsertRowid);
    if (decided.has(key.text) || words.has(key.text)) tiedKeys.add(keyId);
    return { keyId, spaceId };
  };
  const lookUp = (key: Key): Found | null => {
    const row = find.get(key.text);
    return row === undefined ? null : { keyId: row.id, spaceId: row.space_id };
  };
  /** A number that the place had before, else a fresh one. */
  const newSpace = (keys: readonly Key[]): { readonly spaceId: number; readonly isFresh: boolean } => {
    for (const key of keys) {
      const spaceId = decided.freeNumber(key.text);
      if (spaceId !== null) return { spaceId, isFresh: false };
    }
    const spaceId = numbers.next();
    marks.markNew(spaceId);
    return { spaceId, isFresh: true };
  };
  const decide: KeyBook['decide'] = (word, importId) => {
    words.keep(word, importId);
    hasMadeOne ||= word.verdict === 'same';
    for (const text of [word.a, word.b]) {
      const row = find.get(text);
      if (row !== undefined) tiedKeys.add(row.id);
    }
  };

  return {
    place: (keys, importId) => {
      const found = keys.map(lookUp);
      const known = found.find((one) => one !== null) ?? null;
      const { spaceId, isFresh } = known === null ? newSpace(keys) : { spaceId: known.spaceId, isFresh: false };
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
      // Only our own exports hold such a row: somebody had made these places one, or they are the names of a renamed one.
      if (haveSeveralNames(keys))
        for (const other of keys.slice(1)) decide({ a: keys[0].text, b: other.text, verdict: 'same' }, importId);
      return { keyId: first.keyId, spaceId: first.spaceId, isNew: isFresh, wasGiven };
    },
    decide,
    tied: () => tiedKeys,
    hasMadeOne: () => hasMadeOne,
  };
}
