/** What a person says of places: one, two, or taken apart again. Each call is one transaction and can be taken back by another. */
import { fold } from '../core/fold.js';
import { type Decision, pairOf, type Verdict, type Word, wordsBetween } from '../domain/decision.js';
import { isLasting, type Key } from '../domain/place-key.js';
import type { Folded, Space } from '../domain/space.js';
import type { DecisionsDone } from '../store/decisions.js';
import type { Store } from '../store/store.js';
import type { Progress } from './import-request.js';
import { undoTools } from './store-tools.js';

export interface Decided extends DecisionsDone {
  /** Earlier words of ours that this one replaces or takes back. */
  readonly replaced: readonly Word[];
}

export interface DecideOptions {
  readonly now: Date;
  readonly progress: Progress;
}

interface Saying extends DecideOptions {
  readonly add: readonly Word[];
  readonly remove: readonly Word[];
}

async function say(store: Store, { add, remove, now, progress }: Saying): Promise<Decided> {
  const done = await store.decisions.change(
    { add, remove, madeAt: now.toISOString() },
    undoTools(progress, 'progress.deciding'),
  );
  return { ...done, replaced: remove };
}

/** Our own words of one sort that stand between places of the list, or within one place. */
function ownWords(store: Store, spaces: readonly Space[], verdict: Verdict): readonly Decision[] {
  const known = new Set(spaces.flatMap(({ id }) => store.spaces.keysOf(id)));
  const found = new Map<string, Decision>();
  for (const { id } of spaces) {
    for (const word of store.decisions.ofSpace(id)) {
      const isOurs = word.importId === null && word.verdict === verdict;
      if (isOurs && known.has(word.a) && known.has(word.b)) found.set(`${word.a} ${word.b}`, word);
    }
  }
  return [...found.values()];
}

/** More addresses than these no place of people has; it bounds what one word is written down as. */
const MOST_ADDRESSES = 10;

/**
 * The keys that a word on the place hangs on: its lasting ids and its addresses, for a later list may know only one of them
 * (else the name in a list); and the parts that we made one, so that it holds for each whatever list is taken back.
 */
export function anchorsOf(store: Store, space: Space): readonly string[] {
  const keys = store.spaces.keysByAge(space.id);
  const strong = keys.filter(({ strength }) => strength === 'strong');
  const isFirst = ({ text, slot }: Key): boolean => text === space.key || isLasting({ slot });
  const addresses = [...strong.filter(isFirst), ...strong.filter((key) => !isFirst(key))].slice(0, MOST_ADDRESSES);
  const known = strong.length === 0 ? keys.slice(0, 1) : addresses;
  const parts = ownWords(store, [space], 'same').flatMap(({ a, b }) => [a, b]);
  return [...new Set([...known.map(({ text }) => text), ...parts])];
}

/** Each place with each other one. */
function wordsAmong(places: readonly (readonly string[])[], verdict: Verdict): readonly Word[] {
  return places.flatMap((keys, at) => places.slice(at + 1).flatMap((others) => wordsBetween(keys, others, verdict)));
}

/** What the places (at least two) would be as one, before anything is written. */
export function mergePreview(store: Store, spaces: readonly Space[]): Folded {
  const keys = spaces.flatMap(({ id }) => store.spaces.keysByAge(id));
  return fold(
    keys,
    spaces.flatMap(({ id }) => store.spaces.observationsOf(id)),
  );
}

/** Makes places (at least two) one; whatever was said of them before stays, under the lowest number. */
export async function merge(store: Store, spaces: readonly Space[], options: DecideOptions): Promise<Decided> {
  const anchors = spaces.map((space) => anchorsOf(store, space));
  const remove = ownWords(store, spaces, 'different');
  return say(store, { ...options, add: wordsAmong(anchors, 'same'), remove });
}

/** Says of places (at least two) that each is another than each: they are never proposed and never made one again. */
export async function keepApart(store: Store, spaces: readonly Space[], options: DecideOptions): Promise<Decided> {
  const anchors = spaces.map((space) => anchorsOf(store, space));
  return say(store, { ...options, add: wordsAmong(anchors, 'different'), remove: [] });
}

export type SplitPlan =
  /** It takes back what we made one last; the place falls into what it was before. `isMore`: earlier ones hold still. */
  | { readonly is: 'taken-back'; readonly words: readonly Word[]; readonly isMore: boolean }
  /** It says that these keys are another place than the rest. */
  | { readonly is: 'cut'; readonly keys: readonly string[]; readonly rest: readonly string[] }
  /** Nothing was made one by us, and no key was named that could be cut off. */
  | { readonly is: 'whole'; readonly keys: readonly string[] };

/** What taking a place apart means; `keys`: texts of keys of it that are another place, none: as it was before it was made one. */
export function splitPlan(store: Store, space: Space, keys: readonly string[]): SplitPlan {
  const all = store.spaces.keysOf(space.id);
  if (keys.length > 0) {
    const rest = all.filter((key) => !keys.includes(key));
    return rest.length === 0 ? { is: 'whole', keys: all } : { is: 'cut', keys, rest };
  }
  const words = ownWords(store, [space], 'same');
  if (words.length === 0) return { is: 'whole', keys: all };
  const last = words.reduce((time, { madeAt }) => (madeAt > time ? madeAt : time), '');
  const latest = words.filter(({ madeAt }) => madeAt === last);
  return { is: 'taken-back', words: latest, isMore: latest.length < words.length };
}

/** The keys one after the other, each with the next. */
function chain(keys: readonly string[]): readonly Word[] {
  return keys.slice(1).map((key, at) => ({ ...pairOf(keys[at] ?? key, key), verdict: 'same' as const }));
}

/** Takes a place apart; keys that are cut off stay one place, and so does the rest, also where only a cut key tied it. */
export async function split(
  store: Store,
  plan: Exclude<SplitPlan, { is: 'whole' }>,
  options: DecideOptions,
): Promise<Decided> {
  if (plan.is === 'taken-back') return say(store, { ...options, add: [], remove: plan.words });
  const { keys, rest } = plan;
  const add = [...wordsBetween(keys, rest, 'different'), ...chain(keys), ...chain(rest)];
  return say(store, { ...options, add, remove: [] });
}
