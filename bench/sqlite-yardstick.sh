#!/bin/sh
# The bare job in the sqlite3 shell: read a generated list, one row an address, two indices, full-text search. No address is
# understood (its spellings are as many places), nothing is scored, and its fastest settings would not survive a power cut.
# Usage: sqlite-yardstick.sh LIST.csv NEW.db
set -e
rm -f "$2" "$2-journal"
sqlite3 "$2" <<SQL
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE raw (name TEXT, url TEXT, platform TEXT, members TEXT, active_members TEXT, posts_per_week REAL,
  description TEXT, category TEXT, language TEXT, country TEXT, last_post TEXT);
.mode csv
.import --skip 1 "$1" raw
BEGIN;
CREATE TABLE place (id INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, name TEXT, platform TEXT, members INTEGER,
  active_members INTEGER, posts_per_week REAL, description TEXT, category TEXT, language TEXT, country TEXT, last_post TEXT);
INSERT INTO place (url, name, platform, members, active_members, posts_per_week, description, category, language, country, last_post)
  SELECT url, name, platform, members, active_members, posts_per_week, description, category, language, country, last_post
  FROM raw WHERE true
  ON CONFLICT (url) DO UPDATE SET members = max(members, excluded.members), last_post = max(last_post, excluded.last_post);
DROP TABLE raw;
CREATE INDEX place_platform ON place (platform, members);
CREATE INDEX place_last_post ON place (last_post);
CREATE VIRTUAL TABLE search USING fts5 (name, description, category, content = 'place', content_rowid = 'id');
INSERT INTO search (search) VALUES ('rebuild');
COMMIT;
SQL
