/** One record of turf's own export → a Row, column by column as it was written. */
import type { Field } from '../domain/field.js';
import type { RowOrReject } from '../domain/row.js';

/** field → its column in exports; 'url' and 'key' are addresses. Columns of scores and ranks are left where they are. */
export const EXPORTED: readonly (readonly [Field, string])[] = [
  ['name', 'name'],
  ['title', 'title'],
  ['url', 'url'],
  ['platform', 'platform'],
  ['kind', 'kind'],
  ['members', 'members'],
  ['members_low', 'members_low'],
  ['members_high', 'members_high'],
  ['active', 'active_members'],
  ['active_period', 'active_period'],
  ['views_per_post', 'views_per_post'],
  ['posts_per_week', 'posts_per_week'],
  ['interactions_per_post', 'interactions_per_post'],
  ['last_post_at', 'last_post_at'],
  ['description', 'description'],
  ['tags', 'tags'],
  ['language', 'language'],
  ['country', 'country'],
  ['place', 'place'],
  ['visibility', 'visibility'],
  ['posting', 'posting'],
  ['rules', 'rules'],
  ['gatekeeper', 'gatekeeper'],
  ['risk', 'risk'],
  ['created_at', 'created_at'],
  ['as_of', 'as_of'],
];

/** Between the keys of a place: blanks in tables, bars where a list in JSON was made one text. */
const BETWEEN_KEYS = /[\s|]+/;

/** Keys in one cell. Decided: even a place that was made one out of hundreds has fewer, and a hostile row costs little. */
const MOST_KEYS = 1_000;

/** A place is known by its address, by the key that it is called by and by all its others, which downstream reads as keys (platform 'key'). */
export function exportedRow(
  record: { line: number; cells: readonly string[] },
  cellOf: (column: string) => string,
): RowOrReject {
  const keysIn = (column: string): readonly string[] =>
    cellOf(column)
      .split(BETWEEN_KEYS)
      .filter((text) => text !== '');
  const [keys, apart] = [keysIn('keys'), keysIn('not_same')];
  for (const [column, list] of [['keys', keys] as const, ['not_same', apart] as const])
    if (list.length > MOST_KEYS) return tooMany(record, column, list.length);
  const fields = new Map<Field, string>();
  for (const [field, column] of EXPORTED) {
    const text = cellOf(column).trim();
    if (field !== 'url' && text !== '') fields.set(field, text);
  }
  const url = cellOf('url').trim();
  const key = cellOf('key').trim();
  const addresses = [
    { text: url, platform: null },
    { text: key, platform: 'key' },
    ...keys.filter((other) => other !== key).map((other) => ({ text: other, platform: 'key' })),
  ].filter(({ text }) => text !== '');
  if (url !== '' || key !== '') return { ...record, fields, addresses, ...(apart.length === 0 ? {} : { apart }) };
  const message = "This row has no url and no key, so it can't be told which place it is. Fill in one of them.";
  return { line: record.line, column: 'key', code: 'no-place', message, cells: record.cells, raw: null };
}

function tooMany(record: { line: number; cells: readonly string[] }, column: string, count: number): RowOrReject {
  const message = `There are ${count} keys in the column ${column}, and a row can have ${MOST_KEYS} at most. Take out those that don't belong there.`;
  return { line: record.line, column, code: 'too-many-keys', message, cells: record.cells, raw: null };
}
