/** joinKeys: which keys stand for one place, from the links between them and what people said; no order of any of them ever matters. */
import type { Decision, Word } from '../../domain/decision.js';
import { isLasting, type Key } from '../../domain/place-key.js';

/** Two keys that stood in one row as one place. */
export interface Link {
  readonly a: Key;
  readonly b: Key;
  /** Import of that row. */
  readonly importId: number;
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

/** Keys known to stand for one place. */
interface Group {
  readonly members: Key[];
  /** Slots of its strong keys. */
  readonly slots: Set<string>;
  /** Groups that people said are other places. */
  readonly apart: Set<Group>;
}

type Groups = Map<string, Group>;

function groupsOf(keys: readonly Key[]): Groups {
  const groups: Groups = new Map();
  for (const key of keys) {
    if (groups.has(key.text)) continue;
    const slots = new Set(key.strength === 'strong' ? [key.slot] : []);
    groups.set(key.text, { members: [key], slots, apart: new Set() });
  }
  return groups;
}

const sizeOf = ({ members, apart }: Group): number => members.length + apart.size;

/** Moves the smaller group into the larger, so that long chains of links stay quick. */
function unite(groups: Groups, a: Group, b: Group): void {
  if (a === b) return;
  const [small, large] = sizeOf(a) < sizeOf(b) ? [a, b] : [b, a];
  for (const key of small.members) {
    large.members.push(key);
    groups.set(key.text, large);
  }
  for (const slot of small.slots) large.slots.add(slot);
  for (const other of small.apart) {
    other.apart.delete(small);
    other.apart.add(large);
    large.apart.add(other);
  }
}

/** What is said of two keys: kept apart for good, or made one although no list does it. */
function decide(groups: Groups, { a, b, verdict }: Word): void {
  const [one, other] = [groups.get(a), groups.get(b)];
  if (one === undefined || other === undefined || one === other) return;
  if (verdict === 'same') {
    if (!one.apart.has(other)) unite(groups, one, other);
    return;
  }
  one.apart.add(other);
  other.apart.add(one);
}

/** "Not the same" before "same", then by the keys: one order for all words of one origin. */
const wordRank = ({ verdict, a, b }: Word): string => `${verdict === 'different' ? 0 : 1}${a}\u0000${b}`;

function inOrder(words: readonly Decision[]): readonly Decision[] {
  return [...words].sort((one, other) => compare(wordRank(one), wordRank(other)));
}

/** The id and the name of a link between a lasting id and a name that may change; null for any other link. */
function idAndName({ a, b }: Link): { readonly id: Key; readonly name: Key } | null {
  if (a.strength === 'weak' || b.strength === 'weak' || isLasting(a) === isLasting(b)) return null;
  return isLasting(a) ? { id: a, name: b } : { id: b, name: a };
}

/** Ids that one and the same list gives to two names of one slot: there it can't be that the place was renamed. */
function ambiguousIds(links: readonly Link[]): ReadonlySet<string> {
  const names = new Map<string, string>();
  const found = new Set<string>();
  for (const link of links) {
    const tie = idAndName(link);
    if (tie === null) continue;
    const said = `${link.importId}\u0000${tie.name.slot}\u0000${tie.id.text}`;
    const known = names.get(said);
    if (known !== undefined && known !== tie.name.text) found.add(tie.id.text);
    names.set(said, tie.name.text);
  }
  return found;
}

/**
 * Two strong keys of one slot are two places; but a place keeps its lasting id when it is renamed, so that an id ties the
 * names that it had in several lists.
 */
function canBeOne(a: Group, b: Group, { link, ambiguous }: { link: Link; ambiguous: ReadonlySet<string> }): boolean {
  const [few, many] = a.slots.size < b.slots.size ? [a, b] : [b, a];
  const tie = idAndName(link);
  const mayRename = tie !== null && !ambiguous.has(tie.id.text);
  for (const slot of few.slots) if (many.slots.has(slot) && !(mayRename && !isLasting({ slot }))) return false;
  return true;
}

interface Said {
  readonly keys: readonly Key[];
  /** In the order in which they count. */
  readonly links: readonly Link[];
  readonly words: readonly Decision[];
}

interface Joined {
  readonly places: Groups;
  /** What would be one without what people made one. */
  readonly byLists: Groups;
}

/**
 * Words come first. What lists tie is judged without what people made one, so that making two places one never tears one of
 * them; a tie that would put two places together is refused.
 */
function joined({ keys, links, words }: Said): Joined {
  const places = groupsOf(keys);
  for (const word of words) decide(places, word);
  const byLists = words.length === 0 ? places : groupsOf(keys);
  const ambiguous = ambiguousIds(links);
  for (const link of links) {
    const [placeA, placeB] = [places.get(link.a.text), places.get(link.b.text)];
    const [a, b] = [byLists.get(link.a.text), byLists.get(link.b.text)];
    if (placeA === undefined || placeB === undefined || a === undefined || b === undefined) continue;
    if (a === b || placeA.apart.has(placeB) || !canBeOne(a, b, { link, ambiguous })) continue;
    unite(byLists, a, b);
    if (places !== byLists) unite(places, placeA, placeB);
  }
  return { places, byLists };
}

/** Of what came with lists: all but a "not the same" of two places that we made one. */
function heeded(fromLists: readonly Decision[], { places, byLists }: Joined): readonly Decision[] {
  return fromLists.filter(
    ({ a, b, verdict }) => verdict === 'same' || places.get(a) !== places.get(b) || byLists.get(a) === byLists.get(b),
  );
}

/**
 * For each key text the text of the key that represents its place (strong before weak, then the first in code-unit order).
 * What people said here counts first, then what people said elsewhere and came with a list, then the links, by strength and
 * text.
 */
export function joinKeys(
  links: readonly Link[],
  keys: readonly Key[],
  decisions: readonly Decision[],
): Map<string, string> {
  const all = [...keys, ...links.flatMap(({ a, b }) => [a, b])];
  const ranked = links.map((link) => ({ link, rank: linkRank(link) })).sort((a, b) => compare(a.rank, b.rank));
  const said = { keys: all, links: ranked.map(({ link }) => link) };
  const own = inOrder(decisions.filter(({ importId }) => importId === null));
  const fromLists = inOrder(decisions.filter(({ importId }) => importId !== null));
  const mine = joined({ ...said, words: own });
  const { places } = fromLists.length === 0 ? mine : joined({ ...said, words: [...own, ...heeded(fromLists, mine)] });
  const found = new Map<string, string>();
  for (const group of new Set(places.values())) {
    const first = group.members.reduce((best, key) => (rank(key) < rank(best) ? key : best));
    for (const key of group.members) found.set(key.text, first.text);
  }
  return found;
}
