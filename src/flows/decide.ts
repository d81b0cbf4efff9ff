/** What a person says of places: one, two, or taken apart again. Each call is one transaction and can be taken back by another. */
import { fold } from '../core/fold.js';
import { type Pair, pairOf, type Verdict } from '../domain/decision.js';
import type { Folded, Space } from '../domain/space.js';
import type { DecisionsDone } from '../store/decisions.js';
import type { Store } from '../store/store.js';
import type { Progress } from './import-request.js';
import { undoTools } from './store-tools.js';

export interface Decided extends DecisionsDone {
  /** Earlier words of ours that this one replaces or takes back. */
  readonly replaced: readonly (Pair & { readonly verdict: Verdict })[];
}

export interface DecideOptions {
  readonly now: Date;
  readonly progress: Progress;
}

interface Saying extends DecideOptions {
  readonly add: readonly (Pair & { readonly verdict: Verdict })[];
  readonly remove: readonly (Pair & { readonly verdict: Verdict })[];
}

async function say(store: Store, { add, remove, now, progress }: Saying): Promise<Decided> {
  const done = await store.decisions.change(
    { add, remove, madeAt: now.toISOString() },
    undoTools(progress, 'progress.deciding'),
  );
  return { ...done, replaced: remove };
}

/** Our own words of one sort that stand between places of the list, or within one place. */
function ownWords(
  store: Store,
  spaces: readonly Space[],
  verdict: Verdict,
): readonly (Pair & { readonly verdict: Verdict })[] {
  const spaceOf = new Map(
    spaces.flatMap(({ id }) => store.spaces.keysOf(id).map((key): [string, number] => [key, id])),
  );
  const found = new Map<string, Pair & { readonly verdict: Verdict }>();
  for (const { id } of spaces) {
    for (const { a, b, verdict: said, importId } of store.decisions.ofSpace(id)) {
      if (importId === null && said === verdict && spaceOf.has(a) && spaceOf.has(b))
        found.set(`${a} ${b}`, { a, b, verdict });
    }
  }
  return [...found.values()];
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
  const [first, ...others] = spaces;
  if (first === undefined) throw new Error('no place to make one');
  const add = others.map(({ key }) => ({ ...pairOf(first.key, key), verdict: 'same' as const }));
  return say(store, { ...options, add, remove: ownWords(store, spaces, 'different') });
}

/** Says of places (at least two) that each is another than each: they are never proposed and never made one again. */
export async function keepApart(store: Store, spaces: readonly Space[], options: DecideOptions): Promise<Decided> {
  const add = spaces.flatMap(({ key }, at) =>
    spaces.slice(at + 1).map((other) => ({ ...pairOf(key, other.key), verdict: 'different' as const })),
  );
  return say(store, { ...options, add, remove: [] });
}

export type SplitPlan =
  /** It takes back what we had made one; the place falls into what it was before. */
  | { readonly is: 'taken-back'; readonly words: readonly (Pair & { readonly verdict: Verdict })[] }
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
  return words.length === 0 ? { is: 'whole', keys: all } : { is: 'taken-back', words };
}

export async function split(
  store: Store,
  plan: Exclude<SplitPlan, { is: 'whole' }>,
  options: DecideOptions,
): Promise<Decided> {
  if (plan.is === 'taken-back') return say(store, { ...options, add: [], remove: plan.words });
  const add = plan.keys.flatMap((key) =>
    plan.rest.map((other) => ({ ...pairOf(key, other), verdict: 'different' as const })),
  );
  return say(store, { ...options, add, remove: [] });
}
