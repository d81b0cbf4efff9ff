/** Builds dist/ from src/: lists of plug-ins, then the TypeScript compiler, into a new folder that replaces dist/ only when whole. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLists } from './lists.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const DIST = join(ROOT, 'dist');
const STAMP = '.turf-build';

/** Files below `folder` of `root` with this ending, as paths relative to root, in code-unit order. */
function filesBelow(root, folder, ending) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith(ending))
    .sort();
}

/** Hash of all that the build depends on (the lists are written from the rest). */
export function sourceHash(root) {
  const sources = [...filesBelow(root, 'src', '.ts'), ...filesBelow(root, 'src', '.json')];
  const hash = createHash('sha256');
  const authored = sources.filter((name) => !name.endsWith('/all.ts'));
  for (const name of [...authored, ...filesBelow(root, 'tools', '.mjs'), 'tsconfig.json', 'package-lock.json']) {
    const bytes = readFileSync(join(root, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** Removes what builds left that were killed; one hour is longer than any build. */
function removeLeftovers() {
  for (const name of readdirSync(ROOT).filter((entry) => entry.startsWith('dist-'))) {
    const isOld = Date.now() - statSync(join(ROOT, name)).mtimeMs > 3_600_000;
    if (isOld) rmSync(join(ROOT, name), { recursive: true, force: true });
  }
}

/** Data files stand beside the code that reads them. */
function copyData(fresh) {
  for (const name of filesBelow(ROOT, 'src', '.json')) {
    const to = join(fresh, name.slice('src/'.length));
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(join(ROOT, name), to);
  }
}

function replaceDist(fresh) {
  const old = join(ROOT, `dist-old-${process.pid}`);
  if (existsSync(DIST)) renameSync(DIST, old);
  renameSync(fresh, DIST);
  rmSync(old, { recursive: true, force: true });
}

/** Builds. True when dist/ is new and whole; else the compiler's complaints stand on stderr and dist/ is as it was. */
export function build() {
  removeLeftovers();
  writeLists();
  const hash = sourceHash(ROOT);
  const fresh = join(ROOT, `dist-${process.pid}`);
  mkdirSync(fresh);
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const ran = spawnSync(process.execPath, [tsc, '-p', ROOT, '--outDir', fresh], { cwd: ROOT, encoding: 'utf8' });
  if (ran.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    process.stderr.write(
      `${ran.stdout ?? ''}${ran.stderr ?? ''}turf could not be built: the compiler found the errors above.\n`,
    );
    return false;
  }
  copyData(fresh);
  writeFileSync(join(fresh, STAMP), hash);
  replaceDist(fresh);
  return true;
}

/** Builds when dist/ is missing or made from other sources. */
export function buildIfChanged() {
  const stamp = join(DIST, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash(ROOT)) return true;
  process.stderr.write('Building turf ...\n');
  return build();
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !build()) process.exitCode = 1;
