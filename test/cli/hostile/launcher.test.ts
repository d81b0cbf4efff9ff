/** A Node that is too old, a missing compiled part, missing packages, no build: one sentence, one command, and --version answers. */
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { driverName } from '../../../src/store/driver.js';
import type { Turf } from '../run-turf.js';
import { expectUniversal, hostile } from './universal.js';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** A copy of what is installed: program and build whole, packages as links but for those in `own`, which are copied. */
function installed(turf: Turf, own: readonly string[]): string {
  const root = turf.path('installed');
  for (const name of ['bin', 'dist', 'package.json']) cpSync(join(ROOT, name), join(root, name), { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    const from = join(ROOT, 'node_modules', name);
    if (own.includes(name)) cpSync(from, join(root, 'node_modules', name), { recursive: true });
    else symlinkSync(from, join(root, 'node_modules', name));
  }
  return root;
}

const line = (root: string, words: string): string => `"$TURF_NODE" "${root}/bin/turf.cjs" ${words}`;

async function expectRefusal(turf: Turf, typed: string, says: RegExp): Promise<void> {
  const ran = await turf.sh(typed);
  expect(ran.code).toBe(1);
  expect(ran.stdout).toBe('');
  expect(ran.stderr).toMatch(says);
  const lines = ran.stderr.trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(3);
  expect(lines.at(-1)).toMatch(/npm|nvm|nodejs\.org/);
  expectUniversal(ran, turf.db);
}

describe('a Node that is too old', () => {
  it.each(['v18.20.4', 'v16.0.0', 'v20.16.0', 'v21.7.3', 'v22.13.1', 'v12.22.12', 'v0.10.48', ''])(
    '"%s": what is needed, what is there, no syntax error',
    (version) =>
      hostile(async (turf) => {
        turf.write('old.cjs', `Object.defineProperty(process, 'version', { value: '${version}' });`);
        const ran = await turf.start(['--help'], { node: ['--require', turf.path('old.cjs')] }).ended;
        expect(ran.code).toBe(1);
        expect(ran.stderr).toMatch(/needs Node 20\.17/);
        expect(ran.stderr).toContain(version.slice(1));
        expect(ran.stderr).not.toContain('SyntaxError');
        expect(ran.stdout).toBe('');
      }),
  );
});

describe('what is missing', () => {
  const driver = driverName(process.version);

  it('the compiled part: --version and help answer, a map says what to type', () =>
    hostile(async (turf) => {
      const root = installed(turf, [driver]);
      const real = dirname(createRequire(import.meta.url).resolve(`${driver}/package.json`));
      expect(readdirSync(real)).toContain('package.json');
      for (const part of ['build', 'prebuilds']) {
        rmSync(join(root, 'node_modules', driver, part), { recursive: true, force: true });
      }
      expect((await turf.sh(line(root, '--version'))).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
      expect((await turf.sh(line(root, '--help'))).code).toBe(0);
      turf.write('a.csv', 'name,url\nElm,https://t.me/elm_road_help\n');
      for (const words of ['import a.csv', 'add https://t.me/elm_road_help']) {
        await expectRefusal(turf, line(root, words), /compiled part is missing/);
      }
    }));

  it('the whole module, the packages, the build', () =>
    hostile(async (turf) => {
      const root = installed(turf, []);
      rmSync(join(root, 'node_modules', driver));
      await expectRefusal(turf, line(root, 'add https://t.me/elm_road_help'), /not installed/);
      rmSync(join(root, 'node_modules', 'commander'));
      await expectRefusal(turf, line(root, 'map'), /could not start|missing/);
      rmSync(join(root, 'node_modules'), { recursive: true });
      await expectRefusal(turf, line(root, 'map'), /packages are missing/);
      mkdirSync(join(root, 'node_modules'));
      rmSync(join(root, 'dist'), { recursive: true });
      await expectRefusal(turf, line(root, 'map'), /not built/);
      expect((await turf.sh(line(root, '--version'))).code).toBe(0);
    }));
});
