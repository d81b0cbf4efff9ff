/** turf formats template: the sheet it writes, filled in, comes in without a question and without a warning. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli/run.js';
import { commands } from '../../src/commands/all.js';
import { bring, inFolder, withStore } from '../scratch.js';
import { readFile } from '../source/made-workbook.js';
import { fakeWorld } from './fake-world.js';

const WORDS = ['formats', 'template'];
const HEADINGS = {
  en: 'Name,Link,Platform,Members,Posts per week,Place,Language,Tags,Visibility,Who can post,Rules,Gatekeeper,Risk,Description,Date checked',
  es: 'Nombre,Enlace,Plataforma,Miembros,Publicaciones por semana,Lugar,Idioma,Etiquetas,Visibilidad,Quién puede publicar,Reglas,Relación con nosotros,Riesgo,Descripción,Fecha de consulta',
} as const;
const ROWS = {
  en: [
    'Elm Tenants',
    'https://t.me/elmtenants',
    'Telegram',
    '1.2K',
    '3',
    'Elm',
    'English',
    'housing, rent',
    'public',
    'approval',
    'no politics, no links',
    'asked us not to come',
    'low',
    'Of Elm',
    '2024-03-05',
  ],
  es: [
    'Vecinos de Elm',
    'https://t.me/elmtenants',
    'Telegram',
    '1.2K',
    '3',
    'Elm',
    'español',
    'renta, vivienda',
    'público',
    'aprobación',
    'sin política, sin enlaces',
    'rechazado',
    'bajo',
    'De Elm',
    '2024-03-05',
  ],
} as const;

async function turf(words: readonly string[], options: Parameters<typeof fakeWorld>[0] = {}) {
  const { world, stdout, stderr } = fakeWorld({ commands, ...options });
  const exit = await runCli([...WORDS, ...words], world);
  return { exit, stdout: stdout(), stderr: stderr() };
}

/** The headings as written into a file of that kind, as one line, and the delimiter in it. */
async function written(lang: 'en' | 'es', ending: string): Promise<readonly [string, string]> {
  return inFolder(async (folder) => {
    const path = join(folder, `list.${ending}`);
    expect((await turf(['--lang', lang, '-o', path])).exit).toBe(0);
    if (ending === 'csv') return [readFileSync(path, 'utf8').trimEnd(), ','];
    const [list] = await readFile(path, 'zip');
    return [list?.text.trimEnd() ?? '', '\t'];
  });
}

describe.each(['en', 'es'] as const)('in %s', (lang) => {
  it.each(['csv', 'xlsx'])('as %s', async (ending) => {
    const [headings, delimiter] = await written(lang, ending);
    expect(headings).toBe(HEADINGS[lang].replaceAll(',', delimiter));
    const row = ROWS[lang]
      .map((cell) => (delimiter === ',' && cell.includes(',') ? `"${cell}"` : cell))
      .join(delimiter);
    await withStore(async (store, folder) => {
      const outcome = await bring(store, { folder, name: 'list.csv', content: `${headings}\n${row}\n` });
      if (outcome.is !== 'imported') throw new Error('not imported');
      const { tally, warnings, ignoredColumns } = outcome.record;
      expect(warnings).toEqual([]);
      expect(ignoredColumns).toEqual([]);
      expect([tally.added, tally.rejected]).toEqual([1, 0]);
      const [space] = [...store.spaces.all()];
      expect(space).toMatchObject({
        name: ROWS[lang][0],
        platform: 'telegram',
        postsPerWeek: 3,
        place: 'Elm',
        language: lang,
        tags: ROWS[lang][7].split(', '),
        visibility: 'public',
        posting: 'approval',
        rules: ['no-politics', 'no-links'],
        gatekeeper: 'refused',
        risk: 'low',
        description: ROWS[lang][13],
        asOf: '2024-03-05',
      });
      expect(space?.members?.value).toBe(1200);
    });
  });

  it('as a workbook it has instructions that import passes over', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'list.xlsx');
      await turf(['--lang', lang, '-o', path]);
      const [, about] = await readFile(path, 'zip');
      expect(about?.skip).toBe('instructions');
      expect(about?.text).toContain('turf import');
    });
  });
});

it('is CSV where nothing is said, also on a terminal', async () => {
  for (const isTerminal of [true, false]) expect((await turf([], { isTerminal })).stdout).toBe(`${HEADINGS.en}\n`);
});

it('knows two languages, and other commands one', async () => {
  expect((await turf(['--lang', 'fr'])).stderr).toMatch(/one of en, es/);
  const { world, stderr } = fakeWorld({ commands });
  expect(await runCli(['formats', '--lang', 'es'], world)).toBe(2);
  expect(stderr()).toMatch(/one of en/);
});

it('is not shown as a workbook on a terminal', async () => {
  const { exit, stdout, stderr } = await turf(['--format', 'xlsx'], { isTerminal: true });
  expect([exit, stdout]).toEqual([2, '']);
  expect(stderr).toContain('-o FILE.xlsx');
});
