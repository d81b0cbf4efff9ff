/** Findings as they are told: kept light while checks run, judged again when somebody reads them. Used by flows/check. */
import type { Check, CheckContext, Finding, Subject } from '../core/checks/check.js';
import type { Space } from '../domain/space.js';
import type { Store } from '../store/store.js';
import type { Places } from './places-to-check.js';

export interface Found extends Finding {
  readonly id: number;
  readonly key: string;
  readonly name: string;
}

/** Findings told at once. */
const STEP = 500;

/** A finding, light enough for a million of them: the place, and which of its findings. */
export interface Light {
  readonly weight: number;
  readonly id: number;
  readonly at: number;
}

/** What a check needs to judge places. */
export interface Bench {
  readonly store: Store;
  readonly context: CheckContext;
  readonly about: NonNullable<Places['about']>;
}

/** Places as checks are shown them. */
export function subjectsOf(spaces: readonly Space[], { store, about }: Bench): readonly Subject[] {
  const said = store.checks.saidSeveralTimes(spaces.map(({ id }) => id));
  return spaces.map((space) => ({
    space,
    observations: said.get(space.id) ?? null,
    keys: () => store.spaces.keysByAge(space.id),
    gone: null,
    looksLike: null,
    ...about(space.id),
  }));
}

/** The findings in full, some at a time. */
export function* inFull(items: readonly Light[], check: Check, bench: Bench): Iterable<Found> {
  for (let from = 0; from < items.length; from += STEP) {
    const some = items.slice(from, from + STEP);
    const spaces = bench.store.spaces.withIds([...new Set(some.map(({ id }) => id))]);
    const subjects = new Map(subjectsOf(spaces, bench).map((one) => [one.space.id, one]));
    for (const { id, at } of some) {
      const subject = subjects.get(id);
      const finding = subject === undefined ? undefined : check.judge(subject, bench.context)[at];
      if (subject === undefined || finding === undefined) continue;
      yield { ...finding, id, key: subject.space.key, name: subject.space.name };
    }
  }
}
