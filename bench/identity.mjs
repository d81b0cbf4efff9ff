/** How surely addresses are told apart: precision and recall of "same place" on labelled pairs, and what a second export of one directory adds. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { identify } from '../dist/core/identify/identify.js';
import { listingOfRow } from '../dist/core/listing-of-row.js';
import { platforms } from '../dist/core/platforms/all.js';
import { importFiles } from '../dist/flows/import.js';
import { plainRequest } from '../dist/flows/import-request.js';
import { loadDriver } from '../dist/store/driver.js';
import { withTemporaryStore } from './temporary-store.mjs';

const NOW = new Date('2026-11-24T12:00:00Z');
const OPTIONS = {
  dateOrder: null,
  rateHeading: '',
  activeHeading: '',
  platform: null,
  place: null,
  asOf: null,
  today: '2026-11-24',
};

/** The key of the place that an address names; null: none. */
function keyOf(url) {
  const row = { line: 1, fields: new Map(), addresses: [{ text: url, platform: null }], cells: [url] };
  const found = identify(listingOfRow(row, OPTIONS), { source: 'bench', platforms });
  return 'reject' in found ? null : found.places[0].keys[0].text;
}

const read = (path) => parse(readFileSync(path), { columns: true, bom: true });

/** Misses of one identity told, at most. */
const SHOWN = 4;

/** Two rows that name no place are not the same place. */
function judged(pairs) {
  const counts = { right: 0, wrong: 0, missed: 0, apart: 0 };
  const misses = new Map();
  for (const { a, b, same, identity } of pairs) {
    const [one, other] = [keyOf(a), keyOf(b)];
    const isOne = one !== null && one === other;
    if (same && isOne) counts.right += 1;
    else if (same) counts.missed += 1;
    else if (isOne) counts.wrong += 1;
    else counts.apart += 1;
    if (same === isOne) continue;
    const about = `${same ? 'missed' : 'WRONG'} ${identity ?? ''}`;
    misses.set(about, [...(misses.get(about) ?? []), `${a} (${one}) | ${b} (${other})`]);
  }
  const { right, wrong, missed } = counts;
  return { ...counts, precision: right / (right + wrong || 1), recall: right / (right + missed || 1), misses };
}

function report(title, { right, wrong, missed, apart, precision, recall, misses }) {
  const figures = `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
  console.log(`${title}: ${figures} (${right} right, ${wrong} wrong, ${missed} missed, ${apart} rightly apart)`);
  for (const [about, pairs] of misses) {
    console.log(`  ${about}: ${pairs.length}`);
    for (const pair of pairs.slice(0, SHOWN)) console.log(`    ${pair}`);
  }
}

/** All pairs of a list of { address, identity }. */
function* allPairs(rows) {
  for (const [at, one] of rows.entries())
    for (const other of rows.slice(at + 1))
      yield { a: one.address, b: other.address, same: one.identity === other.identity, identity: one.identity };
}

const LISTS = [
  ['url-pairs.csv', (rows) => rows.map((row) => ({ a: row.url_a, b: row.url_b, same: row.same === '1' }))],
  ['facebook-url-variants.csv', (rows) => [...allPairs(rows.map(({ url, identity }) => ({ address: url, identity })))]],
  [
    'same-website-rows.csv',
    (rows) => [...allPairs(rows.map(({ website, domain }) => ({ address: website, identity: domain })))],
  ],
];

/** The space and the key of each row, by file and line. */
function spacesByRow(path) {
  const Driver = loadDriver();
  const db = new Driver(path, { readonly: true });
  const rows = db
    .prepare(
      `SELECT i.file, o.line, k.space_id FROM observation o JOIN key k ON k.id = o.key_id JOIN import i ON i.id = o.import_id
       ORDER BY o.id`,
    )
    .raw()
    .all();
  db.close();
  const found = new Map();
  for (const [file, line, space] of rows) {
    const at = `${file.split('/').at(-1)} ${line}`;
    if (!found.has(at)) found.set(at, space);
  }
  return found;
}

/** One entry of a directory may be told apart by its id, and each address by the place it stands for. */
async function twoExports(folder, rows) {
  const files = [...new Set(rows.map(({ file }) => file))];
  const paths = files.map((file) => join(folder, file));
  if (!paths.every((path) => existsSync(path))) return;
  await withTemporaryStore(async (store) => {
    for (const path of paths) {
      const [outcome] = await importFiles(
        store,
        plainRequest([path], { stdin: async function* () {}, now: NOW }),
        () => {},
      );
      if (outcome.is === 'refused') throw outcome.error;
      const { rows, added, updated, unchanged, duplicate, rejected } = outcome.record.tally;
      const figures = `${rows} rows: ${added} added, ${updated} updated, ${unchanged} unchanged, ${duplicate} duplicate, ${rejected} rejected`;
      console.log(`  ${path.split('/').at(-1)}: ${figures}`);
    }
    const spaces = spacesByRow(store.path);
    const byIdentity = new Map();
    const identitiesOf = new Map();
    const byEntry = new Map();
    let refused = 0;
    for (const { file, row, directory_id, url_identity } of rows) {
      // A CSV has its headings in line 1; records of JSON are counted.
      const space = spaces.get(`${file} ${Number(row) + (file.endsWith('.csv') ? 1 : 0)}`);
      if (space === undefined) {
        refused += 1;
        continue;
      }
      const add = (map, key, value) => map.set(key, (map.get(key) ?? new Set()).add(value));
      if (url_identity !== '') add(byIdentity, url_identity, space);
      if (url_identity !== '') add(identitiesOf, space, url_identity);
      if (directory_id !== '') add(byEntry, directory_id, space);
    }
    const torn = [...byIdentity].filter(([, some]) => some.size > 1);
    const mixed = [...identitiesOf].filter(([, some]) => some.size > 1);
    const changed = [...byEntry].filter(([, some]) => some.size > 1);
    console.log(`  ${rows.length} labelled rows, ${refused} of them rejected or without a place`);
    console.log(
      `  ${byIdentity.size} addresses; in more than one place: ${torn.length} ${torn.map(([key]) => key).join(' ')}`,
    );
    console.log(`  places that hold two addresses of different places: ${mixed.length}`);
    console.log(
      `  ${byEntry.size} entries of the directory; with a changed address, so with a new place: ${changed.length}`,
    );
  });
}

/** `folder` holds any of the lists above, and truth-rows.csv (file, row, directory_id, url_identity) with the lists it names. */
export async function identity(folder) {
  for (const [name, pairsOf] of LISTS) {
    const path = join(folder, name);
    if (existsSync(path)) report(name, judged(pairsOf(read(path))));
  }
  const truth = join(folder, 'truth-rows.csv');
  if (!existsSync(truth)) return;
  console.log('truth-rows.csv:');
  await twoExports(folder, read(truth));
}
