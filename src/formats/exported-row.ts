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
  ['created_at', 'created_at'],
  ['as_of', 'as_of'],
];

/** A key as exports write it: nothing else is taken for one. */
const KEY = /^[a-z][a-z0-9-]*:\S{1,480}$/;

/** Between the keys of a place: blanks in tables, bars where a list in JSON was made one text. */
const BETWEEN_KEYS = /[\s|]+/;

/** A place is known by its address, by the key that it is called by and by all its others, which downstream takes as they are (platform 'key'). */
export function exportedRow(
  record: { line: number; cells: readonly string[] },
  cellOf: (column: string) => string,
): RowOrReject {
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
    ...cellOf('keys')
      .split(BETWEEN_KEYS)
      .filter((other) => other !== key)
      .map((other) => ({ text: other, platform: 'key' })),
  ].filter(({ text }) => text !== '');
  const apart = cellOf('not_same')
    .split(BETWEEN_KEYS)
    .filter((other) => KEY.test(other));
  if (url !== '' || key !== '') return { ...record, fields, addresses, ...(apart.length === 0 ? {} : { apart }) };
  const message = "This row has no url and no key, so it can't be told which place it is. Fill in one of them.";
  return { line: record.line, column: 'key', code: 'no-place', message, cells: record.cells, raw: null };
}
