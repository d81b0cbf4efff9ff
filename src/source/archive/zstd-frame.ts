/** The header of a Zstandard frame: how much memory it asks for and how long it is (RFC 8878, 3.1.1.1). Read by zstd. */
import { damagedPacking } from './gzip.js';

export interface FrameHeader {
  /** Length of the header itself. */
  readonly bytes: number;
  /** How far back the frame may refer: so much must be kept in memory. */
  readonly windowBytes: number;
  /** How much it unpacks to; null: not told. */
  readonly contentBytes: number | null;
  readonly checksumBytes: number;
}

/** Magic number, descriptor, window, dictionary and content size at their longest. */
export const MOST_HEADER_BYTES = 18;
const MAGIC = 0xfd2fb528;
/** The last four bits are free. */
const SKIPPABLE = 0x184d2a50;

/** Length of a frame that holds no data, or null when it is none. */
export function skippableBytes(head: Buffer): number | null {
  if (head.length < 8 || (head.readUInt32LE(0) & 0xfffffff0) >>> 0 !== SKIPPABLE) return null;
  return 8 + head.readUInt32LE(4);
}

/** @throws TurfError exit 4 when it is no frame */
export function frameHeader(head: Buffer, path: string): FrameHeader {
  if (head.length < 6 || head.readUInt32LE(0) !== MAGIC) throw damagedPacking(path);
  const descriptor = head.readUInt8(4);
  const isSingle = (descriptor & 0x20) !== 0;
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3] ?? 0;
  const sizeBytes = [isSingle ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
  const sizeAt = 5 + (isSingle ? 0 : 1) + dictionaryBytes;
  const bytes = sizeAt + sizeBytes;
  if (head.length < bytes) throw damagedPacking(path);
  const contentBytes = sizeBytes === 0 ? null : contentSize(head.subarray(sizeAt, bytes));
  return {
    bytes,
    contentBytes,
    windowBytes: isSingle ? (contentBytes ?? 0) : windowSize(head.readUInt8(5)),
    checksumBytes: (descriptor & 4) === 0 ? 0 : 4,
  };
}

function contentSize(field: Buffer): number {
  if (field.length === 8) return Number(field.readBigUInt64LE(0));
  // A size in two bytes leaves out the 256 that one byte can say.
  return field.readUIntLE(0, field.length) + (field.length === 2 ? 256 : 0);
}

/** Five bits of exponent, three of mantissa. */
function windowSize(byte: number): number {
  const base = 2 ** (10 + (byte >> 3));
  return base + (base / 8) * (byte & 7);
}
