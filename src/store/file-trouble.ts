/** Turns what the system says of a database file into the errors a person can act on; asked by open, beside sqlite-trouble. */
import { dirname } from 'node:path';
import { badDatabase, badOutput, type TurfError } from '../domain/errors.js';

/** What an error of the file system means for the person, or null when it is none. */
export function fileTrouble(error: unknown, path: string): TurfError | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return null;
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return badDatabase(
        `${path} can't be made: there is no folder ${dirname(path)}.`,
        `mkdir -p "${dirname(path)}"   (then type the same command again)`,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return badDatabase(
        `${path} can't be opened: you have no right to it or to its folder.`,
        'Name a file in a folder of your own: turf … --db FILE.db',
      );
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return badOutput(
        `The disk is full: ${path} could not be made. Nothing was saved.`,
        'Free some space, then type the same command again.',
      );
    default:
      return badDatabase(
        `${path} can't be used as a database (the system says ${error.code}).`,
        'Name another file: turf … --db FILE.db',
      );
  }
}
