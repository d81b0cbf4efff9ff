/** Strings that break programs, in every text field: what was imported is exported and imported again, the same. */
import { describe, expect, it } from 'vitest';
import type { Turf } from '../run-turf.js';
import { hostile } from './universal.js';

/** Each once in name, description, place and tags. */
const NAUGHTY: readonly string[] = [
  'undefined',
  'NULL',
  'None',
  'NaN',
  'true',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '1e309',
  '-1',
  '0x10',
  '1/0',
  '00123',
  '١٢٣',
  '../../../../etc/passwd',
  'C:\\CON\\AUX',
  '%s%n%x',
  '$HOME',
  '$(touch /tmp/turf)',
  '`id`',
  "'; DROP TABLE space; --",
  '" OR ""="',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '&lt;b&gt;&amp;',
  '=1+1',
  '+1',
  "'=1+1",
  '@SUM(1)',
  "''",
  '"',
  '""quoted""',
  'a,b;c\td|e',
  'line one\nline two',
  'Ω≈ç√∫˜µ≤≥÷',
  'Ça Ñandú Größe',
  'Ça', // the same cedilla in two letters
  'パーティーへ行かないか',
  '社會科學院語學研究所',
  'سمسمة و ابوها',
  'הָיְתָה',
  '\u202eabc',
  'a\u200bb\u2060c\ufeffd',
  '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ✊🏿',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́O',
  'ﷺ',
  'x'.repeat(499),
  'r/other',
  'name@example.org',
  '+1 555 0100',
];

function listed(): string {
  const rows = NAUGHTY.map((text, at) => ({
    url: `https://t.me/naughty_group_${at}`,
    name: text,
    description: `${text} …`,
    place: text,
    tags: text,
  }));
  return `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;
}

/** All places without their numbers. */
async function spaces(turf: Turf, db: string): Promise<readonly unknown[]> {
  const { stdout } = await turf.run(['spaces', '--all', '--json', '--db', db]);
  const { spaces: all }: { spaces: Record<string, unknown>[] } = JSON.parse(stdout);
  return all.map(({ id, ...rest }) => rest);
}

describe('naughty strings', () => {
  it.each(['csv', 'json', 'ndjson', 'xlsx'])('survive import, export as %s and import', (ending) =>
    hostile(async (turf) => {
      const first = await turf.run(['import', turf.write('list-2026-03-01.ndjson', listed()), '--db', 'one.db']);
      expect(first.code).toBe(0);
      const before = await spaces(turf, 'one.db');
      expect(before).toHaveLength(NAUGHTY.length);
      const file = `places-2026-03-01.${ending}`;
      expect((await turf.run(['spaces', '--all', '--db', 'one.db', '-o', file])).code).toBe(0);
      expect((await turf.run(['import', file, '--db', 'two.db'])).code).toBe(0);
      expect(await spaces(turf, 'two.db')).toEqual(before);
    }),
  );
});
