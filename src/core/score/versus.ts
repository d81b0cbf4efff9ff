/** Two explanations side by side: what each part gave to the one place and to the other. Used by explain --versus. */
import type { Contribution, Ranked } from '../../domain/ranked.js';

export interface Difference {
  readonly part: string;
  /** The keyword, where the part has several contributions; else null. */
  readonly value: string | null;
  /** What the part gave or took, in points; null: it had nothing to say of that place. */
  readonly one: Contribution | null;
  readonly other: Contribution | null;
}

/** Keywords are compared one by one, whichever field they stand in; all other parts as a whole. */
const BY_VALUE = 'relevance.term';

function nameOf({ part, value }: Contribution): string {
  return part === BY_VALUE && value !== null ? `${part} ${value}` : part;
}

function difference(one: Contribution | null, other: Contribution | null): Difference {
  const { part, value } = one ?? other ?? { part: '', value: null };
  return { part, value: part === BY_VALUE && value !== null ? String(value) : null, one, other };
}

/** Parts of reach and relevance in the order of the explanations: first those that the first place has, each group by itself. */
export function versus(one: Ranked, other: Ranked): readonly Difference[] {
  return ['reach.', 'relevance.'].flatMap((group) => {
    const isOfGroup = ({ part }: Contribution): boolean => part.startsWith(group);
    const left = new Map(one.parts.filter(isOfGroup).map((part) => [nameOf(part), part]));
    const right = new Map(other.parts.filter(isOfGroup).map((part) => [nameOf(part), part]));
    const names = new Set([...left.keys(), ...right.keys()]);
    return [...names].map((name) => difference(left.get(name) ?? null, right.get(name) ?? null));
  });
}
