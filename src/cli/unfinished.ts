/** Names of files that are still being written, and the removal of those a killed turf left behind. Used by write-file. */
import { createHash, randomBytes } from 'node:crypto';
import { readdir, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Folders are shared between computers: a process number says something only on its own. */
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const NAME = /^\.turf-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{8}\.tmp$/;

/** A new name in that folder. */
export function unfinishedName(folder: string): string {
  return join(folder, `.turf-${host}-${process.pid}-${randomBytes(4).toString('hex')}.tmp`);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Removes what a turf on this computer that no longer runs left in the folder. */
export async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, madeOn, pid] = NAME.exec(name) ?? [];
    if (madeOn !== host || isRunning(Number(pid))) continue;
    await unlink(join(folder, name)).catch(() => {});
  }
}
