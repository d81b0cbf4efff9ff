/** When `npm start` installs again: nothing there, half-done, other packages, another Node; and when it leaves well alone. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launcherTree, runNode, type Tree } from './tree.js';

const LOCK = JSON.stringify({
  packages: {
    '': { name: 'turf' },
    'node_modules/needed': { version: '1.2.3' },
    'node_modules/for-another-computer': { version: '1.0.0', optional: true },
  },
});

let tree: Tree;
beforeEach(() => {
  tree = launcherTree();
  tree.write('package-lock.json', LOCK);
});
afterEach(() => {
  rmSync(tree.root, { recursive: true, force: true });
});

/** Calls the tool in a Node of its own: it is a script of the build, without types. */
function ask(expression: string): string {
  const url = pathToFileURL(join(tree.root, 'tools/install.mjs')).href;
  const code = `const tool = await import(${JSON.stringify(url)}); process.stdout.write(String(${expression}));`;
  const ran = runNode(tree.root, ['--input-type=module', '--eval', code]);
  if (ran.status !== 0) throw new Error(ran.stderr);
  return ran.stdout;
}
const state = (version = 'v20.20.2'): string => ask(`tool.installState(${JSON.stringify(tree.root)}, '${version}')`);
const stamp = (version: string): string => ask(`tool.stampOf(${JSON.stringify(LOCK)}, '${version}')`);

function installed(version = '1.2.3'): void {
  tree.write('node_modules/.package-lock.json', '{}');
  tree.write('node_modules/needed/package.json', JSON.stringify({ version }));
}

describe('the state of node_modules', () => {
  it('absent', () => {
    expect(state()).toBe('missing');
  });

  it('stamped: ready for this Node and these packages, not for others', () => {
    tree.write('node_modules/.turf-install', stamp('v20.17.0'));
    expect(state('v20.20.2')).toBe('ready');
    expect(state('v24.0.0')).toBe('missing');
    tree.write('package-lock.json', LOCK.replace('1.2.3', '1.2.4'));
    expect(state('v20.20.2')).toBe('missing');
  });

  it('made by npm ci: looked at, not made again', () => {
    installed();
    expect(state()).toBe('unstamped');
  });

  it('another version of a package', () => {
    installed('1.2.2');
    expect(state()).toBe('missing');
  });

  it('killed half-way: npm had not written its own list yet', () => {
    installed();
    rmSync(join(tree.root, 'node_modules/.package-lock.json'));
    expect(state()).toBe('missing');
  });
});

describe('advice when SQLite can not be compiled', () => {
  it.each([
    ['linux', 'sudo apt-get install -y python3 make g++'],
    ['darwin', 'xcode-select --install'],
    ['win32', 'winget install OpenJS.NodeJS.LTS'],
  ])('%s', (platform, command) => {
    const advice = ask(`tool.compilerAdvice('${platform}')`);
    expect(advice).toContain(command);
    expect(advice).toContain('Node 22.14 or newer');
  });
});
