/** How good the ranking is: nDCG@20 on labelled lists, by relevance alone and with the default mix, beside plain FTS5 bm25() in the same run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { referenceKeys } from '../dist/core/identify/resolve-reference.js';
import { platforms } from '../dist/core/platforms/all.js';
import { importFiles } from '../dist/flows/import.js';
import { plainRequest } from '../dist/flows/import-request.js';
import { rank } from '../dist/flows/rank.js';
import { loadDriver } from '../dist/store/driver.js';
import { withTemporaryStore } from './temporary-store.mjs';

const CUT = 20;
const NO_FILTERS = {
  platforms: [],
  places: [],
  languages: [],
  tags: [],
  minMembers: null,
  maxMembers: null,
  quadrants: [],
};
const TODAY = '2026-11-24';

/** Gain 2^grade - 1, discount log2(rank + 1); ideal over all judged. */
function ndcg(grades, judged) {
  const dcg = (list) => list.slice(0, CUT).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
  const ideal = dcg([...judged].sort((a, b) => b - a));
  return ideal === 0 ? null : dcg(grades) / ideal;
}

/** space number → grade for one query; two labels of one space: the higher. */
function gradesOf(store, labels) {
  const grades = new Map();
  for (const label of labels) {
    const key = referenceKeys(label.url, platforms).find((one) => store.spaces.byKey(one) !== null);
    const space = key === undefined ? store.spaces.named(label.space_key, null)[0] : store.spaces.byKey(key);
    if (space === undefined || space === null) continue;
    grades.set(space.id, Math.max(grades.get(space.id) ?? 0, Number(label.grade)));
  }
  return grades;
}

/** The places of one row count once, as in the labels: space number → number of the first space of its row. */
function unitsOf(path) {
  const Driver = loadDriver();
  const db = new Driver(path, { readonly: true });
  const rows = db
    .prepare('SELECT o.line, k.space_id FROM observation o JOIN key k ON k.id = o.key_id ORDER BY o.id')
    .raw()
    .all();
  db.close();
  const firsts = new Map();
  for (const [line, space] of rows) if (!firsts.has(line)) firsts.set(line, space);
  const isFirst = new Set(firsts.values());
  const units = new Map();
  for (const [line, space] of rows)
    if (!units.has(space)) units.set(space, isFirst.has(space) ? space : firsts.get(line));
  return units;
}

/** Plain FTS5 bm25() over name, title and description, as anybody would set it up. */
function plainIndex(store) {
  const Driver = loadDriver();
  const db = new Driver(':memory:');
  db.exec('CREATE VIRTUAL TABLE plain USING fts5(name, title, description)');
  const insert = db.prepare('INSERT INTO plain (rowid, name, title, description) VALUES (?, ?, ?, ?)');
  for (const space of store.spaces.all()) insert.run(space.id, space.name, space.title ?? '', space.description ?? '');
  const ask = db.prepare('SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY bm25(plain), rowid').pluck();
  return (words) => ask.all(words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' OR '));
}

async function ranked(store, query, weight) {
  const campaign = {
    id: 0,
    name: query.id,
    about: null,
    terms: query.terms,
    related: [],
    exclude: [],
    never: [],
    places: query.places,
    languages: [],
    weight,
    weights: {},
    issues: [],
  };
  const request = { campaign, weight: null, filters: NO_FILTERS, sort: 'score', withHidden: false, today: TODAY };
  const { order } = await rank(store, request, () => {});
  return order.map((one) => one.id);
}

async function bench(folder, list, queries, labels) {
  return withTemporaryStore(async (store) => {
    await importFiles(store, importRequest(join(folder, list)), () => {});
    const plain = plainIndex(store);
    const units = unitsOf(store.path);
    const rows = [];
    for (const query of queries) {
      const grades = gradesOf(
        store,
        labels.filter((label) => label.query_id === query.id),
      );
      const isCondensed = query.judged.startsWith('ONLY');
      const measure = (ids) => {
        const once = [...new Set(ids.map((id) => units.get(id) ?? id))];
        const counted = isCondensed ? once.filter((id) => grades.has(id)) : once;
        return ndcg(
          counted.map((id) => grades.get(id) ?? 0),
          [...grades.values()],
        );
      };
      rows.push({
        list,
        query: query.id,
        relevance: measure(await ranked(store, query, 0)),
        mix: measure(await ranked(store, query, 0.4)),
        plain: measure(plain([...query.terms, ...query.places])),
      });
    }
    return rows;
  });
}

function importRequest(path) {
  return plainRequest([path], { stdin: () => process.stdin, now: new Date(`${TODAY}T00:00:00Z`) });
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const shown = (value) => value.toFixed(3);

/** `folder` holds queries.json, qrels.csv and the lists they name. */
export async function ranking(folder) {
  const queries = JSON.parse(readFileSync(join(folder, 'queries.json'), 'utf8'));
  const labels = parse(readFileSync(join(folder, 'qrels.csv'), 'utf8'), { columns: true });
  const runs = [...new Set(queries.map((query) => query.list))].map((list) => [
    list,
    queries.filter((query) => query.list === list),
  ]);
  runs.push([
    'organize-directory-noplace.csv',
    queries.filter((query) => query.places.length > 0 && query.list.startsWith('organize')),
  ]);
  console.log('nDCG@20, gain 2^grade - 1');
  const all = [];
  for (const [list, asked] of runs) {
    const rows = await bench(folder, list, asked, labels);
    for (const row of rows)
      console.log(
        `${row.query.padEnd(24)} relevance ${shown(row.relevance)}  mix ${shown(row.mix)}  plain bm25 ${shown(row.plain)}`,
      );
    const of = (key) => shown(mean(rows.map((row) => row[key])));
    console.log(`= ${list}: relevance alone ${of('relevance')}, default mix ${of('mix')}, plain bm25 ${of('plain')}\n`);
    if (!list.includes('noplace')) all.push(...rows);
  }
  const of = (key) => shown(mean(all.map((row) => row[key])));
  console.log(
    `= ${all.length} campaigns: relevance alone ${of('relevance')}, default mix ${of('mix')}, plain bm25 ${of('plain')}`,
  );
}
