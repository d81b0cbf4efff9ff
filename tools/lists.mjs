/** Writes the list of plug-ins of each folder (src/<folder>/all.ts), so that no list is edited by hand and nothing reads folders at run time. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src');

/** folder → [what each file exports, its type, where the type stands, name of the list] */
const FOLDERS = [
  ['formats', 'format', 'Format', './format.js', 'formats'],
  ['core/platforms', 'platform', 'Platform', './platform.js', 'platforms'],
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

/** Writes every list whose content changed. */
export function writeLists() {
  for (const entry of FOLDERS) {
    if (!existsSync(join(SRC, entry[0]))) continue;
    const path = join(SRC, entry[0], 'all.ts');
    const text = listOf(entry);
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeLists();
