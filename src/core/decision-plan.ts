/** decisionPlan: what rows of a sheet say of pairs of places → what is to be written down, and which rows contradict each other. */
import { type Decision, type Pair, pairOf, type Verdict } from '../domain/decision.js';

/** A place as a row names it. */
export interface Reference {
  /** The key that the decision hangs on. */
  readonly key: string;
  /** Equal for keys of one place. */
  readonly place: string;
}

export interface SaidPair {
  readonly line: number;
  readonly a: Reference;
  readonly b: Reference;
  readonly verdict: Verdict;
}

/** An earlier word of ours, with the places that its keys belong to now. */
export type OwnWord = Pick<Decision, 'a' | 'b' | 'verdict'> & { readonly places: readonly [string, string] };

export interface DecisionPlan {
  readonly add: readonly (Pair & { readonly verdict: Verdict })[];
  readonly remove: readonly (Pair & { readonly verdict: Verdict })[];
  /** Rows that are so already, or say again what another row says. */
  readonly unchanged: readonly SaidPair[];
  /** Rows that name one place twice. */
  readonly oneself: readonly SaidPair[];
  /** Rows that say together that two places are one and are not; none of them is used. */
  readonly contradictions: readonly SaidPair[];
}

const nameOf = ({ a, b }: Pair): string => `${a}\u0000${b}`;
const keysOf = ({ a, b }: SaidPair): Pair => pairOf(a.key, b.key);

/** Which places the rows make one: the name of each place's group. */
function groupsOf(rows: readonly SaidPair[]): (place: string) => string {
  const parent = new Map<string, string>();
  const rootOf = (place: string): string => {
    let root = place;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    // The way is shortened, so that a long chain of rows stays quick.
    for (let at = place; at !== root; ) {
      const up = parent.get(at) ?? root;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  for (const { a, b, verdict } of rows) {
    const [one, other] = [rootOf(a.place), rootOf(b.place)];
    if (verdict === 'same' && one !== other) parent.set(one, other);
  }
  return rootOf;
}

/** Rows of places that other rows make one although a row says that they are not, and pairs with two verdicts. */
function contradicting(rows: readonly SaidPair[]): ReadonlySet<SaidPair> {
  const rootOf = groupsOf(rows);
  const verdicts = new Map<string, Verdict>();
  const torn = new Set<string>();
  for (const row of rows) {
    const pair = nameOf(keysOf(row));
    const before = verdicts.get(pair);
    if (before !== undefined && before !== row.verdict) torn.add(pair);
    verdicts.set(pair, row.verdict);
  }
  const broken = new Set(
    rows
      .filter(
        ({ a, b, verdict }) => verdict === 'different' && a.place !== b.place && rootOf(a.place) === rootOf(b.place),
      )
      .map(({ a }) => rootOf(a.place)),
  );
  const isBroken = ({ a, b }: SaidPair): boolean => {
    const [one, other] = [rootOf(a.place), rootOf(b.place)];
    return one === other && broken.has(one);
  };
  return new Set(rows.filter((row) => torn.has(nameOf(keysOf(row))) || isBroken(row)));
}

/** `own`: all that was said here before. Of an equal pair the first row counts. */
export function decisionPlan(rows: readonly SaidPair[], own: readonly OwnWord[]): DecisionPlan {
  const oneself = rows.filter(({ a, b }) => a.key === b.key);
  const pairs = rows.filter(({ a, b }) => a.key !== b.key);
  const contradictions = contradicting(pairs);
  const usable = pairs.filter((row) => !contradictions.has(row));
  const known = new Map(own.map((word) => [nameOf(word), word.verdict]));
  const add = new Map<string, Pair & { readonly verdict: Verdict }>();
  const unchanged: SaidPair[] = [];
  for (const row of usable) {
    const pair = keysOf(row);
    const name = nameOf(pair);
    const isOne = row.verdict === 'same' && row.a.place === row.b.place;
    if (isOne || known.get(name) === row.verdict || add.has(name)) unchanged.push(row);
    else add.set(name, { ...pair, verdict: row.verdict });
  }
  const rootOf = groupsOf(usable);
  const remove = own
    .filter(({ verdict, places: [one, other] }) => verdict === 'different' && rootOf(one) === rootOf(other))
    .filter((word) => !add.has(nameOf(word)) && word.places[0] !== word.places[1])
    .map(({ a, b, verdict }) => ({ a, b, verdict }));
  return { add: [...add.values()], remove, unchanged, oneself, contradictions: [...contradictions] };
}
