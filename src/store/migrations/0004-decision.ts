/** Schema 4: what people said of two places, one or two. */
import type { Migration } from './migration.js';

/*
 * The keys stand here as texts, not by their rows: a decision outlives the lists that named its places, and holds again
 * as soon as one does. Slots of lasting ids end in "id" from now on. known_number is the number that the place of such a key had before: it gets it back.
 */
export const migration = {
  to: 4,
  sql: `
CREATE TABLE decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different')),
  import_id INTEGER REFERENCES import (id),
  made_at TEXT NOT NULL,
  CHECK (a <> b)
) STRICT;
CREATE UNIQUE INDEX decision_pair ON decision (a, b, coalesce(import_id, 0));
CREATE TABLE known_number (
  key TEXT PRIMARY KEY,
  space INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX known_number_space ON known_number (space);
CREATE INDEX decision_b ON decision (b);
CREATE INDEX decision_import ON decision (import_id) WHERE import_id IS NOT NULL;
UPDATE key SET slot = slot || '-id' WHERE slot IN ('bluesky.did', 'bluesky.lists', 'bluesky.feed', 'bluesky.starter-pack');
`,
} satisfies Migration;
