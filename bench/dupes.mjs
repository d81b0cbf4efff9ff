/** How good and how quick finding likely duplicates is: on lists whose twins are known, and on invented ones of any size. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { findDupes, SUGGESTED_CUT } from '../dist/flows/find-dupes.js';
import { openTurf } from '../dist/flows/open-turf.js';
import { loadDriver } from '../dist/store/driver.js';
import { teller } from '../dist/text/tell.js';
import { generateTwins } from './generate-twins.mjs';

const TURF = join(dirname(fileURLToPath(import.meta.url)), '..', 'bin', 'turf.cjs');
const ROWS = [1_000_000];
const SEED = 42;
const CUTS = [0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];
const tell = teller('en');

function importList(db, path, options) {
  const { status, stderr } = spawnSync(process.execPath, [TURF, 'import', path, '--db', db, ...options], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0 && status !== 3) throw new Error(`turf import ${path} failed:\n${stderr}`);
}

/** `import line` → number of the first space of that row, and of all its spaces. */
function spacesOfRows(path) {
  const Driver = loadDriver();
  const db = new Driver(path, { readonly: true });
  const rows = db
    .prepare('SELECT o.import_id, o.line, k.space_id FROM observation o JOIN key k ON k.id = o.key_id')
    .raw();
  const found = new Map();
  for (const [importId, line, space] of rows.iterate()) {
    const key = `${importId} ${line}`;
    const spaces = found.get(key);
    if (spaces === undefined) found.set(key, [space]);
    else if (!spaces.includes(space)) spaces.push(space);
  }
  db.close();
  return found;
}

const pairKey = (a, b) => (a < b ? `${a} ${b}` : `${b} ${a}`);
const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;

/** What is found among known pairs, cut by cut. `others`: pairs that are neither right nor wrong. */
function report(found, truth, others = new Map()) {
  const pairs = found.clusters
    .flatMap((cluster) => cluster.pairs)
    .filter((pair) => !others.has(pairKey(pair.a, pair.b)));
  for (const cut of CUTS) {
    const above = pairs.filter((pair) => pair.likeness >= cut);
    const right = above.filter((pair) => truth.has(pairKey(pair.a, pair.b))).length;
    const mark = cut === SUGGESTED_CUT ? '  (suggested)' : '';
    console.log(
      `  from ${cut.toFixed(2)}: ${above.length} proposed, ${right} of ${truth.size} known found (${percent(right, truth.size)}), ` +
        `${percent(right, above.length || 1)} of the proposed are known${mark}`,
    );
  }
  return pairs.filter((pair) => pair.likeness >= SUGGESTED_CUT);
}

function show(store, { a, b, likeness, evidence }) {
  const name = (id) => {
    const { key, name: its, place } = store.spaces.byId(id);
    return `${its} | ${place ?? '-'} | ${key.slice(0, 60)}`;
  };
  const because = evidence.map((one) => `${one.weight.toFixed(1)} ${tell(one.because.id, one.because.values)}`);
  console.log(`  ${likeness.toFixed(2)}  ${name(a)}\n        ${name(b)}\n        ${because.join('; ')}`);
}

/** Labels: lists of spaces that are one place. Pairs that one row names together are two places of one organization. */
function pairsOf(lots, together) {
  const truth = new Set();
  for (const spaces of lots) {
    const all = [...new Set(spaces)];
    for (const [at, a] of all.entries())
      for (const b of all.slice(at + 1)) if (!together.has(pairKey(a, b))) truth.add(pairKey(a, b));
  }
  return truth;
}

function togetherIn(rows) {
  const together = new Set();
  for (const spaces of rows.values()) for (const a of spaces) for (const b of spaces) together.add(pairKey(a, b));
  return together;
}

async function measure(db, lotsOf) {
  const rows = spacesOfRows(db);
  const truth = pairsOf(lotsOf(rows), togetherIn(rows));
  const store = openTurf(db, { mode: 'read', isDryRun: false });
  try {
    const found = await findDupes(store, { least: CUTS[0], space: null }, () => {});
    console.log(`  ${found.spaces} places, ${found.compared} pairs compared`);
    const proposed = report(found, truth);
    const got = new Set(found.clusters.flatMap((cluster) => cluster.pairs).map((pair) => pairKey(pair.a, pair.b)));
    console.log('  Not among the known, to be judged by a person:');
    for (const pair of proposed) if (!truth.has(pairKey(pair.a, pair.b))) show(store, pair);
    console.log('  Known, but below the lowest cut:');
    for (const key of truth) {
      if (got.has(key)) continue;
      const [a, b] = key.split(' ').map((id) => store.spaces.byId(Number(id)));
      console.log(`        ${a.name} | ${a.place ?? '-'} | ${a.key}  =  ${b.name} | ${b.place ?? '-'} | ${b.key}`);
    }
  } finally {
    store.close();
  }
}

const grouped = (entries) => {
  const lots = new Map();
  for (const [key, value] of entries) lots.set(key, [...(lots.get(key) ?? []), value].flat());
  return lots.values();
};

/** Two exports of one directory, two months apart; rows of one directory_id are one place. */
async function directory(folder, scratch) {
  const lists = ['mutual-aid-2020-03.csv', 'mutual-aid-2020-05.json'];
  const db = join(scratch, 'directory.db');
  for (const list of lists) importList(db, join(folder, list), []);
  const labels = parse(readFileSync(join(folder, 'truth-rows.csv'), 'utf8'), { columns: true });
  console.log('Two exports of one directory');
  await measure(db, (rows) =>
    grouped(
      labels.map((label) => {
        const at = lists.indexOf(label.file);
        // Its rows are counted from 1; the first line of a CSV is its header.
        const line = Number(label.row) + (at === 0 ? 1 : 0);
        return [label.directory_id, rows.get(`${at + 1} ${line}`) ?? []];
      }),
    ),
  );
}

const cell = (value) => `"${value.replaceAll('"', '""')}"`;

/** Outlets as several compilers listed them, without the column of the website by which they are known to be one. */
async function outlets(folder, scratch) {
  const rows = parse(readFileSync(join(folder, 'local-news-2018.csv'), 'utf8'), { columns: true });
  const labels = parse(readFileSync(join(folder, 'same-website-rows.csv'), 'utf8'), { columns: true });
  const db = join(scratch, 'outlets.db');
  const lineOf = new Map();
  const sources = [...new Set(rows.map((row) => row.source))].filter((source) => source !== '');
  const columns = ['name', 'state', 'twitter', 'youtube', 'facebook'];
  for (const [at, source] of sources.entries()) {
    const own = rows.flatMap((row, index) => (row.source === source ? [[row, index]] : []));
    const lines = own.map(([row, index], position) => {
      lineOf.set(index + 1, `${at + 1} ${position + 2}`);
      return columns.map((column) => cell(row[column].replaceAll('\n', ' '))).join(',');
    });
    const path = join(scratch, `outlets-${at}.csv`);
    writeFileSync(path, [columns.join(','), ...lines, ''].join('\n'));
    importList(db, path, ['--map', 'place=state', '--source', source]);
  }
  console.log('Outlets of several compilers, without their websites');
  await measure(db, (found) =>
    grouped(labels.map((label) => [label.domain, found.get(lineOf.get(Number(label.row)) ?? '') ?? []])),
  );
}

/** Two addresses on two platforms, each in a list of today: two places of one organization, which are not to be proposed. */
function areTwoPlaces(store, pair) {
  const platforms = pair.split(' ').map((id) => store.spaces.byId(Number(id)).platform);
  return !platforms.includes('unknown') && platforms[0] !== platforms[1];
}

/** `count` invented places in four lists. */
async function invented(count, scratch) {
  const twins = await generateTwins(scratch, count, SEED);
  const db = join(scratch, 'invented.db');
  for (let at = 0; at < 4; at += 1) importList(db, join(scratch, `list-${at}.csv`), ['--source', `list ${at}`]);
  const rows = spacesOfRows(db);
  const ways = new Map();
  for (const [way, ...both] of twins) {
    const [a, b] = both.map(([list, line]) => rows.get(`${list + 1} ${line}`)?.[0]);
    if (a !== undefined && b !== undefined && a !== b) ways.set(pairKey(a, b), way);
  }
  rows.clear();
  const store = openTurf(db, { mode: 'read', isDryRun: false });
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const found = await findDupes(store, { least: CUTS[0], space: null }, () => {});
  const seconds = (performance.now() - start) / 1000;
  const used = process.cpuUsage(cpu);
  const several = new Map([...ways].filter(([pair]) => areTwoPlaces(store, pair)));
  const truth = new Map([...ways].filter(([pair]) => !several.has(pair)));
  store.close();
  console.log(
    `${count} rows, ${found.spaces} places: ${seconds.toFixed(1)} s (${((used.user + used.system) / 1e6).toFixed(1)} s of processor), ` +
      `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB at the peak, ${found.compared} pairs compared`,
  );
  const got = new Set(report(found, truth, several).map((pair) => pairKey(pair.a, pair.b)));
  const sure = found.clusters.flatMap((cluster) => cluster.pairs).filter((pair) => pair.likeness >= SUGGESTED_CUT);
  const wrong = sure.filter((pair) => several.has(pairKey(pair.a, pair.b))).length;
  console.log(`  two platforms, two places: ${wrong} of ${several.size} proposed`);
  for (const way of new Set(truth.values())) {
    const all = [...truth].filter(([, one]) => one === way);
    const right = all.filter(([key]) => got.has(key)).length;
    console.log(`  ${way}: ${right} of ${all.length} (${percent(right, all.length)})`);
  }
}

/** `args`: a folder with labelled lists, or numbers of rows; none: a million. */
export async function dupes(args) {
  const scratch = mkdtempSync(join(tmpdir(), 'turf-bench-'));
  try {
    const [folder] = args;
    if (folder !== undefined && existsSync(folder)) {
      await directory(join(folder, 'mutual-aid-uk'), scratch);
      await outlets(join(folder, 'local-news'), scratch);
      return;
    }
    for (const rows of args.length === 0 ? ROWS : args.map(Number)) {
      const own = mkdtempSync(join(scratch, 'rows-'));
      await invented(rows, own);
      rmSync(own, { recursive: true });
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
