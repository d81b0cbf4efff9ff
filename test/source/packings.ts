/** Archives made in a test, and what is found in a path when it is looked into. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Warning } from '../../src/domain/listing.js';
import type { Bundle } from '../../src/domain/source.js';
import { entriesOf } from '../../src/source/entries.js';
import type { Claim, Search } from '../../src/source/entry.js';
import type { OpenSourceOptions } from '../../src/source/opening.js';

export const LIST = 'name,url,members\nElm,https://t.me/elm_road_help,5\nOak,https://t.me/oak_road_help,7\n';

export const OPTIONS: OpenSourceOptions = {
  encoding: null,
  delimiter: null,
  sheet: null,
  limitBytes: null,
  stdin: async function* () {},
};

export type Files = Readonly<Record<string, string | Uint8Array>>;

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? strToU8(content) : content;

export function zipOf(files: Files): Uint8Array {
  const parts: Zippable = Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path, [bytesOf(content), { mtime: '2024-05-06T12:00:00Z' }]]),
  );
  return zipSync(parts);
}

/** The same with the counts where archives of more than 65,535 files have them (APPNOTE 4.3.14 and 4.3.15). */
export function zip64(zip: Uint8Array, files: number): Uint8Array {
  const bytes = Buffer.from(zip);
  const end = bytes.length - 22;
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(files), 24);
  record.writeBigUInt64LE(BigInt(files), 32);
  record.writeBigUInt64LE(BigInt(bytes.readUInt32LE(end + 12)), 40);
  record.writeBigUInt64LE(BigInt(bytes.readUInt32LE(end + 16)), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(end), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([bytes.subarray(0, end), record, locator, bytes.subarray(end)]);
}

/** POSIX ustar, 2024-05-06. */
export function tarOf(files: Files): Uint8Array {
  const blocks = Object.entries(files).flatMap(([path, content]) => {
    const bytes = bytesOf(content);
    const name = Buffer.from(`${path}\0`);
    const long = name.length > 100 ? [tarHeader('././@LongLink', name.length, 'L'), filled(name)] : [];
    return [...long, tarHeader(path, bytes.length), filled(bytes)];
  });
  return Buffer.concat([...blocks, new Uint8Array(1024)]);
}

/** Content up to the end of its last block. */
export function filled(content: string | Uint8Array): Uint8Array {
  const bytes = bytesOf(content);
  return Buffer.concat([bytes, new Uint8Array((512 - (bytes.length % 512)) % 512)]);
}

export function tarHeader(path: string, size: number, type = '0'): Uint8Array {
  const head = Buffer.alloc(512);
  head.write(path, 0, 100);
  head.write('0000644\0', 100);
  head.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  head.write(`${(Date.UTC(2024, 4, 6, 12) / 1000).toString(8).padStart(11, '0')}\0`, 136);
  head.write('        ', 148);
  head.write(type, 156);
  head.write('ustar\x0000', 257);
  const sum = head.reduce((all, byte) => all + byte, 0);
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return head;
}

/** A frame of Zstandard: header, then blocks [type, size, content] (RFC 8878, 3.1.1). */
export function frame(
  header: readonly number[],
  blocks: readonly (readonly [type: number, size: number, content: Buffer])[],
) {
  const parts = blocks.map(([type, size, content], at) => {
    const head = Buffer.alloc(3);
    head.writeUIntLE((size << 3) | (type << 1) | (at === blocks.length - 1 ? 1 : 0), 0, 3);
    return Buffer.concat([head, content]);
  });
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, ...header]), ...parts]);
}
export const raw = (text: string) => [0, text.length, Buffer.from(text)] as const;
export const again = (letter: string, times: number) => [1, times, Buffer.from(letter)] as const;

export interface Looked {
  /** Shown path → text of it, of a bundle the texts of its members, or the message of its refusal. */
  readonly found: ReadonlyMap<string, string>;
  readonly told: readonly Warning[];
}

/** Opens all there is, one after another. */
export async function lookInto(
  paths: readonly [string, ...string[]],
  more: {
    readonly claims?: (paths: readonly string[]) => readonly Claim[];
    readonly options?: Partial<OpenSourceOptions>;
  } = {},
): Promise<Looked> {
  const told: Warning[] = [];
  const found = new Map<string, string>();
  const search: Search = {
    options: { ...OPTIONS, ...more.options },
    claims: more.claims ?? (() => []),
    isKnown: () => true,
    tell: (warning) => told.push(warning),
  };
  for await (const entry of entriesOf(paths, search)) {
    try {
      const opened = await entry.open();
      try {
        for (const piece of opened.pieces) {
          if (piece.is === 'bundle') await readBundle(piece.bundle, found);
          else found.set(piece.source.path, await textOf(piece.source.text()));
        }
      } finally {
        await opened.close();
      }
    } catch (error) {
      found.set(entry.path, `! ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { found, told };
}

async function readBundle(bundle: Bundle, found: Map<string, string>): Promise<void> {
  for (const member of bundle.members) {
    const source = await bundle.open(member);
    found.set(`${bundle.path}:${member}`, await textOf(source.text()));
    await source.close();
  }
}

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

export function put(folder: string, name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
