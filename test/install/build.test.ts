/** The build: made once, again when a source changed, without stale files, and never half: a failure leaves dist/ as it was. */
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launcherTree, type Ran, runNode, type Tree } from './tree.js';

const ROOT = join(import.meta.dirname, '..', '..');

let tree: Tree;
beforeEach(() => {
  tree = launcherTree();
  symlinkSync(join(ROOT, 'node_modules'), join(tree.root, 'node_modules'), 'dir');
  tree.write('tsconfig.json', readFileSync(join(ROOT, 'tsconfig.json'), 'utf8'));
  tree.write('package-lock.json', '{}');
  tree.write('src/a.ts', 'export const a: number = 1;');
});
afterEach(() => {
  rmSync(tree.root, { recursive: true, force: true });
});

function buildIfChanged(): Ran {
  const url = pathToFileURL(join(tree.root, 'tools/build.mjs')).href;
  const code = `const tool = await import(${JSON.stringify(url)}); process.stdout.write(String(tool.buildIfChanged()));`;
  return runNode(tree.root, ['--input-type=module', '--eval', code]);
}
const made = (name: string): string => readFileSync(join(tree.root, 'dist', name), 'utf8');

describe('the build', () => {
  it('is made once, then again when a source changed, and forgets what is gone', () => {
    expect(buildIfChanged()).toMatchObject({ stdout: 'true', stderr: 'Building turf ...\n' });
    expect(made('a.js')).toContain('a = 1');
    expect(buildIfChanged()).toMatchObject({ stdout: 'true', stderr: '' });

    rmSync(join(tree.root, 'src/a.ts'));
    tree.write('src/b.ts', 'export const b: number = 2;');
    expect(buildIfChanged()).toMatchObject({ stdout: 'true', stderr: 'Building turf ...\n' });
    expect(made('b.js')).toContain('b = 2');
    expect(existsSync(join(tree.root, 'dist/a.js'))).toBe(false);
  });

  it('that fails says where, and leaves the old one', () => {
    buildIfChanged();
    tree.write('src/a.ts', `export const a: number = 'one';`);
    const ran = buildIfChanged();
    expect(ran.stdout).toBe('false');
    expect(ran.stderr).toContain('src/a.ts(1,14)');
    expect(ran.stderr).toMatch(/turf could not be built: .*\n$/);
    expect(made('a.js')).toContain('a = 1');
  });

  it('does not take a half-written folder for a build', () => {
    tree.write('dist/a.js', 'half');
    expect(buildIfChanged().stderr).toBe('Building turf ...\n');
    expect(made('a.js')).toContain('a = 1');
  });
});
