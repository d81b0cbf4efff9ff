/** `npm run bench`: import, map and workbook (speed and memory), identity (same place or not), dupes (likely duplicates), ranking (how good the order is) or learning (what judgements and suggested words are worth); see README.md here. */
import { buildIfChanged } from '../tools/build.mjs';

const USAGE = `npm run bench import                    10,000 and 100,000 rows beside sqlite3
npm run bench import -- 1000000         this many rows
npm run bench map                       the map of 10,000, 100,000 and 1,000,000 places; other numbers as for import
npm run bench workbook                  100,000 rows of an XLSX; other numbers of rows as for import
npm run bench identity -- FOLDER        precision and recall of "same place" on labelled addresses
npm run bench ranking -- FOLDER         nDCG of labelled lists (queries.json, qrels.csv and the lists they name)
npm run bench learning -- FOLDER        what ten judgements, and suggested words, are worth on the same lists
npm run bench dupes                     a million invented places of which 8 % stand twice; other numbers as for import
npm run bench dupes -- FOLDER           share found of known twins in labelled lists`;

const [what = 'import', ...rest] = process.argv.slice(2);
const sizes = rest.map(Number);
const areSizes = sizes.every((rows) => Number.isInteger(rows) && rows > 0);
const isImport = what === 'import' && areSizes;
const isWorkbook = what === 'workbook' && areSizes;
const isIdentity = what === 'identity' && rest.length === 1;
const isRanking = what === 'ranking' && rest.length === 1;
const isLearning = what === 'learning' && rest.length === 1;
const isMap = what === 'map' && areSizes;
const isDupes = what === 'dupes' && (areSizes || rest.length === 1);

if (!isImport && !isMap && !isWorkbook && !isIdentity && !isDupes && !isRanking && !isLearning) {
  console.error(USAGE);
  process.exitCode = 2;
} else if (!buildIfChanged()) {
  process.exitCode = 1;
} else if (isImport) {
  const { importing } = await import('./import.mjs');
  importing(sizes);
} else if (isMap) {
  const { mapping } = await import('./map.mjs');
  mapping(sizes);
} else if (isWorkbook) {
  const { workbooks } = await import('./workbook.mjs');
  await workbooks(sizes);
} else if (isIdentity) {
  const { identity } = await import('./identity.mjs');
  await identity(rest[0]);
} else if (isDupes) {
  const { dupes } = await import('./dupes.mjs');
  await dupes(rest);
} else if (isLearning) {
  const { learning } = await import('./learning.mjs');
  await learning(rest[0]);
} else {
  const { ranking } = await import('./ranking.mjs');
  await ranking(rest[0]);
}
