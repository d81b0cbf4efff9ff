/** The README is true: each ```console block is typed in order in one folder, and shows what comes back ('…' stands for anything). */
import { copyFileSync, existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXIT } from '../../src/domain/errors.js';
import { onStage } from '../cli/staged.js';

const ROOT = join(import.meta.dirname, '..', '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
/** Files a reader has at hand: the demonstration's, and small invented lists. */
const LISTS = ['fixtures/demo', 'fixtures/transcripts/lists'];
const CHANGED = new Date('2026-11-20T09:00:00Z');

interface Typed {
  readonly line: string;
  readonly shown: readonly string[];
}

function typedIn(text: string): readonly Typed[] {
  const blocks = [...text.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map((found) => found[1] ?? '');
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((one) => {
        const [line = '', ...shown] = one.split('\n');
        return { line, shown: shown.filter((each) => each !== '') };
      }),
  );
}

/** What was shown as a pattern: '…' alone on a line is any lines, inside a line any text. */
function patternOf(shown: readonly string[]): RegExp {
  const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const lines = shown.map((line) => (line === '…' ? '(?:.*\n)*?' : `${line.split('…').map(literal).join('.*')}\n`));
  return new RegExp(`^${lines.join('')}$`);
}

it('shows what comes back', async () => {
  const typed = typedIn(README);
  expect(typed.length).toBeGreaterThan(5);
  await onStage(80, async ({ turf, type }) => {
    for (const folder of LISTS) {
      for (const name of readdirSync(join(ROOT, folder)).filter((each) => /\.(csv|txt|zip)$/.test(each))) {
        copyFileSync(join(ROOT, folder, name), turf.path(name));
        utimesSync(turf.path(name), CHANGED, CHANGED);
      }
    }
    for (const { line, shown } of typed) {
      const { stdout, stderr } = await type(line);
      const came = (stdout + stderr)
        .split('\n')
        .filter((each) => each !== '')
        .join('\n');
      expect(`${came}\n`, `$ ${line}`).toMatch(patternOf(shown));
    }
  });
});

it('has every exit code', () => {
  for (const code of Object.values(EXIT)) expect(README).toContain(`\n| ${code} | `);
});

it('links to files that are there', () => {
  const links = [...README.matchAll(/\]\(([^)#:]+)\)/g)].map((found) => found[1] ?? '');
  expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
});

it('names folders that are there', () => {
  const folders = [...README.matchAll(/^\| `(src\/\w+)\/` \|/gm)].map((found) => found[1] ?? '');
  const real = readdirSync(join(ROOT, 'src')).map((name) => `src/${name}`);
  expect(folders.sort()).toEqual(real.sort());
});
