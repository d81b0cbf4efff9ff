/** Turns SQLite's own error codes into the errors a person can act on; the shell's one catch asks it. */
import { badDatabase, badOutput, busyDatabase, type TurfError } from '../domain/errors.js';

interface Coded {
  readonly code: string;
}

function isCoded(error: unknown): error is Error & Coded {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_')
  );
}

const RESTORE = 'turf map --db BACKUP.db   (use a backup copy, or make a new database by importing your files again)';

/** What a SQLite error means for the person, or null when it is no error of SQLite, or a bug of ours. */
export function sqliteTrouble(error: unknown, path: string): TurfError | null {
  if (!isCoded(error)) return null;
  const code = error.code;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return busyDatabase(
      `${path} is in use by another turf, and it did not finish within 10 seconds.`,
      'Wait until it has finished, then type the same command again.',
    );
  }
  if (code === 'SQLITE_FULL') {
    return badOutput(
      `The disk is full: ${path} could not grow. Nothing was saved.`,
      'Free some space, then type the same command again.',
    );
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return badOutput(
      `The disk gave an error while ${path} was read or written. Nothing was saved.`,
      'Check the disk (full? removed? a network folder?), then type the same command again.',
    );
  }
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return badDatabase(`${path} is damaged or is not a turf database. It was not changed.`, RESTORE);
  }
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_PERM')) {
    return badDatabase(
      `${path} can't be written: the file or its folder is read-only.`,
      `Copy it to a folder of your own and name the copy: turf … --db COPY.db`,
    );
  }
  return null;
}
