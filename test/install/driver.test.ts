/** The native SQLite module: it loads; and each way in which it can be missing or not fit becomes one sentence and one command. */
import { cpSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TurfError } from '../../src/domain/errors.js';
import { driverName, loadDriver, loadDriverWith } from '../../src/store/driver.js';
import { launcherTree, type Tree } from './tree.js';

const ours = createRequire(import.meta.url);

let tree: Tree;
beforeEach(() => {
  tree = launcherTree();
});
afterEach(() => {
  rmSync(tree.root, { recursive: true, force: true });
});

/** The error of loading from the tree, as a Node of `version` would. */
function failure(version: string): TurfError {
  try {
    loadDriverWith(createRequire(join(tree.root, 'x.js')), version);
  } catch (error) {
    if (error instanceof TurfError) return error;
    throw error;
  }
  throw new Error('the driver loaded, although it should not');
}

describe('the driver', () => {
  it('loads once and has full-text search', () => {
    const Driver = loadDriver();
    expect(loadDriver()).toBe(Driver);
    const db = new Driver(':memory:');
    db.exec('CREATE VIRTUAL TABLE words USING fts5(word)');
    db.close();
  });

  it('whose package is missing', () => {
    expect(failure('v24.0.0').message).toBe('The database module (better-sqlite3-13) is not installed.');
    expect(failure('v20.20.0').message).toBe('The database module (better-sqlite3) is not installed.');
  });

  it('whose compiled part was removed (a real package without it)', () => {
    const name = driverName(process.version);
    const from = dirname(ours.resolve(`${name}/package.json`));
    const skipped = [join(from, 'build'), join(from, 'prebuilds'), join(from, 'deps')];
    cpSync(from, join(tree.root, 'node_modules', name), { recursive: true, filter: (path) => !skipped.includes(path) });
    for (const helper of ['bindings', 'file-uri-to-path']) {
      cpSync(dirname(ours.resolve(`${helper}/package.json`)), join(tree.root, 'node_modules', helper), {
        recursive: true,
      });
    }
    expect(failure(process.version).message).toContain('is installed, but its compiled part is missing');
  });

  const said: readonly [what: string, thrown: string, sentence: string, cause: string | null][] = [
    [
      'made for another Node',
      'The module was compiled against a different Node.js version using\\nNODE_MODULE_VERSION 108.',
      'was made for another version of Node than this one (v20.20.2)',
      null,
    ],
    [
      'for another computer',
      'better_sqlite3.node: invalid ELF header\\nmore',
      'could not be loaded on this computer',
      'better_sqlite3.node: invalid ELF header',
    ],
  ];
  it.each(said)('%s', (_, thrown, sentence, cause) => {
    const code = `module.exports = class { constructor() { throw new Error('${thrown}'); } };`;
    tree.write('node_modules/better-sqlite3/index.js', code);
    const error = failure('v20.20.2');
    expect(error.message).toContain(sentence);
    expect(error.why).toBe(cause);
  });

  it('says what to type, exit 1', () => {
    const error = failure('v20.20.2');
    expect(error.exit).toBe(1);
    expect(error.hint).toMatch(/^npm --prefix ".*[^/\\]" start -- --version$/);
  });
});
