/** The parts of a workbook that is a zip archive (XLSX, ODS): their names, and the text of one. */
import type { FileHandle } from 'node:fs/promises';
import { type Entry, fromFdPromise, type ZipFile } from 'yauzl';
import { TurfError } from '../../domain/errors.js';
import { damaged, protectedByPassword, tooLarge } from './workbook-trouble.js';

export interface Parts {
  /** Path of the workbook, for messages. */
  readonly file: string;
  has(name: string): boolean;
  /**
   * The decoded text of a part, from its beginning; only parts that are asked for are unpacked.
   * @throws TurfError exit 4 when it is missing, damaged or locked
   */
  text(name: string): AsyncIterable<string>;
}

/** A workbook has some parts a sheet, and one a picture. */
const MOST_PARTS = 10_000;

export async function openParts(file: string, handle: FileHandle): Promise<Parts> {
  const zip = await unzipped(file, () => fromFdPromise(handle.fd, { autoClose: false }));
  if (zip.entryCount > MOST_PARTS) throw tooLarge(file, `has more than ${MOST_PARTS} parts`);
  const entries = await unzipped(file, () => entriesOf(zip));
  return {
    file,
    has: (name) => entries.has(keyOf(name)),
    text: (name) => textOf(file, zip, entries.get(keyOf(name))),
  };
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(keyOf(entry.fileName), entry);
  return entries;
}

/** Names of parts are compared without case (ECMA-376 part 2, 6.2.2.3). */
function keyOf(name: string): string {
  return name.replace(/^\//, '').toLowerCase();
}

async function* textOf(file: string, zip: ZipFile, entry: Entry | undefined): AsyncGenerator<string> {
  if (entry === undefined) throw damaged(file, 'A part that its list of sheets names is missing.');
  if (entry.isEncrypted()) throw protectedByPassword(file);
  try {
    const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
    let decoder: InstanceType<typeof TextDecoder> | null = null;
    for await (const bytes of stream) {
      decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
      yield decoder.decode(bytes, { stream: true });
    }
    yield decoder?.decode() ?? '';
  } catch (error) {
    throw asDamage(file, error);
  }
}

/** XML is UTF-8, or UTF-16 with a mark. */
function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

async function unzipped<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw asDamage(file, error);
  }
}

/** Whatever the unpacking of foreign bytes stumbles over is damage; a refusal of ours is passed on. */
function asDamage(file: string, error: unknown): unknown {
  if (error instanceof TurfError || !(error instanceof Error)) return error;
  return damaged(file, `The archive inside it can’t be unpacked (${error.message}).`);
}
