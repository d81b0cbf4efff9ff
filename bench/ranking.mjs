/** How good the ranking is on labelled lists: nDCG@20 by relevance alone and with the default mix, beside plain search and size, in one run. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { mapOrder, measured, plainIndex, plainWords } from '../dist/flows/evaluate.js';
import { importFiles } from '../dist/flows/import.js';
import { plainRequest } from '../dist/flows/import-request.js';
import { queriesFromFile } from '../dist/flows/queries-from-file.js';
import { gradesOf, isJudgedOnly, labelsOf, NOW, quiet, stdin, TODAY, unitsOf } from './labelled-list.mjs';
import { splitIndex } from './split-index.mjs';
import { withTemporaryStore } from './temporary-store.mjs';

/** The orders that are compared: column → places by one query. */
async function ordersOf(store) {
  const plain = await plainIndex(store, quiet);
  const split = splitIndex(store);
  const members = [...store.yardsticks.byMembers()];
  return {
    relevance: (campaign) => mapOrder(store, { campaign, weight: 0, today: TODAY }, quiet),
    mix: (campaign) => mapOrder(store, { campaign, weight: 0.4, today: TODAY }, quiet),
    bm25: (campaign) => plain.find(plainWords(campaign)),
    split: (campaign) => split(plainWords(campaign)),
    members: () => members,
  };
}

/** nDCG@20 of the orders named for every query of one list. */
async function bench(folder, path, asked, names) {
  return withTemporaryStore(async (store) => {
    await importFiles(store, plainRequest([path], { stdin, now: NOW }), quiet);
    const orders = await ordersOf(store);
    const unitOf = unitsOf(store);
    const rows = [];
    for (const labelled of await labelsOf(store, folder, asked)) {
      const { query, campaign, unknown } = labelled;
      const grades = gradesOf(labelled, unitOf);
      const measuring = { gain: 'exponential', isJudgedOnly: isJudgedOnly(asked.queries, query) };
      const row = { query, unknown: unknown.size };
      for (const name of names) {
        const units = new Set([...(await orders[name](campaign))].map(unitOf));
        row[name] = measured(units, { grades, unknown }, measuring).ndcg_at_20;
      }
      rows.push(row);
    }
    return rows;
  });
}

/** The list without titles and descriptions: what many exports give. */
function namesOnly(path, to) {
  const rows = parse(readFileSync(path, 'utf8'), { columns: true, bom: true });
  const bare = rows.map(({ title: _, description: __, ...rest }) => rest);
  writeFileSync(to, stringify(bare, { header: true }));
  return to;
}

const WHOLE = ['relevance', 'mix', 'bm25', 'split', 'members'];
const BARE = ['relevance', 'bm25', 'split'];
/** Columns as printed; those of lists without titles and descriptions have "names" before them. */
const COLUMNS = [
  ['relevance', 'relevance'],
  ['mix', 'mix 0.4'],
  ['bm25', 'plain bm25'],
  ['split', 'split+stem'],
  ['members', 'members'],
  ['bare_relevance', 'names: relevance'],
  ['bare_bm25', 'plain bm25'],
  ['bare_split', 'split+stem'],
];

function line(title, figureOf) {
  const cells = COLUMNS.map(([name, label]) => figureOf(name).toFixed(3).padStart(label.length));
  return `${title.padEnd(34)}${cells.join('  ')}`;
}

function show(title, rows) {
  const meanOf = (name) => rows.reduce((sum, row) => sum + row[name], 0) / rows.length;
  console.log(line(title, meanOf));
}

async function ofList(folder, list, asked) {
  const path = join(folder, list);
  const scratch = mkdtempSync(join(tmpdir(), 'turf-bench-'));
  try {
    const whole = await bench(folder, path, asked, WHOLE);
    const bare = await bench(folder, namesOnly(path, join(scratch, list)), asked, BARE);
    return whole.map((row, at) => {
      const { relevance, bm25, split } = bare[at];
      return { ...row, bare_relevance: relevance, bare_bm25: bm25, bare_split: split };
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** `folder` holds queries.json, qrels.csv and the lists they name. */
export async function ranking(folder) {
  const file = join(folder, 'queries.json');
  const queries = JSON.parse(readFileSync(file, 'utf8'));
  const campaigns = await queriesFromFile(file, stdin);
  const runs = [...new Set(queries.map(({ list }) => list))].map((list) => [
    list,
    queries.filter((query) => query.list === list),
  ]);
  runs.push([
    'organize-directory-noplace.csv',
    queries.filter((query) => query.places.length > 0 && query.list.startsWith('organize')),
  ]);
  console.log('nDCG@20, gain 2^grade - 1; the last three columns are of the lists without titles and descriptions');
  console.log(`${''.padEnd(34)}${COLUMNS.map(([, label]) => label).join('  ')}`);
  const all = [];
  for (const [list, asked] of runs) {
    const rows = await ofList(folder, list, { queries: asked, campaigns });
    for (const row of rows) console.log(line(row.query, (name) => row[name]));
    const unknown = rows.reduce((sum, row) => sum + row.unknown, 0);
    show(`= ${list}`, rows);
    console.log(
      unknown === 0 ? '' : `  ${unknown} labels name places that are not in the list; they count as not found\n`,
    );
    if (!list.includes('noplace')) all.push(...rows);
  }
  show(`= ${all.length} campaigns`, all);
}
