/** The word somebody probably meant: for commands, flags and choices that do not exist. */

/** Longer words are no typing slips. */
const LONGEST = 40;
/** Slips in proportion: one in a short word, at most this share of the letters in a long one. */
const SLIPS_SHARE = 0.34;

/** Number of letters added, left out, changed or swapped with their neighbour (optimal string alignment). */
function slips(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[row - 1] === other[at - 1];
      const isSwapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      const ways = [(last[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (isSame ? 0 : 1)];
      if (isSwapped) ways.push((beforeLast[at - 2] ?? 0) + 1);
      now.push(Math.min(...ways));
    }
    beforeLast = last;
    last = now;
  }
  return last[other.length] ?? 0;
}

/** The nearest of `known`, or null when none is near. A beginning counts as near: "camp" for "campaign". */
export function nearest(word: string, known: readonly string[]): string | null {
  const typed = word.toLowerCase();
  if (typed === '' || typed.length > LONGEST) return null;
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of known) {
    const isBeginning = typed.length >= 3 && candidate.startsWith(typed);
    const found = isBeginning ? 1 : slips(typed, candidate);
    const most = Math.max(1, Math.floor(Math.max(typed.length, candidate.length) * SLIPS_SHARE));
    if (found > most || found >= least) continue;
    best = candidate;
    least = found;
  }
  return best;
}
