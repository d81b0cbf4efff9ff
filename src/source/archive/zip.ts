/** A zip archive as a shelf: listed by its directory; a member is unpacked, and checked to the last byte, when it is opened. */

import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { badInput } from '../../domain/errors.js';
import { expansionGuard } from '../limits.js';
import type { OpenFile } from '../open-file.js';
import type { OpenSourceOptions } from '../opening.js';
import type { Shelf } from '../shelf.js';
import { oddNames, toldNames } from '../shelf-warnings.js';
import { spool } from '../spool.js';
import { damagedPacking, isDamage } from './gzip.js';
import { isOdd, isUnseen } from './member-names.js';
import { packedBytesOf } from './packed-bytes.js';
import { locked, type ZipDirectory, zipDirectory, zipTrouble } from './zip-directory.js';

/** @throws TurfError exit 4 when it is damaged, cut off, or has too many members */
export async function openZip(file: OpenFile, options: OpenSourceOptions): Promise<Shelf> {
  const directory = await zipDirectory(file, options.limitBytes);
  const packed = await packedBytesOf(file);
  const names = [...directory.entries.keys()].filter((path) => !isUnseen(path));
  const { size: packedBytes } = await file.handle.stat();
  return {
    path: file.path,
    name: file.name,
    packed,
    modifiedOn: file.modifiedOn,
    members: names.filter((path) => !isOdd(path)).sort(),
    warnings: [
      ...oddNames(file.path, names.filter(isOdd)),
      ...toldNames('import.repeated-members', file.path, directory.repeated),
    ],
    dayOf: (path) => dayOf(entryAt(directory, path)),
    admit(members) {
      // What the directory says is enough: no member may give more than it says there (see bytesOfMember).
      const guard = expansionGuard({ path: file.path, packedBytes, limitBytes: options.limitBytes });
      const wanted = members?.map((path) => entryAt(directory, path)) ?? [...directory.entries.values()];
      guard(wanted.reduce((sum, entry) => sum + entry.uncompressedSize, 0));
    },
    async open(path) {
      const entry = entryAt(directory, path);
      const shown = `${file.path}/${path}`;
      if (entry.isEncrypted()) throw locked(shown);
      if (!entry.canDecodeFileData()) throw unknownPacking(shown, entry);
      const { handle, close } = await spool(bytesOfMember(directory, entry, shown), options.onUnpacked ?? (() => {}));
      const name = path.slice(path.lastIndexOf('/') + 1);
      return { path: shown, name, part: path, handle, modifiedOn: dayOf(entry) ?? file.modifiedOn, packed, close };
    },
    async close() {
      directory.zip.close();
      await file.close();
    },
  };
}

function entryAt({ entries }: ZipDirectory, path: string): Entry {
  const entry = entries.get(path);
  if (entry === undefined) throw new Error(`no member of the archive: ${path}`);
  return entry;
}

/** Stops with an error at the first byte more than the directory says; checks the sum at the end. */
async function* bytesOfMember({ zip }: ZipDirectory, entry: Entry, path: string): AsyncGenerator<Uint8Array> {
  let sum = 0;
  try {
    const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    throw isDamage(error) ? damagedPacking(path) : zipTrouble(error, path);
  }
  if (sum !== entry.crc32) throw damagedPacking(path);
}

/** Deflate64, bzip2, LZMA, Zstandard … (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.4.5). */
function unknownPacking(path: string, { compressionMethod }: Entry) {
  return badInput(path, `was packed in a way that turf can’t unpack (method ${compressionMethod})`, {
    hint: 'Unpack the archive first, then import the folder: turf import FOLDER',
  });
}

/** Zip archives begin in 1980: a time of that year is one that the program did not know. */
function dayOf(entry: Entry): string | null {
  const date = entry.getLastModDate({ timezone: 'UTC' });
  const year = date.getUTCFullYear();
  return year > 1980 && year < 2107 ? date.toISOString().slice(0, 10) : null;
}
