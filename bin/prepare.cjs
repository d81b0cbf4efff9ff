/** What `npm start` and `npm test` do on a Node that is new enough: install, build, then turf or the tests. */
'use strict';
const { spawnSync } = require('node:child_process');
const { existsSync, readdirSync } = require('node:fs');
const { join, relative } = require('node:path');

const ROOT = join(__dirname, '..');

/** True when everything is installed and built; what went wrong has been said on stderr. */
async function prepare() {
  const { install } = await import('../tools/install.mjs');
  if (!install()) return false;
  const { buildIfChanged } = await import('../tools/build.mjs');
  return buildIfChanged();
}

/** The demonstration: the real lists that come with turf, in a database of its own where the person stands. */
function demo() {
  const folder = join(ROOT, 'fixtures', 'demo');
  const lists = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  // Not by --db: what turf says to type next is for the person's own database.
  process.env.TURF_DB = 'turf-demo.db';
  return ['demo', ...lists.sort().map((name) => relative(process.cwd(), join(folder, name)))];
}

/** Runs turf in this process, so that Ctrl-C and the exit code are its own. Without words: the demo. */
function runTurf(argv) {
  const { INIT_CWD, npm_lifecycle_event } = process.env;
  // npm moves to the folder of package.json; the person's files are where they typed the command.
  if (npm_lifecycle_event === 'start' && INIT_CWD !== undefined && existsSync(INIT_CWD)) process.chdir(INIT_CWD);
  require('./turf.cjs').run(argv.length === 0 ? demo() : argv);
}

/** Lint and types, then every test (or those that `args` name, as vitest understands them). */
async function runTests(args) {
  const { check } = await import('../tools/check.mjs');
  const isClean = check();
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...args], { cwd: ROOT, stdio: 'inherit' });
  process.exitCode = status === 0 && !isClean ? 1 : (status ?? 1);
}

async function start(argv) {
  if (!(await prepare())) {
    process.exitCode = 1;
    return;
  }
  if (argv[0] === '--test') await runTests(argv.slice(1));
  else runTurf(argv);
}

module.exports = { start };
