/** Records of old workbooks (MS-XLS): where they stand, and the texts, numbers and links in them. */
import type { SharedStrings } from './workbook-shared-strings.js';

export interface BiffRecord {
  readonly id: number;
  /** Where its head begins in the stream. */
  readonly at: number;
  readonly data: Buffer;
}

/** Numbers of the records that are read (MS-XLS 2.3). */
export const ID = {
  formula: 0x06,
  end: 0x0a,
  is1904: 0x22,
  locked: 0x2f,
  continued: 0x3c,
  sheet: 0x85,
  manyNumbers: 0xbd,
  richText: 0xd6,
  format: 0x41e,
  style: 0xe0,
  merges: 0xe5,
  strings: 0xfc,
  sharedText: 0xfd,
  link: 0x1b8,
  number: 0x203,
  text: 0x204,
  truth: 0x205,
  formulaText: 0x207,
  smallNumber: 0x27e,
  begin: 0x809,
} as const;

/** The records of a stream from a position on, to its end. */
export function* recordsOf(stream: Buffer, from: number): Generator<BiffRecord> {
  for (let at = from; at + 4 <= stream.length; ) {
    const length = stream.readUInt16LE(at + 2);
    yield { id: stream.readUInt16LE(at), at, data: stream.subarray(at + 4, at + 4 + length) };
    at += 4 + length;
  }
}

/** A text with its length before it, in one or two bytes; then a byte that says whether letters take one or two. */
export function textAt(data: Buffer, at: number, lengthBytes: 1 | 2): string {
  const length = data.readUIntLE(at, lengthBytes);
  const start = at + lengthBytes + 1;
  const isWide = ((data[start - 1] ?? 0) & 1) !== 0;
  return isWide ? data.toString('utf16le', start, start + length * 2) : data.toString('latin1', start, start + length);
}

/** A number in four bytes: an integer or the upper half of a double, perhaps in hundredths (MS-XLS 2.5.217). */
export function smallNumberAt(data: Buffer, at: number): number {
  const bits = data.readUInt32LE(at);
  const double = Buffer.alloc(8);
  double.writeUInt32LE((bits & ~3) >>> 0, 4);
  const value = (bits & 2) === 0 ? double.readDoubleLE(0) : data.readInt32LE(at) >> 2;
  return (bits & 1) === 0 ? value : value / 100;
}

/** MS-OSHARED 2.3.7.1; the class of links to addresses is 79EAC9E0-BAF9-11CE-8C82-00AA004BA90B. */
const ADDRESS_CLASS = Buffer.from('e0c9ea79f9bace118c8200aa004ba90b', 'hex');
const FLAG = { target: 0x1, displayName: 0x10, frame: 0x80, targetAsText: 0x100 } as const;
/** Range of cells, class, version: then the flags (MS-XLS 2.4.140). */
const LINK_FLAGS = 28;

/** The address of a record of a link; null for a link to a file or within the workbook. */
export function addressOf(data: Buffer): string | null {
  const flags = data.readUInt32LE(LINK_FLAGS);
  let at = LINK_FLAGS + 4;
  const text = () => {
    const end = at + 4 + data.readUInt32LE(at) * 2;
    const found = data.toString('utf16le', at + 4, end);
    at = end;
    return found;
  };
  if ((flags & FLAG.displayName) !== 0) text();
  if ((flags & FLAG.frame) !== 0) text();
  if ((flags & FLAG.target) === 0) return null;
  if ((flags & FLAG.targetAsText) !== 0) return untilZero(text());
  if (!data.subarray(at, at + ADDRESS_CLASS.length).equals(ADDRESS_CLASS)) return null;
  const start = at + ADDRESS_CLASS.length + 4;
  return untilZero(data.toString('utf16le', start, start + data.readUInt32LE(start - 4)));
}

function untilZero(text: string): string {
  const end = text.indexOf('\0');
  return end === -1 ? text : text.slice(0, end);
}

/**
 * Reads the shared texts, which go on over several records: letters that go on begin with a byte of their own width again
 * (MS-XLS 2.5.293).
 */
export function readBiffStrings(blocks: readonly Buffer[], strings: SharedStrings): void {
  const reader = new Blocks(blocks);
  // How often texts are used, and how many there are.
  reader.skip(8);
  while (!reader.isAtEnd()) strings.add(reader.text());
}

class Blocks {
  readonly #blocks: readonly Buffer[];
  #block = 0;
  #at = 0;

  constructor(blocks: readonly Buffer[]) {
    this.#blocks = blocks.filter((block) => block.length > 0);
  }

  isAtEnd(): boolean {
    if (this.#at >= (this.#blocks[this.#block]?.length ?? 0)) {
      this.#block++;
      this.#at = 0;
    }
    return this.#block >= this.#blocks.length;
  }

  #here(): Buffer {
    if (this.isAtEnd()) throw new RangeError('texts end in the middle');
    return this.#blocks[this.#block] ?? Buffer.alloc(0);
  }

  #number(bytes: 1 | 2 | 4): number {
    const value = this.#here().readUIntLE(this.#at, bytes);
    this.#at += bytes;
    return value;
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0; ) {
      const taken = Math.min(left, this.#here().length - this.#at);
      this.#at += taken;
      left -= taken;
    }
  }

  text(): string {
    const length = this.#number(2);
    let flags = this.#number(1);
    const runs = (flags & 8) === 0 ? 0 : this.#number(2);
    const more = (flags & 4) === 0 ? 0 : this.#number(4);
    const parts: string[] = [];
    for (let left = length; left > 0; ) {
      if (this.#at >= (this.#blocks[this.#block]?.length ?? 0)) flags = this.#number(1);
      const width = (flags & 1) === 0 ? 1 : 2;
      const here = this.#here();
      const letters = Math.min(left, Math.floor((here.length - this.#at) / width));
      if (letters === 0) throw new RangeError('half a letter');
      const end = this.#at + letters * width;
      parts.push(here.toString(width === 1 ? 'latin1' : 'utf16le', this.#at, end));
      this.#at = end;
      left -= letters;
    }
    this.skip(runs * 4 + more);
    return parts.join('');
  }
}
