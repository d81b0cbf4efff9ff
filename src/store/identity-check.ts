/** Looks at a database file before SQLite may touch it: is it ours, whole, and not newer than this program? */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { badDatabase } from '../domain/errors.js';

/** 'turf' in ASCII, in SQLite's application_id. */
export const APPLICATION_ID = 0x74757266;

export type FileState = 'missing' | 'empty' | 'ours';

/** Offsets of the SQLite file header: https://www.sqlite.org/fileformat2.html#the_database_header */
const HEADER = {
  bytes: 100,
  pageSize: 16,
  pageCount: 28,
  changeCounter: 24,
  userVersion: 60,
  applicationId: 68,
  validFor: 92,
};

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(HEADER.bytes);
  const file = openSync(path, 'r');
  try {
    const got = readSync(file, header, 0, HEADER.bytes, 0);
    return header.subarray(0, got);
  } finally {
    closeSync(file);
  }
}

function foreign(path: string): Error {
  return badDatabase(
    `${path} is not a turf database. It was not changed.`,
    'Name another file: turf … --db FILE.db   (or leave --db out: turf.db is used)',
  );
}

/** Refuses (exit 5) what is not ours, newer or cut off; never writes. `latest` is the newest schema this program knows. */
export function checkFile(path: string, latest: number): FileState {
  if (!existsSync(path)) return 'missing';
  const stat = statSync(path);
  if (!stat.isFile()) throw badDatabase(`${path} is not a file.`, 'Name a file: turf … --db FILE.db');
  if (stat.size === 0) return 'empty';
  const header = readHeader(path);
  if (header.length < HEADER.bytes || header.toString('latin1', 0, 15) !== 'SQLite format 3') throw foreign(path);
  if (header.readUInt32BE(HEADER.applicationId) !== APPLICATION_ID) throw foreign(path);
  const version = header.readUInt32BE(HEADER.userVersion);
  if (version > latest) {
    throw badDatabase(
      `${path} was made by a newer version of turf (schema ${version}; this one knows ${latest}). It was not changed.`,
      'Install the newer turf, or name another database: turf … --db FILE.db',
    );
  }
  checkLength(path, stat.size, header);
  return 'ours';
}

/** A file shorter than its own page count was cut off: a broken copy or download. */
function checkLength(path: string, sizeBytes: number, header: Buffer): void {
  const stated = header.readUInt16BE(HEADER.pageSize);
  const pageBytes = stated === 1 ? 65536 : stated;
  const isCountValid = header.readUInt32BE(HEADER.changeCounter) === header.readUInt32BE(HEADER.validFor);
  const hasJournal = existsSync(`${path}-journal`);
  if (!isCountValid || hasJournal) return;
  if (sizeBytes < pageBytes * header.readUInt32BE(HEADER.pageCount)) {
    throw badDatabase(
      `${path} is damaged: a part of the file is missing. It was not changed.`,
      'turf map --db BACKUP.db   (use a backup copy, or make a new database by importing your files again)',
    );
  }
}
