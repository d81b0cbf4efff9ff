/** Where turf starts: the launcher in bin/ calls main with what was typed. */
import { readFileSync } from 'node:fs';
import { commands } from '../commands/all.js';
import { views } from '../views/all.js';
import { runInProcess } from './process-world.js';
import type { OpenStore } from './world.js';

/** The version in package.json, which stands two folders above this file, built or not. */
function version(): string {
  const about: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const isAbout = typeof about === 'object' && about !== null && 'version' in about;
  return isAbout ? String(about.version) : '';
}

async function loadStore(): Promise<OpenStore> {
  const { openTurf } = await import('../flows/open-turf.js');
  return openTurf;
}

/** `argv` without node and script; the exit code is left in process.exitCode. */
export async function main(argv: readonly string[]): Promise<void> {
  await runInProcess(argv, { commands, views, version: version(), loadStore });
}
