/** Installs the packages when they are missing, half-done or another Node's; `npm start` and `npm test` come through here. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const { hasPrebuiltDriver } = createRequire(import.meta.url)('../bin/node-version.cjs');

/** Bytes kept of npm's output: a failed compilation prints a few hundred KB. */
const MAX_OUTPUT = 64 * 1024 * 1024;
/** Lines of npm's output shown when it failed: enough for its error, not the whole compilation. */
const SHOWN_LINES = 15;

/** What the stamp must say: these packages, for this Node. Native modules are made for one major version. */
export function stampOf(lockText, nodeVersion) {
  const major = nodeVersion.replace(/^v/, '').split('.')[0];
  return `${createHash('sha256').update(lockText).digest('hex')} node ${major}\n`;
}

function readOr(path, otherwise) {
  return existsSync(path) ? readFileSync(path, 'utf8') : otherwise;
}

/**
 * State of `root`/node_modules: 'ready' (stamped by us), 'unstamped' (somebody ran `npm ci`; every package is there in its
 * version) or 'missing' (absent, half-done, another lock file, another Node).
 */
export function installState(root, nodeVersion) {
  const modules = join(root, 'node_modules');
  const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = readOr(join(modules, '.turf-install'), null);
  if (stamp !== null) return stamp === stampOf(lockText, nodeVersion) ? 'ready' : 'missing';
  // npm writes its own hidden lock file last, so it is absent after an installation that was killed.
  if (!existsSync(join(modules, '.package-lock.json'))) return 'missing';
  const wanted = Object.entries(JSON.parse(lockText).packages).filter(
    ([path, entry]) => path !== '' && !entry.optional,
  );
  const isThere = ([path, entry]) =>
    JSON.parse(readOr(join(root, path, 'package.json'), '{}')).version === entry.version;
  return wanted.every(isThere) ? 'unstamped' : 'missing';
}

function driverWorks() {
  return spawnSync(process.execPath, [join(ROOT, 'tools', 'check-driver.cjs')], { stdio: 'ignore' }).status === 0;
}

/** Runs npm quietly in `folder`; true when it succeeded, else its last lines have been shown. */
function npm(folder, ...args) {
  const cli = process.env.npm_execpath;
  const all = [...args, '--prefix', folder, '--no-audit', '--no-fund'];
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: MAX_OUTPUT, stdio: ['ignore', 'pipe', 'pipe'] };
  const ran =
    cli !== undefined && basename(cli) === 'npm-cli.js'
      ? spawnSync(process.execPath, [cli, ...all], options)
      : // On Windows npm is a .cmd file, which only a shell can run.
        spawnSync('npm', all, { ...options, shell: process.platform === 'win32' });
  if (ran.status === 0) return true;
  const said = `${ran.stdout ?? ''}${ran.stderr ?? ''}${ran.error?.message ?? ''}`.trimEnd().split('\n');
  process.stderr.write(`${said.slice(-SHOWN_LINES).join('\n')}\n\n`);
  return false;
}

function complain(sentence, todo) {
  process.stderr.write(`${sentence}\n${todo}\n`);
  return false;
}

/** What to type when SQLite could not be compiled, by process.platform. */
export function compilerAdvice(platform) {
  const sentence =
    'That needs python3, make and a C++ compiler; Node 22.14 or newer (https://nodejs.org) needs none of them.';
  if (platform === 'darwin') return `${sentence}\nOr type:  xcode-select --install  (and when it is done:  npm start)`;
  if (platform === 'win32') return `${sentence}\nType:  winget install OpenJS.NodeJS.LTS`;
  return `${sentence}\nOr type:  sudo apt-get install -y python3 make g++ && npm start`;
}

function installPackages() {
  process.stderr.write('Installing the packages turf needs ...\n');
  // No package's own script runs (none is needed but SQLite's, below), and NODE_ENV or a person's npm settings leave nothing out.
  // Engines were checked by the launcher; the test tools ask for a newer Node 20 than turf itself.
  const isDone = npm(ROOT, 'ci', '--ignore-scripts', '--include=dev', '--include=optional', '--engine-strict=false');
  return isDone || complain('The packages could not be installed.', 'Is the internet reachable? Then type:  npm start');
}

function compileDriver() {
  process.stderr.write(
    'Compiling SQLite for this Node. This happens once and takes a minute or two, because Node 20 has no finished copy ...\n',
  );
  // The package's own install script, run by name: whether npm runs it by itself depends on npm's version and settings.
  const folder = join(ROOT, 'node_modules', 'better-sqlite3');
  const isDone = npm(folder, 'run', 'install', '--ignore-scripts=false');
  return isDone || complain('The database module (SQLite) could not be compiled.', compilerAdvice(process.platform));
}

/** Installs what is missing. True when everything is there and SQLite opens; else the reason stands on stderr. */
export function install() {
  const stamp = join(ROOT, 'node_modules', '.turf-install');
  const writeStamp = () =>
    writeFileSync(stamp, stampOf(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'), process.version));
  const isPrebuilt = hasPrebuiltDriver(process.version);
  const state = installState(ROOT, process.version);
  if (state !== 'missing' && driverWorks()) {
    if (state === 'unstamped') writeStamp();
    return true;
  }
  rmSync(stamp, { force: true });
  if (!installPackages()) return false;
  if (!isPrebuilt && !compileDriver()) return false;
  if (!driverWorks()) {
    return complain(
      'The database module (SQLite) is installed but does not open on this computer.',
      isPrebuilt ? 'To see why, type:  node tools/check-driver.cjs' : compilerAdvice(process.platform),
    );
  }
  writeStamp();
  return true;
}
