/** decisionPlan: what rows of a sheet say of pairs of places → what is to be written down, and which rows contradict each other. */
import { type Pair, type Verdict, type Word, wordsBetween } from '../domain/decision.js';

/** A place as a row names it. */
export interface Reference {
  /** The keys that the decision hangs on: each of one place with each of the other. */
  readonly keys: readonly string[];
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
export interface OwnWord extends Word {
  readonly places: readonly [string, string];
}

export interface DecisionPlan {
  /** Rows that say something new. */
  readonly said: readonly SaidPair[];
  readonly add: readonly Word[];
  readonly remove: readonly Word[];
  /** Rows that say again what was said here before, or what another row says. */
  readonly unchanged: readonly SaidPair[];
  /** Rows that name one place twice. */
  readonly oneself: readonly SaidPair[];
  /** Rows that say together that two places are one and are not; none of them is used. */
  readonly contradictions: readonly SaidPair[];
}

const nameOf = ({ a, b }: Pair): string => `${a}\u0000${b}`;

/** What a row says of keys; nothing where it names one key twice. */
function wordsOf({ a, b, verdict }: SaidPair): readonly Word[] {
  return wordsBetween(a.keys, b.keys, verdict);
}

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
  for (const word of rows.flatMap(wordsOf)) {
    const pair = nameOf(word);
    const before = verdicts.get(pair);
    if (before !== undefined && before !== word.verdict) torn.add(pair);
    verdicts.set(pair, word.verdict);
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
  return new Set(rows.filter((row) => wordsOf(row).some((word) => torn.has(nameOf(word))) || isBroken(row)));
}

/**
 * `own`: all that was said here before. Of an equal pair the first row counts. What lists make one is written down too when a
 * row says so: it holds when the lists are taken back.
 */
export function decisionPlan(rows: readonly SaidPair[], own: readonly OwnWord[]): DecisionPlan {
  const oneself = rows.filter((row) => wordsOf(row).length === 0);
  const pairs = rows.filter((row) => wordsOf(row).length > 0);
  const contradictions = contradicting(pairs);
  const usable = pairs.filter((row) => !contradictions.has(row));
  const known = new Map(own.map((word) => [nameOf(word), word.verdict]));
  const add = new Map<string, Word>();
  const [said, unchanged]: [SaidPair[], SaidPair[]] = [[], []];
  for (const row of usable) {
    const fresh = wordsOf(row).filter((word) => known.get(nameOf(word)) !== word.verdict && !add.has(nameOf(word)));
    for (const word of fresh) add.set(nameOf(word), word);
    (fresh.length === 0 ? unchanged : said).push(row);
  }
  const rootOf = groupsOf(usable);
  const remove = own
    .filter(({ verdict, places: [one, other] }) => verdict === 'different' && rootOf(one) === rootOf(other))
    .filter((word) => !add.has(nameOf(word)) && word.places[0] !== word.places[1])
    .map(({ a, b, verdict }) => ({ a, b, verdict }));
  return { said, add: [...add.values()], remove, unchanged, oneself, contradictions: [...contradictions] };
}
