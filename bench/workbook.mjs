/** How long `turf import` of a workbook takes, and how much memory at the peak: a list of twelve columns, by default 100,000 rows. */
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { writeXlsxStream } from 'hucre';

const TURF = join(dirname(fileURLToPath(import.meta.url)), '..', 'bin', 'turf.cjs');
const ROWS = [100_000];
const HEADINGS =
  'Name,Link,Platform,Members,Posts per week,Place,Language,Tags,Visibility,Description,Date checked,Owner type';

/** Invented rows; every text is another one, which is the hardest case for shared texts. */
function* rowsOf(count) {
  yield HEADINGS.split(',');
  for (let at = 0; at < count; at += 1) {
    yield [
      `Tenants of Street ${at}`,
      `https://www.facebook.com/groups/tenants${at}`,
      'Facebook',
      10 + ((at * 7) % 100_000),
      (at % 50) / 4,
      `City ${at % 300}`,
      'en',
      'housing, tenants',
      at % 3 === 0 ? 'private' : 'public',
      `For everyone who rents in street number ${at}, é`,
      new Date(Date.UTC(2023, at % 12, 1 + (at % 28))),
      'self',
    ];
  }
}

async function generate(path, count, inlineStrings) {
  const stream = writeXlsxStream(rowsOf(count), { name: 'List', inlineStrings });
  await pipeline(Readable.fromWeb(stream), createWriteStream(path));
}

/** Seconds on the clock and MiB at the peak of a run of turf, as the process itself counts them. */
function measured(args) {
  const tell = "process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS + '\\n'))";
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, TURF, ...args],
    { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  if (status !== 0) throw new Error(`turf ${args.join(' ')} failed:\n${stderr}`);
  const peak = Number(/peak (\d+)/.exec(stderr)?.[1]);
  return { seconds: (performance.now() - start) / 1000, mebibytes: peak / 1024 };
}

/** `sizes`: numbers of rows; none: 100,000. */
export async function workbooks(sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'turf-bench-'));
  try {
    for (const rows of sizes.length === 0 ? ROWS : sizes) {
      for (const inlineStrings of [true, false]) {
        const list = join(folder, 'list.xlsx');
        await generate(list, rows, inlineStrings);
        const db = join(folder, 'turf.db');
        const { seconds, mebibytes } = measured(['import', list, '--db', db]);
        const size = `${(statSync(list).size / 1e6).toFixed(1)} MB`;
        const kind = inlineStrings ? 'texts in cells' : 'shared texts';
        console.log(
          [
            String(rows).padStart(9),
            kind.padEnd(15),
            size.padStart(9),
            `${seconds.toFixed(2)} s`.padStart(9),
            `${mebibytes.toFixed(0)} MiB`.padStart(9),
          ].join('  '),
        );
        rmSync(db);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
