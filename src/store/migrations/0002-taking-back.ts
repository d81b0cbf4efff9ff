/** Schema 2: what taking an import back needs, members' lists, and values made unknown by hand. */
import type { Migration } from './migration.js';

/*
 * One transaction writes an import, so its observations have numbers in a row. Two numbers an import find them again;
 * an index over import_id would make a million rows 13 MB larger and their import a second longer.
 * Numbers at the end may be given again after an undo, so the range is asked together with import_id.
 */
export const migration = {
  to: 2,
  sql: `
ALTER TABLE import ADD COLUMN insiders INTEGER NOT NULL DEFAULT 0 CHECK (insiders IN (0, 1));
ALTER TABLE import ADD COLUMN personal_columns TEXT NOT NULL DEFAULT '[]';
ALTER TABLE import ADD COLUMN first_observation INTEGER;
ALTER TABLE import ADD COLUMN last_observation INTEGER;
ALTER TABLE observation ADD COLUMN cleared TEXT;
ALTER TABLE space ADD COLUMN insiders INTEGER;
UPDATE import SET first_observation = range.first, last_observation = range.last
FROM (SELECT import_id, min(id) AS first, max(id) AS last FROM observation GROUP BY import_id) AS range
WHERE range.import_id = import.id;
`,
} satisfies Migration;
