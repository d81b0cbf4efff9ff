/** A copy of the launcher in a folder of its own, to take pieces away from; the real installation is never touched. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bareFolder } from '../bare-folder.js';

const ROOT = join(import.meta.dirname, '..', '..');

export interface Tree {
  readonly root: string;
  write(path: string, text: string): void;
}

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** bin/, tools/ and package.json, without node_modules and dist. The caller removes `root`. */
export function launcherTree(): Tree {
  const root = bareFolder('turf-install-');
  for (const name of ['bin', 'tools', 'package.json']) cpSync(join(ROOT, name), join(root, name), { recursive: true });
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  return { root, write };
}

/** Runs node with `args` in `cwd`; `env` is added to an environment without npm's and turf's own variables. */
export function runNode(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_|turf_|init_cwd$)/i.test(name));
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    env: { ...Object.fromEntries(inherited), ...env },
  });
  return { status, stdout, stderr };
}
