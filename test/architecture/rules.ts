/** The rules of who may import and touch what, as tables; `brokenRules` names each one that a set of files breaks. */

import { cyclesOf } from './cycles.js';
import { type Facts, factsOf, type Import } from './facts.js';

/** Folder → what its files may import besides their own folder. 'x: types' allows `import type` only. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  text: [],
  core: ['domain'],
  // core/safe-text: our own exports neutralise formulas, and their format undoes exactly that.
  // core/space-address: of bookmarks and histories most name no place, and those must not even become rows.
  formats: ['domain', 'core/normalise', 'core/safe-text', 'core/space-address'],
  source: ['domain', 'core/normalise'],
  store: ['domain'],
  views: ['domain', 'core/safe-text', 'text'],
  flows: ['domain', 'core', 'formats', 'source', 'store'],
  commands: ['domain', 'core', 'flows', 'text', 'store: types'],
  cli: ['domain', 'text', 'core', 'formats', 'source', 'store', 'views', 'flows', 'commands'],
};

/** Package → the folders that alone may touch it. A package that is not here may not be imported: add it with its home. */
const PACKAGE_HOMES: Readonly<Record<string, readonly string[]>> = {
  'csv-parse': ['formats'],
  htmlparser2: ['formats', 'source'],
  '@streamparser/json': ['formats'],
  hucre: ['source', 'views'],
  yauzl: ['source'],
  fzstd: ['source'],
  'better-sqlite3': ['store'],
  'better-sqlite3-13': ['store'],
  chalk: ['views', 'cli'],
  'cli-table3': ['views'],
  'csv-stringify': ['views'],
  commander: ['cli'],
  inquirer: ['cli'],
  'snowball-stemmers': ['core'],
  tldts: ['core'],
  'string-width': ['core', 'views', 'cli'],
  'wrap-ansi': ['core', 'views', 'cli'],
};

/** Built-in module → the folders that alone may touch it. turf never uses the network: those have no home. */
const BUILTIN_HOMES: Readonly<Record<string, readonly string[]>> = {
  fs: ['source', 'store', 'cli'],
  'fs/promises': ['source', 'store', 'cli'],
  zlib: ['source', 'store', 'cli'],
  process: ['cli'],
  readline: ['cli'],
  'readline/promises': ['cli'],
  tty: ['cli'],
  os: ['source', 'store', 'cli'],
  child_process: ['cli'],
  ...Object.fromEntries(
    ['net', 'http', 'https', 'http2', 'tls', 'dgram', 'dns', 'dns/promises'].map((name) => [name, []]),
  ),
};

/** Files that may touch the process although they are not in cli, each with its reason. */
const PROCESS_EXCEPTIONS = new Set([
  // Asks for Node's version: which of the two native modules fits is the driver's whole job.
  'store/driver.ts',
]);

const VAGUE_NAME = /(^|\/)(helpers?|utils?|misc|common)(\.ts|\/)/;

const folderOf = (path: string): string => path.split('/')[0] ?? '';
const isWithin = (path: string, place: string): boolean => path === `${place}.ts` || path.startsWith(`${place}/`);

function isAllowed(path: string, target: string, isType: boolean): boolean {
  const folder = folderOf(path);
  if (isWithin(target, folder)) return true;
  return (MAY_IMPORT[folder] ?? []).some((rule) => {
    const [place = '', only] = rule.split(': ');
    return isWithin(target, place) && (only !== 'types' || isType);
  });
}

/** Plug-ins: the files that the lists written by the build (all.ts) import, mapped to their list. */
function plugInsOf(facts: ReadonlyMap<string, Facts>): ReadonlyMap<string, string> {
  const lists = [...facts].filter(([path]) => path.endsWith('/all.ts'));
  return new Map(
    lists.flatMap(([list, { imports }]) =>
      imports.flatMap(({ file, isType }): [string, string][] => (file === null || isType ? [] : [[file, list]])),
    ),
  );
}

/** text/tell.ts, text/amount.ts …: what topics of every language share; but not text/en.ts, which joins them. */
const isBesideTopics = (file: string | null): boolean => file !== null && /^text\/(?!..\.ts$)[^/]+\.ts$/.test(file);

function brokenByImport(path: string, found: Import, plugIns: ReadonlyMap<string, string>): string[] {
  const { file, pack, builtin, from, isType } = found;
  const folder = folderOf(path);
  const list = plugIns.get(path);
  const broken: string[] = [];
  if (file !== null && !isAllowed(path, file, isType)) {
    const why = folderOf(file) === 'cli' ? 'nothing but bin may import cli' : `${folder} may not import it`;
    broken.push(`${path} imports ${file}: ${why}`);
  }
  if (file !== null && list !== undefined && (plugIns.get(file) === list || file === list)) {
    broken.push(`${path} imports ${file}: a plug-in may not import its sibling or their list`);
  }
  if (path.startsWith('text/') && list !== undefined && !isBesideTopics(file)) {
    broken.push(`${path} imports ${from}: a topic of sentences imports only what stands beside its folder in text`);
  }
  const homes = pack !== null ? (PACKAGE_HOMES[pack] ?? []) : builtin !== null ? BUILTIN_HOMES[builtin] : undefined;
  if (homes !== undefined && !homes.includes(folder)) {
    broken.push(`${path} imports ${from}: ${homes.length === 0 ? 'no folder' : `only ${homes.join(', ')}`} may`);
  }
  return broken;
}

function brokenByFile(path: string, facts: Facts): string[] {
  const broken: string[] = [];
  const folder = folderOf(path);
  if (!(folder in MAY_IMPORT)) broken.push(`${path}: src/${folder} is no folder of the design`);
  if (VAGUE_NAME.test(path)) broken.push(`${path}: a file is named for the one thing in it`);
  if (!facts.opensWithSentence) broken.push(`${path}: a file opens with one sentence in /** */`);
  if (folder !== 'store') broken.push(...facts.sql.map((text) => `${path} has SQL ("${text}"): only store may`));
  if (folder !== 'cli') {
    const uses = facts.world.filter((use) => !(use === 'process' && PROCESS_EXCEPTIONS.has(path)));
    broken.push(...uses.map((use) => `${path} uses ${use}: only cli may; take it from ctx or as a value`));
  }
  return broken;
}

/** Every broken rule, one sentence each; `files` maps paths below src ('domain/row.ts') to their text. */
export function brokenRules(files: ReadonlyMap<string, string>): readonly string[] {
  const facts = new Map([...files].map(([path, text]): [string, Facts] => [path, factsOf(path, text)]));
  const plugIns = plugInsOf(facts);
  const broken = [...facts].flatMap(([path, its]) => [
    ...brokenByFile(path, its),
    ...its.imports.flatMap((found) => brokenByImport(path, found, plugIns)),
  ]);
  const cycles = cyclesOf(facts).map((cycle) => `${cycle.join(' → ')}: a cycle of imports`);
  return [...new Set([...broken, ...cycles])];
}
