/** Writes the list of plug-ins of each folder (src/<folder>/all.ts), so that no list is edited by hand and nothing reads folders at run time. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src');

/** folder → [what each file exports, its type, where the type stands, name of the list] */
const FOLDERS = [
  ['formats', 'format', 'Format', './format.js', 'formats'],
  ['core/platforms', 'platform', 'Platform', './platform.js', 'platforms'],
  ['core/checks', 'check', 'Check', './check.js', 'checks'],
  ['core/score/parts', 'part', 'Part', '../part.js', 'parts'],
  ['views', 'view', 'View', './view.js', 'views'],
  ['commands', 'command', 'Command', './command.js', 'commands'],
  ['store/migrations', 'migration', 'Migration', './migration.js', 'migrations'],
  ['text/en', 'sentences', 'Catalogue', '../tell.js', 'topics'],
];

/** All .ts files below a folder, in code-unit order, as paths relative to it. */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && name !== 'all.ts')
    .sort();
}

function listOf([folder, what, type, from, list]) {
  const exportsIt = new RegExp(`^export const ${what}\\b`, 'm');
  const files = filesBelow(join(SRC, folder)).filter((name) =>
    exportsIt.test(readFileSync(join(SRC, folder, name), 'utf8')),
  );
  const imports = files.map((name, at) => `import { ${what} as p${at} } from './${name.replace(/\.ts$/, '.js')}';`);
  return [
    `/** Written by tools/lists.mjs from the files of this folder; not in git, not edited by hand. */`,
    ...imports,
    `import type { ${type} } from '${from}';`,
    '',
    `export const ${list}: readonly ${type}[] = [${files.map((_, at) => `p${at}`).join(', ')}];`,
    '',
  ].join('\n');
}

/** Format → the fields that its lists fill, as recorded from its fixtures: shown by `turf formats show`. */
function givesOf(fixtures) {
  const lines = existsSync(fixtures)
    ? readdirSync(fixtures)
        .sort()
        .map((id) => [id, fieldsOf(join(fixtures, id))])
    : [];
  return [
    '/** Written by tools/lists.mjs from the recordings of fixtures; not in git, not edited by hand. */',
    "import type { Field } from '../../domain/field.js';",
    '',
    'export const gives: ReadonlyMap<string, readonly Field[]> = new Map([',
    ...lines.filter(([, fields]) => fields.length > 0).map((line) => `  ${JSON.stringify(line)},`),
    ']);',
    '',
  ].join('\n');
}

/** The fields of all recordings of one format, in the order in which they were first seen. */
function fieldsOf(folder) {
  const recordings = readdirSync(folder)
    .filter((name) => name.endsWith('.expected.ndjson'))
    .sort();
  const heads = recordings.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8').split('\n', 1)[0]));
  return [...new Set(heads.flatMap(({ columns }) => Object.keys(columns)))];
}

/** The ids of the issue packs: the names of their files. */
function issuesOf(folder) {
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
  return [
    '/** Written by tools/lists.mjs from the files of this folder; not in git, not edited by hand. */',
    `export const issueIds: readonly string[] = [${ids.map((id) => JSON.stringify(id)).join(', ')}];`,
    '',
  ].join('\n');
}

function writeIfChanged(path, text) {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}

/** Writes every list whose content changed. */
export function writeLists() {
  if (existsSync(join(SRC, 'formats', 'format.ts'))) {
    mkdirSync(join(SRC, 'formats', 'gives'), { recursive: true });
    writeIfChanged(join(SRC, 'formats', 'gives', 'all.ts'), givesOf(join(SRC, '..', 'fixtures', 'formats')));
  }
  const issues = join(SRC, 'core', 'issues');
  if (existsSync(issues)) writeIfChanged(join(issues, 'all.ts'), issuesOf(issues));
  for (const entry of FOLDERS) {
    if (!existsSync(join(SRC, entry[0]))) continue;
    writeIfChanged(join(SRC, entry[0], 'all.ts'), listOf(entry));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeLists();
