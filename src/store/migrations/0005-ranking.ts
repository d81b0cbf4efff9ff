/** Schema 5: what makes a ranking better than words and counts: what people set, judged, taught and know of a place. */
import type { Migration } from './migration.js';

/*
 * rating hangs on the texts of keys, as decisions do: it outlives the lists that named its place. Several rows of one place say the same.
 * reach_row and seen_post are what the person set and counted; what is shipped stands in the code.
 * placename is a gazetteer that the person brought in: places with their names, folded, and what they lie in; postcode hangs on such names.
 * last_post_as_of: the day of the list that told of the last post; the index answers what is usual without reading a million places.
 * The words of the search index are made by another rule from here on, so that it is filled again.
 */
export const migration = {
  to: 5,
  refillsSearch: true,
  sql: `
ALTER TABLE campaign ADD COLUMN never TEXT NOT NULL DEFAULT '[]';
ALTER TABLE campaign ADD COLUMN issues TEXT NOT NULL DEFAULT '[]';
ALTER TABLE campaign ADD COLUMN weights TEXT NOT NULL DEFAULT '{}';
CREATE TABLE rating (
  campaign_id INTEGER NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('yes', 'no')),
  made_at TEXT NOT NULL,
  PRIMARY KEY (campaign_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX rating_key ON rating (key);
CREATE TABLE reach_row (
  platform TEXT NOT NULL,
  kind TEXT NOT NULL,
  share REAL NOT NULL CHECK (share > 0 AND share <= 1),
  typical_members INTEGER NOT NULL CHECK (typical_members > 0),
  PRIMARY KEY (platform, kind)
) STRICT, WITHOUT ROWID;
CREATE TABLE seen_post (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL,
  platform TEXT NOT NULL,
  kind TEXT,
  members INTEGER NOT NULL CHECK (members > 0),
  seen INTEGER NOT NULL CHECK (seen > 0),
  seen_on TEXT NOT NULL
) STRICT;
CREATE TABLE placename_source (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  sort TEXT NOT NULL CHECK (sort IN ('places', 'postcodes')),
  rows INTEGER NOT NULL,
  left_out INTEGER NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
CREATE TABLE placename (
  id INTEGER PRIMARY KEY,
  source_id INTEGER NOT NULL REFERENCES placename_source (id),
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  other_names TEXT NOT NULL,
  code TEXT NOT NULL,
  country TEXT NOT NULL,
  region TEXT,
  population INTEGER NOT NULL
) STRICT;
CREATE INDEX placename_folded ON placename (folded);
CREATE INDEX placename_region ON placename (country, region, population);
CREATE TABLE postcode (
  folded TEXT NOT NULL,
  country TEXT NOT NULL,
  region TEXT NOT NULL,
  postcode TEXT NOT NULL,
  source_id INTEGER NOT NULL REFERENCES placename_source (id),
  PRIMARY KEY (folded, country, region, postcode, source_id)
) STRICT, WITHOUT ROWID;
ALTER TABLE observation ADD COLUMN posting TEXT;
ALTER TABLE observation ADD COLUMN rules TEXT;
ALTER TABLE observation ADD COLUMN gatekeeper TEXT;
ALTER TABLE observation ADD COLUMN risk TEXT;
ALTER TABLE space ADD COLUMN posting TEXT;
ALTER TABLE space ADD COLUMN rules TEXT;
ALTER TABLE space ADD COLUMN gatekeeper TEXT;
ALTER TABLE space ADD COLUMN risk TEXT;
ALTER TABLE space ADD COLUMN last_post_as_of TEXT;
UPDATE space SET last_post_as_of = (
  SELECT max(coalesce(o.as_of, i.as_of)) FROM key k JOIN observation o ON o.key_id = k.id JOIN import i ON i.id = o.import_id
  WHERE k.space_id = space.id AND o.last_post_at = space.last_post_at
) WHERE last_post_at IS NOT NULL;
CREATE INDEX space_reactions ON space (platform, members, interactions_per_post) WHERE interactions_per_post IS NOT NULL;
`,
} satisfies Migration;
