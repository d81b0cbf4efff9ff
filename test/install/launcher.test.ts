/** The launcher with pieces missing: --version always answers, everything else is one sentence and one command, exit 1. */
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launcherTree, runNode, type Tree } from './tree.js';

const VERSION =
  /"version": "(.*)"/.exec(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))?.[1] ?? '';
const GOOD_MAIN = `export async function main(argv) { console.log(JSON.stringify(argv)); process.exitCode = 3; }`;

let tree: Tree;
beforeEach(() => {
  tree = launcherTree();
});
afterEach(() => {
  rmSync(tree.root, { recursive: true, force: true });
});

const turf = (...args: string[]) => runNode(tree.root, ['bin/turf.cjs', ...args]);

/** What takes a piece away, and what the person is told. */
const BROKEN: readonly [what: string, make: (tree: Tree) => void, sentence: string][] = [
  ['no node_modules', () => {}, 'turf is not installed yet'],
  ['no dist', ({ write }) => write('node_modules/x', ''), 'turf is not built yet'],
  [
    'a package missing',
    ({ write }) => {
      write('node_modules/x', '');
      write('dist/package.json', '{"type":"module"}');
      write('dist/cli/main.js', `import 'a-package-that-is-not-there'; ${GOOD_MAIN}`);
    },
    `turf could not start: Cannot find package 'a-package-that-is-not-there'`,
  ],
  [
    'a half-written program',
    ({ write }) => {
      write('node_modules/x', '');
      write('dist/package.json', '{"type":"module"}');
      write('dist/cli/main.js', 'export async function main( {');
    },
    'turf could not start:',
  ],
];

describe.each(BROKEN)('%s', (_, make, sentence) => {
  beforeEach(() => make(tree));

  it.each([['--version'], ['-V']])('%s answers', (flag) => {
    expect(turf(flag)).toEqual({ status: 0, stdout: `${VERSION}\n`, stderr: '' });
  });

  it('anything else is two lines, the last one with the command', () => {
    const ran = turf('map', '--version');
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    const lines = ran.stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(sentence);
    expect(lines[1]).toBe('To repair it, type:  npm start -- --version');
  });
});

describe('a whole installation', () => {
  beforeEach(() => {
    tree.write('node_modules/x', '');
    tree.write('dist/cli/main.js', GOOD_MAIN);
  });

  it('hands over every word and leaves the exit code alone', () => {
    expect(turf('map', '--top', '5', '')).toEqual({ status: 3, stdout: '["map","--top","5",""]\n', stderr: '' });
  });

  it('answers --version by the program when there are other words', () => {
    expect(turf('--version', 'x').stdout).toBe('["--version","x"]\n');
  });
});

describe('small print', () => {
  it('from another folder the command names the folder of turf', () => {
    const ran = runNode(tmpdir(), [join(tree.root, 'bin/turf.cjs'), 'map']);
    expect(ran.stderr).toContain(`type:  npm --prefix "${tree.root}" start -- --version\n`);
  });

  it('a stack only with TURF_DEBUG=1', () => {
    BROKEN[2]?.[1](tree);
    expect(runNode(tree.root, ['bin/turf.cjs', 'map']).stderr).not.toContain('    at ');
    expect(runNode(tree.root, ['bin/turf.cjs', 'map'], { TURF_DEBUG: '1' }).stderr).toContain('    at ');
  });

  it.each(['bin/turf.cjs', 'bin/start.cjs'])('%s tells an old Node what it needs, without a stack', (entry) => {
    tree.write('old.cjs', `Object.defineProperty(process, 'version', { value: 'v18.20.8' });`);
    const ran = runNode(tree.root, ['--require', './old.cjs', entry, 'map']);
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(ran.stderr).toMatch(/^turf needs Node 20\.17 .*; this is Node 18\.20\.8\.\nInstall .*\n$/);
  });

  it('an old Node still answers --version', () => {
    tree.write('old.cjs', `Object.defineProperty(process, 'version', { value: 'v18.20.8' });`);
    expect(runNode(tree.root, ['--require', './old.cjs', 'bin/turf.cjs', '--version']).stdout).toBe(`${VERSION}\n`);
  });
});
