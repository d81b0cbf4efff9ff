/** Schema 3: how people said that the columns of their lists are read, by name and by headings. */
import type { Migration } from './migration.js';

export const migration = {
  to: 3,
  sql: `
CREATE TABLE mapping (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT COLLATE NOCASE,
  headings TEXT,
  columns TEXT NOT NULL,
  made_at TEXT NOT NULL,
  CHECK (name IS NOT NULL OR headings IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX mapping_name ON mapping (name) WHERE name IS NOT NULL;
CREATE INDEX mapping_headings ON mapping (headings);
`,
} satisfies Migration;
