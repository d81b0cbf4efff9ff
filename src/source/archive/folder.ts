/** A folder as a shelf, and as the Bundle that was unpacked from a download. Read by the flow of an import through the entries of a path. */
import { opendir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Bundle } from '../../domain/source.js';
import { memberGuard } from '../limits.js';
import { openFile, readable } from '../open-file.js';
import type { OpenSourceOptions } from '../opening.js';
import type { Shelf } from '../shelf.js';
import { bundleOf } from './bundle.js';
import { isUnseen } from './member-names.js';

/** Paths of all files below a folder, '/' between, in code-unit order; links are not followed. */
export async function filesBelow(folder: string, limitBytes: number | null = null): Promise<readonly string[]> {
  const found: string[] = [];
  const count = memberGuard(folder, limitBytes);
  const open = [''];
  for (let below = open.pop(); below !== undefined; below = open.pop()) {
    const place = join(folder, below);
    try {
      for await (const entry of await opendir(place)) {
        const path = `${below}${entry.name}`;
        count(path);
        if (entry.isDirectory()) open.push(`${path}/`);
        else if (entry.isFile()) found.push(path);
      }
    } catch (error) {
      throw readable(error, place);
    }
  }
  return found.sort();
}

export async function folderShelf(path: string, options: OpenSourceOptions): Promise<Shelf> {
  return shelfOf(path, await filesBelow(path, options.limitBytes), options);
}

/** Opens the members that one format named; their hash stands for the folder. */
export async function folderBundle(
  path: string,
  members: readonly string[],
  options: OpenSourceOptions,
): Promise<Bundle> {
  const shelf = shelfOf(path, members, options);
  return bundleOf([{ shelf, members }], { path, name: shelf.name, part: null }, options);
}

function shelfOf(path: string, files: readonly string[], options: OpenSourceOptions): Shelf {
  return {
    path,
    name: basename(path),
    packed: null,
    modifiedOn: null,
    members: files.filter((file) => !isUnseen(file)),
    warnings: [],
    dayOf: () => null,
    admit: () => {},
    open: (member) => openFile(join(path, member), options),
    close: async () => {},
  };
}
