/** Which archives or folders of one call are the parts of one split download: names that differ only by the number of the part. */
import { findDate } from '../../core/normalise/date-in-name.js';
import { isArchiveName } from './member-names.js';

/** 'part 2', '-2', '_002', '2of5', '-2-001': at the end of the name; '(1)' is a browser's copy and no part. */
const PART = /(?:[-_. ]*part[-_. ]*\d{1,3}|[-_. ]\d{1,3})(?:[-_. ]*of[-_. ]*\d{1,3})?$/i;

/** Longest name of a file that systems allow. */
const MOST_LETTERS = 255;

interface PartName {
  /** What the parts have in common. */
  readonly whole: string;
  readonly number: number;
}

/** null: the name is not that of a part. */
export function partName(path: string): PartName | null {
  const ending = /(?:\.tar)?\.[A-Za-z0-9]{1,4}$/.exec(path)?.[0] ?? '';
  const stem = path.slice(0, path.length - ending.length);
  const name = stem.slice(Math.max(stem.lastIndexOf('/'), stem.lastIndexOf('\\')) + 1);
  const found = name.length > MOST_LETTERS ? null : PART.exec(name);
  if (found === null || found.index === 0) return null;
  // The end of a date is no part: lists-2024-01.zip.
  const date = findDate(name);
  if (date !== null && date.end > found.index) return null;
  const whole = stem.slice(0, stem.length - found[0].length);
  return { whole: `${whole}|${ending.toLowerCase()}`, number: Number(/\d+/.exec(found[0])?.[0]) };
}

/** Paths in groups: the parts of one download together in the order of their numbers, everything else alone; in the order given. */
export function groupedParts(paths: readonly string[]): readonly (readonly [string, ...string[]])[] {
  const groups = new Map<string, [string, ...string[]]>();
  for (const path of paths) {
    const name = isArchiveName(path) ? partName(path) : null;
    const key = name === null ? `alone|${path}|${groups.size}` : name.whole;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [path]);
    else group.push(path);
  }
  for (const group of groups.values())
    group.sort((one, two) => (partName(one)?.number ?? 0) - (partName(two)?.number ?? 0));
  return [...groups.values()];
}
