/** `npm run bench`: import (speed and memory) or ranking (how good the order is); see README.md here. */
import { buildIfChanged } from '../tools/build.mjs';

const USAGE = `npm run bench import                    10,000 and 100,000 rows beside sqlite3
npm run bench import -- 1000000         this many rows
npm run bench ranking -- FOLDER         nDCG of labelled lists (queries.json, qrels.csv and the lists they name)`;

const [what = 'import', ...rest] = process.argv.slice(2);
const sizes = rest.map(Number);
const isImport = what === 'import' && sizes.every((rows) => Number.isInteger(rows) && rows > 0);
const isRanking = what === 'ranking' && rest.length === 1;

if (!isImport && !isRanking) {
  console.error(USAGE);
  process.exitCode = 2;
} else if (!buildIfChanged()) {
  process.exitCode = 1;
} else if (isImport) {
  const { importing } = await import('./import.mjs');
  importing(sizes);
} else {
  const { ranking } = await import('./ranking.mjs');
  await ranking(rest[0]);
}
