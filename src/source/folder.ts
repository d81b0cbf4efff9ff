/** A folder that was unpacked from a download, as a Bundle. Read by the flow of an import through the entries of a path. */
import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Bundle } from '../domain/source.js';
import { type OpenSourceOptions, openSource } from './open-source.js';

/** Paths of all files below a folder, '/' between, in code-unit order; links are not followed. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const base = folder.replace(/[\\/]+$/, '');
  return found
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(base.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Opens the members that one format named; their hash stands for the folder. */
export async function folderBundle(
  path: string,
  members: readonly string[],
  options: OpenSourceOptions,
): Promise<Bundle> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  let newest = 0;
  for (const member of members) {
    const source = await openSource(join(path, member), options);
    hash.update(`${member}\0${source.sha256}\n`);
    sizeBytes += source.sizeBytes;
    newest = Math.max(newest, (await stat(join(path, member))).mtimeMs);
    await source.close();
  }
  return {
    path,
    name: basename(path),
    part: null,
    sizeBytes,
    sha256: hash.digest('hex'),
    modifiedOn: newest === 0 ? null : new Date(newest).toISOString().slice(0, 10),
    encoding: null,
    isEncodingGuessed: false,
    members,
    open: async (member) => {
      if (!members.includes(member)) throw new Error(`a member that no format named was to be opened: ${member}`);
      return { ...(await openSource(join(path, member), options)), part: member };
    },
    close: async () => {},
  };
}
