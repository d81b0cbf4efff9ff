/** joinKeys: which keys stand for one place, from the links between them; the order of links and keys never matters. */
import type { Key } from '../../domain/place-key.js';

/** Two keys that stood in one row as one place. */
export interface Link {
  readonly a: Key;
  readonly b: Key;
}

/** Strong keys before weak ones, then code-unit order. */
function rank(key: Key): string {
  return `${key.strength === 'strong' ? 0 : 1}${key.text}`;
}

/** Both strong, one strong, none; then the texts: one order for all links, whichever way round they were written. */
function linkRank({ a, b }: Link): string {
  const weak = (a.strength === 'weak' ? 1 : 0) + (b.strength === 'weak' ? 1 : 0);
  const [first, second] = a.text < b.text ? [a, b] : [b, a];
  return `${weak}\u0000${first.text}\u0000${second.text}`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Keys known to stand for one place; at most one strong key of each slot. */
interface Group {
  readonly members: Key[];
  readonly slots: Map<string, string>;
}

function groupOf(key: Key): Group {
  return { members: [key], slots: new Map(key.strength === 'strong' ? [[key.slot, key.text]] : []) };
}

/** Two strong keys of one slot that differ are two places. */
function areApart(a: Group, b: Group): boolean {
  for (const [slot, text] of a.slots) {
    const other = b.slots.get(slot);
    if (other !== undefined && other !== text) return true;
  }
  return false;
}

/**
 * For each key text the text of the key that represents its place (strong before weak, then the first in code-unit order).
 * Links are taken by strength, then text; one that would put two different strong keys of one slot together is refused.
 */
export function joinKeys(links: readonly Link[], keys: readonly Key[]): Map<string, string> {
  const groups = new Map<string, Group>();
  const linked = links.flatMap(({ a, b }) => [a, b]);
  for (const key of [...keys, ...linked]) if (!groups.has(key.text)) groups.set(key.text, groupOf(key));
  const ranked = links.map((link) => ({ link, rank: linkRank(link) })).sort((a, b) => compare(a.rank, b.rank));
  for (const { link } of ranked) unite(groups, link);
  const found = new Map<string, string>();
  for (const group of new Set(groups.values())) {
    const first = group.members.reduce((best, key) => (rank(key) < rank(best) ? key : best));
    for (const key of group.members) found.set(key.text, first.text);
  }
  return found;
}

/** Moves the smaller group into the larger, so that long chains of links stay quick. */
function unite(groups: Map<string, Group>, link: Link): void {
  const [a, b] = [groups.get(link.a.text), groups.get(link.b.text)];
  if (a === undefined || b === undefined || a === b || areApart(a, b)) return;
  const [small, large] = a.members.length < b.members.length ? [a, b] : [b, a];
  for (const key of small.members) {
    large.members.push(key);
    groups.set(key.text, large);
  }
  for (const [slot, text] of small.slots) large.slots.set(slot, text);
}
