/** The directory of a zip archive: its entries by path, read without unpacking anything. Read by zip. */

import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import {
  type Entry,
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  RandomAccessReader,
  type ZipFile,
} from 'yauzl';
import { badInput, TurfError } from '../../domain/errors.js';
import { checkMembers, memberGuard } from '../limits.js';
import { ByteReader, rangeOf } from '../read-bytes.js';
import { damagedPacking } from './gzip.js';

export interface ZipDirectory {
  readonly zip: ZipFile;
  /** Files only, by path with '/' between; of several entries with one path the last, as other programs do. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Paths that stand there more than once. */
  readonly repeated: readonly string[];
}

/** @throws TurfError exit 4 when it is cut off, damaged, locked or has too many entries */
export async function zipDirectory(
  { path, handle }: { readonly path: string; readonly handle: FileHandle },
  limitBytes: number | null,
): Promise<ZipDirectory> {
  const { size } = await handle.stat();
  const entries = new Map<string, Entry>();
  const repeated = new Set<string>();
  const count = memberGuard(path, limitBytes);
  try {
    const zip = await fromRandomAccessReaderPromise(new HandleReader(handle), size, {
      autoClose: false,
      // Names come in several alphabets; ours are read below.
      decodeStrings: false,
      lazyEntries: true,
    });
    checkMembers(path, zip.entryCount, limitBytes);
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      count(name);
      if (name.endsWith('/') || isLink(entry)) continue;
      if (entries.has(name)) repeated.add(name);
      entries.set(name, entry);
    }
    return { zip, entries, repeated: [...repeated] };
  } catch (error) {
    throw zipTrouble(error, path);
  }
}

/** What the library says of a damaged archive, as a refusal of ours; anything else is passed on. */
export function zipTrouble(error: unknown, path: string): unknown {
  if (error instanceof TurfError || !(error instanceof Error)) return error;
  if (/encrypt/.test(error.message)) return locked(path);
  if (/multi-disk/.test(error.message)) {
    return badInput(path, 'is one piece of an archive that was split by a zip program', {
      hint: 'Join the pieces first, for instance with 7-Zip or: zip -s 0 first-piece.zip --out whole.zip',
    });
  }
  return damagedPacking(path);
}

export function locked(path: string): TurfError {
  return badInput(path, 'is locked with a password', {
    hint: 'Open it with the password, unpack it, and import the folder: turf import FOLDER',
  });
}

/** Reads a directory in large steps: one of 100,000 entries takes 200,000 small reads. */
class HandleReader extends RandomAccessReader {
  readonly #handle: FileHandle;
  readonly #reader: ByteReader;

  constructor(handle: FileHandle) {
    super();
    this.#handle = handle;
    this.#reader = new ByteReader(handle);
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(rangeOf(this.#handle, start, end), { objectMode: false });
  }

  // The library names five parameters.
  override read(buffer: Buffer, offset: number, length: number, position: number, done: (error: Error | null) => void) {
    this.#reader.at = position;
    this.#reader.take(length).then(
      (bytes) => {
        bytes.copy(buffer, offset);
        done(bytes.length < length ? new Error('the file ends too early') : null);
      },
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    );
  }

  /** The handle is closed by whoever opened it. */
  override close(done: (error: Error | null) => void): void {
    done(null);
  }
}

/** Programs on a Mac write UTF-8 and do not say so; without a sign and without UTF-8 it is code page 437. */
function nameOf(entry: Entry): string {
  const flags = isUtf8(entry.fileNameRaw) ? entry.generalPurposeBitFlag | 0x800 : entry.generalPurposeBitFlag;
  return getFileNameLowLevel(flags, entry.fileNameRaw, entry.extraFields, false);
}

/** The upper half of the attributes are those of Unix; a link's content is a path. */
function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}
