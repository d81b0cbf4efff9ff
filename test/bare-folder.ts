/** A new folder above which no packages stand: Node looks for packages in every folder above a program, and tests take them away. */
import { existsSync, mkdtempSync, realpathSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

function hasPackagesAbove(folder: string): boolean {
  if (existsSync(join(folder, 'node_modules'))) return true;
  return dirname(folder) !== folder && hasPackagesAbove(dirname(folder));
}

/** `prefix` begins its name; without symbolic links in its path. The caller removes it. */
export function bareFolder(prefix: string): string {
  const places = [tmpdir(), '/var/tmp', '/dev/shm', homedir()]
    .filter((place) => existsSync(place))
    .map((place) => realpathSync(place));
  const place = places.find((each) => !hasPackagesAbove(each));
  if (place === undefined) throw new Error(`there is a node_modules in or above each of ${places.join(', ')}`);
  return mkdtempSync(join(place, prefix));
}
