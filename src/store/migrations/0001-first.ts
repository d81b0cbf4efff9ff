/** Schema 1: one fact table (observation), the keys it speaks of, and what is derived from both. */
import type { Migration } from './migration.js';

/*
 * key.space_id has no foreign key: a space is derived from observations, and a derived row is nobody's parent.
 * space.description_from points at the observation that holds the text, so that long texts stand in the file once.
 * search is contentless: its words are made from the space row again when one has to be taken out.
 */
export const migration = {
  to: 1,
  sql: `
CREATE TABLE import (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('file', 'hand')),
  file TEXT NOT NULL,
  source TEXT NOT NULL,
  sha256 TEXT,
  size_bytes INTEGER,
  options TEXT NOT NULL,
  format TEXT NOT NULL,
  encoding TEXT,
  delimiter TEXT,
  header_line INTEGER,
  columns TEXT NOT NULL,
  ignored_columns TEXT NOT NULL,
  as_of TEXT NOT NULL,
  as_of_from TEXT NOT NULL CHECK (as_of_from IN ('flag', 'column', 'name', 'file', 'today')),
  tags TEXT NOT NULL,
  rows INTEGER NOT NULL DEFAULT 0,
  added INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  duplicate INTEGER NOT NULL DEFAULT 0,
  rejected INTEGER NOT NULL DEFAULT 0,
  spaces INTEGER NOT NULL DEFAULT 0,
  warnings TEXT NOT NULL DEFAULT '[]',
  made_at TEXT NOT NULL
) STRICT;
CREATE INDEX import_sha256 ON import (sha256);

CREATE TABLE key (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE,
  platform TEXT NOT NULL,
  slot TEXT NOT NULL,
  strength TEXT NOT NULL CHECK (strength IN ('strong', 'weak')),
  space_id INTEGER NOT NULL
) STRICT;
CREATE INDEX key_space ON key (space_id);

CREATE TABLE link (
  a INTEGER NOT NULL REFERENCES key (id),
  b INTEGER NOT NULL REFERENCES key (id),
  import_id INTEGER NOT NULL REFERENCES import (id),
  PRIMARY KEY (a, b, import_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_b ON link (b);

CREATE TABLE observation (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES import (id),
  line INTEGER NOT NULL,
  key_id INTEGER NOT NULL REFERENCES key (id),
  url TEXT,
  handle TEXT,
  name TEXT,
  title TEXT,
  kind TEXT,
  members INTEGER,
  members_low INTEGER,
  members_high INTEGER,
  active INTEGER,
  active_low INTEGER,
  active_high INTEGER,
  active_period TEXT,
  views_per_post REAL,
  posts_per_week REAL,
  interactions_per_post REAL,
  last_post_at TEXT,
  description TEXT,
  tags TEXT,
  language TEXT,
  country TEXT,
  place TEXT,
  visibility TEXT,
  created_at TEXT,
  as_of TEXT
) STRICT;
CREATE INDEX observation_key ON observation (key_id);

CREATE TABLE space (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL,
  platform TEXT NOT NULL,
  url TEXT,
  handle TEXT,
  name TEXT NOT NULL,
  title TEXT,
  kind TEXT,
  members INTEGER,
  members_low INTEGER,
  members_high INTEGER,
  active INTEGER,
  active_low INTEGER,
  active_high INTEGER,
  active_period TEXT,
  views_per_post REAL,
  posts_per_week REAL,
  interactions_per_post REAL,
  last_post_at TEXT,
  description_from INTEGER,
  tags TEXT,
  language TEXT,
  country TEXT,
  place TEXT,
  visibility TEXT,
  created_at TEXT,
  as_of TEXT,
  checked_at TEXT,
  growth_per_day REAL,
  growth_days INTEGER
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
  name, title, description, place, ends,
  content = '',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
INSERT INTO search (search, rank) VALUES ('hashsize', 16777216);

CREATE TABLE campaign (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  about TEXT,
  terms TEXT NOT NULL,
  related TEXT NOT NULL,
  exclude TEXT NOT NULL,
  places TEXT NOT NULL,
  languages TEXT NOT NULL,
  weight REAL NOT NULL CHECK (weight BETWEEN 0 AND 1),
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
} satisfies Migration;
