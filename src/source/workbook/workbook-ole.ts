/** The container of old Office files (MS-CFB): sectors chained by a table, like a disk. Only the stream that is asked for is put together. */
import { damaged } from './workbook-trouble.js';

/** Where things stand in the header (MS-CFB 2.2). */
const AT = {
  sectorShift: 30,
  miniShift: 32,
  tableSectors: 44,
  directory: 48,
  miniLimit: 56,
  miniTable: 60,
  moreTables: 68,
  firstTables: 76,
} as const;
const HEADER_TABLES = 109;
const HEADER_BYTES = 512;
/** Sectors from here on are no sectors but marks: end of a chain, unused. */
const MARKS = 0xfffffffa;
/** An entry of the directory (MS-CFB 2.6.1): 128 bytes, with name, type, first sector and size. */
const ENTRY = { bytes: 128, nameBytes: 64, type: 66, first: 116, size: 120 } as const;
const ROOT = 5;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly first: number;
  readonly size: number;
}

export interface OleFile {
  has(name: string): boolean;
  /** The bytes of a stream. */
  read(name: string): Buffer;
}

/** @throws TurfError exit 4 when its sectors lead nowhere */
export function openOle(bytes: Buffer, path: string): OleFile {
  try {
    const sectors = new Sectors(bytes);
    const entries = sectors.entries();
    const find = (name: string) => entries.find((entry) => entry.name === name && entry.type !== ROOT);
    return {
      has: (name) => find(name) !== undefined,
      read(name) {
        const entry = find(name);
        if (entry === undefined) throw damaged(path, `Its part “${name}” is missing.`);
        return guarded(path, () =>
          sectors.stream(
            entry,
            entries.find(({ type }) => type === ROOT),
          ),
        );
      },
    };
  } catch (error) {
    throw asDamage(path, error);
  }
}

/** Reading behind the end of the bytes is how damage shows (RangeError of Buffer). */
function guarded<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asDamage(path, error);
  }
}

function asDamage(path: string, error: unknown): unknown {
  return error instanceof RangeError ? damaged(path, 'It ends before its parts do, or its parts are mixed up.') : error;
}

class Sectors {
  readonly #bytes: Buffer;
  readonly #size: number;
  /** The sectors of the table that says which sector follows which. */
  readonly #tables: number[] = [];

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    const shift = bytes.readUInt16LE(AT.sectorShift);
    if (shift !== 9 && shift !== 12) throw new RangeError(`sectors of 2^${shift} bytes`);
    this.#size = 1 << shift;
    this.#readTables(bytes.readUInt32LE(AT.tableSectors));
  }

  #readTables(count: number): void {
    for (let at = 0; at < Math.min(count, HEADER_TABLES); at++) {
      this.#tables.push(this.#bytes.readUInt32LE(AT.firstTables + at * 4));
    }
    let more = this.#bytes.readUInt32LE(AT.moreTables);
    const numbers = this.#size / 4 - 1;
    while (this.#tables.length < count && more < MARKS) {
      const start = this.#offset(more);
      for (let at = 0; at < numbers && this.#tables.length < count; at++) {
        this.#tables.push(this.#bytes.readUInt32LE(start + at * 4));
      }
      more = this.#bytes.readUInt32LE(start + numbers * 4);
    }
  }

  /** The first sector stands behind the header, which takes a sector of its own. */
  #offset(sector: number): number {
    return Math.max(HEADER_BYTES, this.#size) + sector * this.#size;
  }

  #next(sector: number): number {
    const numbers = this.#size / 4;
    const table = this.#tables[Math.floor(sector / numbers)];
    if (table === undefined) throw new RangeError(`sector ${sector} is in no table`);
    return this.#bytes.readUInt32LE(this.#offset(table) + (sector % numbers) * 4);
  }

  /** The bytes of a chain; a chain longer than the file runs in a circle. */
  #chain(first: number): Buffer {
    const parts: Buffer[] = [];
    const most = this.#bytes.length / this.#size + 1;
    for (let sector = first; sector < MARKS; sector = this.#next(sector)) {
      if (parts.length > most) throw new RangeError('a circle of sectors');
      const start = this.#offset(sector);
      if (start >= this.#bytes.length) throw new RangeError(`sector ${sector} is behind the end`);
      parts.push(this.#bytes.subarray(start, start + this.#size));
    }
    return Buffer.concat(parts);
  }

  entries(): readonly Entry[] {
    const directory = this.#chain(this.#bytes.readUInt32LE(AT.directory));
    const entries: Entry[] = [];
    for (let at = 0; at + ENTRY.bytes <= directory.length; at += ENTRY.bytes) {
      const length = Math.min(ENTRY.nameBytes, directory.readUInt16LE(at + ENTRY.nameBytes));
      entries.push({
        name: directory.toString('utf16le', at, at + Math.max(0, length - 2)),
        type: directory[at + ENTRY.type] ?? 0,
        first: directory.readUInt32LE(at + ENTRY.first),
        size: directory.readUInt32LE(at + ENTRY.size),
      });
    }
    return entries;
  }

  /** Small streams stand in sectors of 64 bytes within the stream of the root. */
  stream(entry: Entry, root: Entry | undefined): Buffer {
    const isMini = entry.size < this.#bytes.readUInt32LE(AT.miniLimit);
    if (!isMini || root === undefined) return this.#chain(entry.first).subarray(0, entry.size);
    const all = this.#chain(root.first);
    const table = this.#chain(this.#bytes.readUInt32LE(AT.miniTable));
    const size = 1 << this.#bytes.readUInt16LE(AT.miniShift);
    const parts: Buffer[] = [];
    for (let sector = entry.first; sector < MARKS; sector = table.readUInt32LE(sector * 4)) {
      if (parts.length * size > entry.size) throw new RangeError('a circle of sectors');
      parts.push(all.subarray(sector * size, (sector + 1) * size));
    }
    return Buffer.concat(parts).subarray(0, entry.size);
  }
}
