/** oneEdit: whether two texts differ by one slip of the pen; what an imitation leaves of a name. Pure. */

/** replaced: another letter in its place. moved: a letter more or less, or two neighbours that changed places. */
export type Slip = 'replaced' | 'moved';

/**
 * How two texts of code units differ by one letter: left out, put in, replaced, or two neighbours swapped. Null when they are equal,
 * differ by more, or differ in the first letter: an imitation keeps what the eye reads first. Linear.
 */
export function oneEdit(a: string, b: string): Slip | null {
  if (a.length > b.length) return oneEdit(b, a);
  if (b.length - a.length > 1 || a === b) return null;
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  if (at === 0) return null;
  if (b.length > a.length) return a.slice(at) === b.slice(at + 1) ? 'moved' : null;
  if (a.slice(at + 1) === b.slice(at + 1)) return 'replaced';
  const isSwapped = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  return isSwapped ? 'moved' : null;
}
