/** How much may come out of something packed: against archives made to fill a disk or a memory. Lifted by --limit-size none. */
import { badInput, type TurfError } from '../domain/errors.js';

/** Lists are megabytes; what a platform sends of a whole account is seldom more. */
const MOST_EXPANDED = 2_000_000_000;
/** Text packs 3 to 20 times, JSON with the same keys in every line about 40 times; bombs begin at 1,000. */
const MOST_RATIO = 100;
/** As little as this harms nobody, however tightly it was packed. */
const ALWAYS_ALLOWED = 16_000_000;
/** A whole account with every photo has tens of thousands of files. */
const MOST_MEMBERS = 100_000;
/** All names together: 160 letters for each of the most files. */
const MOST_CHARACTERS = 16_000_000;

export interface Packed {
  /** As shown in messages. */
  readonly path: string;
  /** Bytes as they lie on the disk. */
  readonly packedBytes: number;
  /** --limit-size in bytes; null: the usual limits; Infinity: none. */
  readonly limitBytes: number | null;
}

/** A function that is told how many bytes came out so far. @throws TurfError exit 4 when they are too many */
export function expansionGuard(packed: Packed): (bytes: number) => void {
  const most = packed.limitBytes ?? MOST_EXPANDED;
  const mostByRatio = most === Infinity ? Infinity : Math.max(ALWAYS_ALLOWED, packed.packedBytes * MOST_RATIO);
  return (bytes) => {
    if (bytes > most) throw refused(packed.path, `unpacks to more than ${sizeOf(most)}`);
    if (bytes > mostByRatio) throw refused(packed.path, `unpacks to more than ${MOST_RATIO} times its own size`);
  };
}

/** @throws TurfError exit 4 when an archive or folder has more files than any list needs */
export function checkMembers(path: string, members: number, limitBytes: number | null): void {
  if (members > MOST_MEMBERS && limitBytes !== Infinity) throw refused(path, `holds more than ${MOST_MEMBERS} files`);
}

/** A function that is told each file of an archive or folder. @throws TurfError exit 4 when they are more than any list needs */
export function memberGuard(path: string, limitBytes: number | null): (name: string) => void {
  let members = 0;
  let characters = 0;
  return (name) => {
    members += 1;
    characters += name.length;
    checkMembers(path, members, limitBytes);
    if (characters > MOST_CHARACTERS && limitBytes !== Infinity)
      throw refused(path, 'holds files with names that are far too long');
  };
}

function refused(path: string, what: string): TurfError {
  return badInput(path, what, {
    cause: 'It is no usual list, or it was made to fill the memory of this computer.',
    hint: `If you trust it, lift the limits: turf import ${path} --limit-size none`,
  });
}

function sizeOf(bytes: number): string {
  if (bytes < 1e6) return `${bytes} bytes`;
  return bytes >= 1e9 ? `${Math.round(bytes / 1e8) / 10} GB` : `${Math.round(bytes / 1e5) / 10} MB`;
}
