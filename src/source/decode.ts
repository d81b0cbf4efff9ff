/** Bytes to text, strictly: an invalid byte stops the reading and its line is named. Read by open-source. */
import type { FileHandle } from 'node:fs/promises';
import { badInput } from '../domain/errors.js';
import type { Encoding } from './encoding.js';
import { bytesOf } from './read-bytes.js';

/** What Windows-1252 means by 0x80 to 0x9F (https://encoding.spec.whatwg.org/#windows-1252); Node 20's TextDecoder leaves these as control characters. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

interface Decoder {
  /** @throws TypeError at an invalid byte */
  decode(bytes: Uint8Array, isMore: boolean): string;
}

/**
 * The text of an open file from the start, without byte-order mark, in chunks.
 * @throws TurfError exit 4 with the line of the first invalid byte
 */
export async function* textOf(handle: FileHandle, encoding: Encoding, path: string): AsyncGenerator<string> {
  const decoder = decoderOf(encoding.label, true);
  let isStart = true;
  try {
    for await (const bytes of bytesOf(handle, encoding.markBytes)) {
      const text = decoder.decode(bytes, true);
      yield isStart ? withoutMarks(text) : text;
      if (text !== '') isStart = false;
    }
    const rest = decoder.decode(new Uint8Array(0), false);
    if (rest !== '') yield rest;
  } catch (error) {
    if (!isDecodingError(error)) throw error;
    const line = await lineOfBadByte(handle, encoding);
    throw badInput(path, `is not ${encoding.label} text throughout`, {
      line,
      cause: 'A part of it was written in another encoding, or the file is damaged.',
      hint: `Save it again as UTF-8, or name its encoding: turf import ${path} --encoding windows-1252`,
    });
  }
}

/** Text of the first bytes: a character cut in two at the end is left out, a damaged one is shown as U+FFFD. */
export function headText(head: Uint8Array, encoding: Encoding): string {
  return withoutMarks(decoderOf(encoding.label, false).decode(head.subarray(encoding.markBytes), true));
}

function withoutMarks(text: string): string {
  return text.replace(/^\uFEFF+/, '');
}

function decoderOf(label: string, isStrict: boolean): Decoder {
  if (label === 'windows-1252') return { decode: windows1252 };
  const decoder = new TextDecoder(label, { fatal: isStrict, ignoreBOM: true });
  return { decode: (bytes, isMore) => decoder.decode(bytes, { stream: isMore }) };
}

function windows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\x80-\x9f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? letter);
}

function isDecodingError(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}

async function lineOfBadByte(handle: FileHandle, encoding: Encoding): Promise<number> {
  const decoder = decoderOf(encoding.label, false);
  let line = 1;
  for await (const bytes of bytesOf(handle, encoding.markBytes)) {
    const text = decoder.decode(bytes, true);
    const bad = text.indexOf('\uFFFD');
    line += countLines(bad === -1 ? text : text.slice(0, bad));
    if (bad !== -1) return line;
  }
  return line;
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
