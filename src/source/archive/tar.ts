/** A tar archive as a shelf (POSIX ustar and pax, GNU long names): its headers are read, its members only when they are opened. */

import { memberGuard } from '../limits.js';
import type { OpenFile } from '../open-file.js';
import type { OpenSourceOptions } from '../opening.js';
import { ByteReader, rangeOf } from '../read-bytes.js';
import type { Shelf } from '../shelf.js';
import { oddNames } from '../shelf-warnings.js';
import { spool } from '../spool.js';
import { damagedPacking } from './gzip.js';
import { isOdd, isUnseen } from './member-names.js';
import { packedBytesOf } from './packed-bytes.js';

const BLOCK = 512;
/** A path is 4,096 bytes at most on the systems that make such archives; pax keeps other facts beside it. */
const MOST_NAME = 65_536;

interface Member {
  readonly start: number;
  readonly size: number;
  readonly modifiedOn: string;
}

/** Whether the first bytes are of a tar archive: "ustar" stands at byte 257. */
export function isTar(head: Buffer): boolean {
  return head.length >= BLOCK && head.toString('latin1', 257, 262) === 'ustar';
}

/** @throws TurfError exit 4 when it is damaged or cut off */
export async function openTar(file: OpenFile, options: OpenSourceOptions): Promise<Shelf> {
  const found = await membersOf(file, options.limitBytes);
  const packed = await packedBytesOf(file);
  const names = [...found.keys()].filter((path) => !isUnseen(path));
  return {
    path: file.path,
    name: file.name,
    packed,
    modifiedOn: file.modifiedOn,
    members: names.filter((path) => !isOdd(path)).sort(),
    warnings: oddNames(file.path, names.filter(isOdd)),
    dayOf: (path) => found.get(path)?.modifiedOn ?? null,
    // What it unpacks to was counted on the way here.
    admit: () => {},
    open: async (path) => {
      const member = found.get(path);
      if (member === undefined) throw new Error(`no member of ${file.path}: ${path}`);
      const { handle, close } = await spool(
        rangeOf(file.handle, member.start, member.start + member.size),
        options.onUnpacked ?? (() => {}),
      );
      const name = path.slice(path.lastIndexOf('/') + 1);
      return { path: `${file.path}/${path}`, name, part: path, handle, modifiedOn: member.modifiedOn, packed, close };
    },
    close: () => file.close(),
  };
}

async function membersOf(file: OpenFile, limitBytes: number | null): Promise<ReadonlyMap<string, Member>> {
  const { size: fileSize } = await file.handle.stat();
  const reader = new ByteReader(file.handle);
  const count = memberGuard(file.path, limitBytes);
  const members = new Map<string, Member>();
  let longName: string | null = null;
  let longSize: number | null = null;
  for (;;) {
    const head = Buffer.from(await reader.take(BLOCK));
    if (head.length === BLOCK && head.every((byte) => byte === 0)) return members;
    if (!isSound(head)) throw damagedPacking(file.path);
    const type = String.fromCharCode(head.readUInt8(156));
    const size = longSize ?? numberAt(head, 124, 12);
    const start = reader.at;
    if (start + size > fileSize) throw damagedPacking(file.path);
    if (type === 'L' || type === 'x') {
      if (size > MOST_NAME) throw damagedPacking(file.path);
      const text = (await reader.take(size)).toString('utf8');
      if (type === 'L') longName = text.replace(/\0[\s\S]*$/, '');
      else {
        const records = paxRecords(text);
        longName = records.get('path') ?? longName;
        const told = Number(records.get('size') ?? Number.NaN);
        longSize = Number.isSafeInteger(told) && told >= 0 ? told : null;
      }
    } else {
      // '0', NUL and '7' are files; links, folders and devices hold nothing to read.
      if ('0\x007'.includes(type)) {
        const path = (longName ?? nameIn(head)).replace(/^(?:\.\/)+/, '');
        count(path);
        members.set(path, { start, size, modifiedOn: dayOf(numberAt(head, 136, 12)) });
      }
      longName = null;
      longSize = null;
    }
    reader.at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
}

/** The sum of all bytes of a header, its own eight taken as blanks. */
function isSound(head: Buffer): boolean {
  if (head.length < BLOCK) return false;
  let sum = 8 * 32;
  for (const [at, byte] of head.entries()) if (at < 148 || at >= 156) sum += byte;
  return sum === numberAt(head, 148, 8);
}

/** Octal digits; or, with the first bit set, a number in base 256. */
function numberAt(head: Buffer, start: number, length: number): number {
  const field = head.subarray(start, start + length);
  if ((field.readUInt8(0) & 0x80) !== 0) return field.readUIntBE(length - 6, 6);
  const digits = /^[ 0]*([0-7]*)/.exec(field.toString('latin1'))?.[1] ?? '';
  return digits === '' ? 0 : Number.parseInt(digits, 8);
}

function nameIn(head: Buffer): string {
  const text = (start: number, length: number) =>
    head.toString('utf8', start, start + length).replace(/\0[\s\S]*$/, '');
  // GNU tar keeps times where ustar has the first part of a long path.
  const prefix = head.toString('latin1', 257, 263) === 'ustar\0' ? text(345, 155) : '';
  return prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`;
}

/** "30 path=a/long/name\n": length, key, value. */
function paxRecords(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\n').flatMap((record): [string, string][] => {
      const parts = /^\d+ ([^=]+)=(.*)$/s.exec(record);
      return parts === null ? [] : [[parts[1] ?? '', parts[2] ?? '']];
    }),
  );
}

function dayOf(seconds: number): string {
  // Beyond the year 9999 the date has another shape; such a time is damage.
  return new Date(Math.min(seconds, 253_402_300_799) * 1000).toISOString().slice(0, 10);
}
