/** For formats whose fields are known beforehand: places as plain objects become Rows and a Reader. Used by the formats of platforms' own exports. */
import type { Field } from '../../domain/field.js';
import type { RawAddress, Reject, Row, RowOrReject } from '../../domain/row.js';
import type { Reader, ReadOptions } from '../format.js';
import type { Notices } from './notices.js';
import { rowLimit } from './row-limit.js';

/** One place as a file tells of it; what is null, undefined or blank is unknown. */
export interface KnownPlace {
  /** 1-based line, or number of the record. */
  readonly line: number;
  /** The first is the primary one; a text without platform is any address. */
  readonly addresses?: readonly (string | RawAddress)[];
  readonly fields: Readonly<Partial<Record<Field, string | number | null | undefined>>>;
}

export interface KnownList {
  readonly file: string;
  /** field → what the file calls it ('subscribers'); shown in the summary, and the headings of the rejects file. */
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  readonly platform: string | null;
  readonly unit: 'line' | 'record';
  readonly places: AsyncIterable<KnownPlace | Reject> | Iterable<KnownPlace | Reject>;
  readonly notices: Notices;
}

/** Rows a batch, as for sheets. */
const BATCH = 1_000;

/** A Reader over the places of a list, in batches. */
export function knownReader(list: KnownList, options: ReadOptions): Reader {
  const columns = new Map(
    Object.entries(list.columns).flatMap(([field, name]): [Field, string][] =>
      name === undefined || !isColumn(field, list.columns) ? [] : [[field, name]],
    ),
  );
  const limit = rowLimit(list.file, options.limitRows);
  async function* batches(): AsyncGenerator<readonly RowOrReject[]> {
    let batch: RowOrReject[] = [];
    for await (const place of list.places) {
      batch.push('code' in place ? place : rowOf(place, columns));
      if (batch.length < BATCH) continue;
      yield limit(batch);
      batch = [];
    }
    if (batch.length > 0) yield limit(batch);
  }
  return {
    reading: {
      columns,
      ignored: [],
      personal: [],
      headings: [...columns.values()],
      delimiter: null,
      headerLine: null,
      unit: list.unit,
    },
    platform: list.platform,
    batches: batches(),
    warnings: () => list.notices.all(),
  };
}

function isColumn(field: string, columns: KnownList['columns']): field is Field {
  return Object.hasOwn(columns, field);
}

function rowOf({ line, addresses, fields }: KnownPlace, columns: ReadonlyMap<Field, string>): Row {
  const known = new Map<Field, string>();
  for (const [field, value] of Object.entries(fields)) {
    const text = value === null || value === undefined ? '' : String(value).trim();
    if (text !== '' && field !== 'url' && isField(field, fields)) known.set(field, text);
  }
  const raw = (addresses ?? [])
    .map((address) => (typeof address === 'string' ? { text: address, platform: null } : address))
    .filter(({ text }) => text.trim() !== '');
  const cells = [...columns.keys()].map((field) =>
    field === 'url' ? raw.map(({ text }) => text).join(' ') : (known.get(field) ?? ''),
  );
  return { line, fields: known, addresses: raw, cells };
}

function isField(field: string, fields: KnownPlace['fields']): field is Field {
  return Object.hasOwn(fields, field);
}
