/** What can be checked without running the program: lint and layout (biome), types of src and test (tsc). The import rules are a test. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLists } from './lists.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

function passes(what, path, ...args) {
  const ran = spawnSync(process.execPath, [join(ROOT, 'node_modules', path), ...args], { cwd: ROOT, stdio: 'inherit' });
  if (ran.status !== 0) process.stderr.write(`Check failed: ${what}\n`);
  return ran.status === 0;
}

/** True when all is well; every check runs, so that one run shows everything. */
export function check() {
  writeLists();
  const isTidy = passes('lint and layout (npx biome check --write mends most)', '@biomejs/biome/bin/biome', 'check');
  const isTyped = passes('types', 'typescript/bin/tsc', '-p', 'tsconfig.test.json');
  return isTidy && isTyped;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !check()) process.exitCode = 1;
