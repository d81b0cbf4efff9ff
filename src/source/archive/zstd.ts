/** Unpacks Zstandard block by block, so that memory stays bounded whatever the file says (RFC 8878; the unpacking itself is fzstd's). Read by unpack. */
import type { FileHandle } from 'node:fs/promises';
import { Decompress } from 'fzstd';
import { badInput } from '../../domain/errors.js';
import { ByteReader } from '../read-bytes.js';
import { damagedPacking } from './gzip.js';
import { type FrameHeader, frameHeader, MOST_HEADER_BYTES, skippableBytes } from './zstd-frame.js';

/** What the zstd program itself allows without --long=31: 128 MB. More would be kept in memory, and at this size it is 16 MB a second already. */
const MOST_WINDOW = 134_217_728;
/** Largest block there may be (RFC 8878, 3.1.1.2.3). */
const MOST_BLOCK = 131_072;
/**
 * Each block moves the whole window along in memory, about 8 GB a second. Real files fill their blocks (128 KB);
 * one of many tiny blocks would take hours. Bytes moved: this many, and so many more for each byte that came out.
 */
const MOVES = { always: 4_000_000_000, perByte: 4_096 };

interface Work {
  readonly reader: ByteReader;
  readonly path: string;
  out: number;
  moved: number;
}

/** @throws TurfError exit 4 when it is damaged, cut off, or needs more memory than a list is worth */
export async function* unzstd(handle: FileHandle, path: string): AsyncGenerator<Uint8Array> {
  const work: Work = { reader: new ByteReader(handle), path, out: 0, moved: 0 };
  for (;;) {
    const head = await work.reader.peek(MOST_HEADER_BYTES);
    if (head.length === 0) return;
    const skipped = skippableBytes(head);
    if (skipped === null) yield* frame(frameHeader(head, path), work);
    else work.reader.at += skipped;
  }
}

async function* frame(header: FrameHeader, work: Work): AsyncGenerator<Uint8Array> {
  if (header.windowBytes > MOST_WINDOW) throw tooWide(work.path);
  const pieces: Uint8Array[] = [];
  const unpacker = new Decompress((piece) => pieces.push(piece));
  let [packed, isLast, out] = [await exactly(header.bytes, work), false, 0];
  while (!isLast) {
    const block = await blockOf(work);
    isLast = block.isLast;
    packed = Buffer.concat([packed, block.bytes, isLast ? await exactly(header.checksumBytes, work) : EMPTY]);
    unpackInto(unpacker, packed, { isLast, path: work.path });
    packed = EMPTY;
    for (const piece of pieces) {
      out += piece.length;
      yield piece;
    }
    work.out += pieces.reduce((sum, { length }) => sum + length, 0);
    work.moved += header.windowBytes;
    pieces.length = 0;
    if (work.moved > MOVES.always + MOVES.perByte * work.out) throw tooWide(work.path);
  }
  if (header.contentBytes !== null && header.contentBytes !== out) throw damagedPacking(work.path);
}

const EMPTY = Buffer.alloc(0);

/** Three bytes say how long a block is; one that repeats a single byte holds only that (RFC 8878, 3.1.1.2). */
async function blockOf(work: Work): Promise<{ bytes: Buffer; isLast: boolean }> {
  const head = await exactly(3, work);
  const word = head.readUIntLE(0, 3);
  const [type, size] = [(word >> 1) & 3, word >> 3];
  if (size > MOST_BLOCK || type === 3) throw damagedPacking(work.path);
  return { bytes: Buffer.concat([head, await exactly(type === 1 ? 1 : size, work)]), isLast: (word & 1) === 1 };
}

/** A copy of the next bytes: the unpacker keeps what it is given. */
async function exactly(count: number, { reader, path }: Work): Promise<Buffer> {
  const bytes = await reader.take(count);
  if (bytes.length < count) throw damagedPacking(path);
  return Buffer.from(bytes);
}

function unpackInto(unpacker: Decompress, packed: Buffer, { isLast, path }: { isLast: boolean; path: string }): void {
  try {
    unpacker.push(packed, isLast);
  } catch {
    // The library meets damage in many ways (its own errors, ranges, missing values); its input is all there is to blame.
    throw damagedPacking(path);
  }
}

function tooWide(path: string): Error {
  return badInput(path, 'was packed so that unpacking it needs more memory than turf takes', {
    cause: 'Dumps of a whole platform are packed like this (zstd --long).',
    hint: `zstd -dc --long=31 ${path} | grep -i tenants | turf import -   (grep keeps the lines with a word; leave it out to import all)`,
  });
}
