/** Whether two names, or two towns, have nothing in common: timid, as a name may be short, long, joined or abbreviated. */
import { wordsOf } from '../normalise/fold-words.js';

/** Longer texts are no names; it bounds the work. */
const MOST = 200;
/** Letters in common at the beginning that are no chance: assumed. */
const BEGINNING = 4;

/** 'Northside Tenants Union' → 'ntu'. */
function initials(words: readonly string[]): string {
  return words.map((word) => word[0] ?? '').join('');
}

export function areWhollyDifferent(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a.slice(0, MOST)), wordsOf(b.slice(0, MOST))];
  if (one.length === 0 || other.length === 0) return false;
  if (one.some((word) => other.includes(word))) return false;
  const [joined, otherJoined] = [one.join(''), other.join('')];
  if (joined.includes(otherJoined) || otherJoined.includes(joined)) return false;
  // 'Elm Roaders' and 'elmroad-help': a beginning in common.
  const shared = [...joined].findIndex((letter, at) => letter !== otherJoined[at]);
  if (shared >= BEGINNING) return false;
  return initials(one) !== otherJoined && initials(other) !== joined;
}
