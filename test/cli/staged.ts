/** How transcripts and the README run turf: today is always the same day, and stdout may be a terminal. Uses run-turf.ts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Result, type Turf, withTurf } from './run-turf.js';

const ROOT = join(import.meta.dirname, '..', '..');
/** Today. */
const NOW = '2026-11-24T12:00:00.000Z';

export interface Staged {
  readonly turf: Turf;
  /** Runs one line of bash in which `turf` is a command. */
  readonly type: (line: string) => Promise<Result>;
}

/** An old dist/ would be tested in place of the sources: throws when it is. */
async function demandBuilt(): Promise<void> {
  const { sourceHash } = await import(pathToFileURL(join(ROOT, 'tools', 'build.mjs')).href);
  if (readFileSync(join(ROOT, 'dist', '.turf-build'), 'utf8') !== sourceHash(ROOT))
    throw new Error('dist/ is older than src/. Type: node tools/build.mjs');
}

/** A new folder, gone afterwards; with `columns` stdout is a terminal of that width, else a pipe. */
export async function onStage<T>(columns: number | null, work: (staged: Staged) => Promise<T>): Promise<T> {
  await demandBuilt();
  const env = {
    NODE_OPTIONS: `--require "${join(import.meta.dirname, 'stage.cjs')}"`,
    NO_COLOR: '1',
    TZ: 'UTC',
    STAGE_NOW: NOW,
    ...(columns === null ? {} : { STAGE_COLUMNS: String(columns) }),
  };
  return withTurf(
    () => {},
    (turf) => work({ turf, type: (line) => turf.sh(line, { env }) }),
  );
}
