/** A stronger yardstick: FTS5 bm25() with names split at capitals, signs and digits, Porter's stems, weights for the fields, and the place as one of them. */
import { loadDriver } from '../dist/store/driver.js';

function splitName(name) {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})|(\p{N})(\p{L})/gu, '$1$3 $2$4')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ');
}

/** Of all spaces of a store: texts → numbers of the spaces with any of them, the best first. */
export function splitIndex(store) {
  const Driver = loadDriver();
  const db = new Driver(':memory:');
  db.exec(
    "CREATE VIRTUAL TABLE split USING fts5 (name, title, description, place, tokenize = 'porter unicode61 remove_diacritics 2')",
  );
  const insert = db.prepare('INSERT INTO split (rowid, name, title, description, place) VALUES (?, ?, ?, ?, ?)');
  for (const { id, name, title, description, place } of store.spaces.all())
    insert.run(id, `${name} ${splitName(name)}`, title, description, place);
  const ask = db.prepare('SELECT rowid FROM split WHERE split MATCH ? ORDER BY bm25(split, 4, 2, 1, 1), rowid').pluck();
  return (texts) => ask.all(texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(' OR '));
}
