/** Whether two different words may be one: a slip of the pen, a shortened form. */

/** Shorter words have too many neighbours: "dover" and "hove" are two towns. */
const LEAST_WITH_SLIP = 5;
/** From this length on two slips are still the same word. */
const LEAST_WITH_TWO = 9;
/** "assoc" for "association". */
const LEAST_BEGINNING = 4;
const NUMBER = /^\p{N}+$/u;

/** Letters added, left out, changed or swapped with their neighbour (optimal string alignment), or more than `most`. */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [beforeLast, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    let least = row;
    for (let at = 1; at <= b.length; at += 1) {
      const isSame = a[row - 1] === b[at - 1];
      let cost = Math.min((last[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwapped = row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1];
      if (isSwapped) cost = Math.min(cost, (beforeLast[at - 2] ?? 0) + 1);
      now.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [beforeLast, last] = [last, now];
  }
  return last[b.length] ?? 0;
}

/** One of the two is likely a slip for the other. Numbers are never: "ward 13" is not "ward 12". */
export function isSlip(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  if (length < LEAST_WITH_SLIP) return false;
  const most = length < LEAST_WITH_TWO ? 1 : 2;
  // A slip leaves one edge of a word as it was; most pairs of words end here.
  if (a[0] !== b[0] && a.at(-1) !== b.at(-1)) return false;
  return slips(a, b, most) <= most && !NUMBER.test(a) && !NUMBER.test(b);
}

/** One is the beginning of the other: "tenant" and "tenants", "assoc" and "association". */
export function isBeginning(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= LEAST_BEGINNING && long.startsWith(short) && !NUMBER.test(short);
}

/** Two letters are the beginning of any two words. */
export const LEAST_INITIALS = 3;

/** The word is made of the first letters of the words, in order: "blm" for "black lives matter". */
export function isInitials(word: string, of: readonly string[]): boolean {
  return (
    of.length >= LEAST_INITIALS && word.length === of.length && of.every((one, at) => one.startsWith(word[at] ?? '\0'))
  );
}
