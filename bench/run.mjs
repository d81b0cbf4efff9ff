/** `npm run bench`: import and workbook (speed and memory), identity (same place or not), dupes (likely duplicates) or ranking (how good the order is); see README.md here. */
import { buildIfChanged } from '../tools/build.mjs';

const USAGE = `npm run bench import                    10,000 and 100,000 rows beside sqlite3
npm run bench import -- 1000000         this many rows
npm run bench workbook                  100,000 rows of an XLSX; other numbers of rows as for import
npm run bench identity -- FOLDER        precision and recall of "same place" on labelled addresses
npm run bench ranking -- FOLDER         nDCG of labelled lists (queries.json, qrels.csv and the lists they name)
npm run bench dupes                     a million invented places of which 8 % stand twice; other numbers as for import
npm run bench dupes -- FOLDER           share found of known twins in labelled lists`;

const [what = 'import', ...rest] = process.argv.slice(2);
const sizes = rest.map(Number);
const areSizes = sizes.every((rows) => Number.isInteger(rows) && rows > 0);
const isImport = what === 'import' && areSizes;
const isWorkbook = what === 'workbook' && areSizes;
const isIdentity = what === 'identity' && rest.length === 1;
const isRanking = what === 'ranking' && rest.length === 1;
const isDupes = what === 'dupes' && (areSizes || rest.length === 1);

if (!isImport && !isWorkbook && !isIdentity && !isDupes && !isRanking) {
  console.error(USAGE);
  process.exitCode = 2;
} else if (!buildIfChanged()) {
  process.exitCode = 1;
} else if (isImport) {
  const { importing } = await import('./import.mjs');
  importing(sizes);
} else if (isWorkbook) {
  const { workbooks } = await import('./workbook.mjs');
  await workbooks(sizes);
} else if (isIdentity) {
  const { identity } = await import('./identity.mjs');
  await identity(rest[0]);
} else if (isDupes) {
  const { dupes } = await import('./dupes.mjs');
  await dupes(rest);
} else {
  const { ranking } = await import('./ranking.mjs');
  await ranking(rest[0]);
}
