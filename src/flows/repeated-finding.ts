/** Whether a finding was told of another place already: a row that speaks of an organization's page, account and channel says the same of each. Used by flows/check. */
import type { Check, Finding, Subject } from '../core/checks/check.js';
import type { Observation } from '../domain/space.js';
import { type Bench, subjectsOf } from './found-in-full.js';

export interface Judged {
  readonly check: Check;
  readonly subject: Subject;
  readonly bench: Bench;
}

/** Whether a person said what is right, or that nobody knows. */
function isSettled(observations: readonly Observation[], { because: { values } }: Finding): boolean {
  const [field] = (['name', 'place', 'country', 'language'] as const).filter((one) => one === values.field);
  return (
    field !== undefined &&
    observations.some((one) => one.byHand && (one[field] !== null || one.cleared.includes(field)))
  );
}

function isSame({ because: a }: Finding, { because: b }: Finding): boolean {
  return a.id === b.id && a.values.field === b.values.field;
}

/** Whether the place stood in each of the rows of the finding, and tells the same, or told it until it was settled. */
function tells(other: Subject, finding: Finding, { check, bench }: Judged): boolean {
  const observations = other.observations ?? [];
  const rows = new Set(observations.map((one) => `${one.importId}:${one.line}`));
  if (finding.rows === undefined || !finding.rows.every((row) => rows.has(row))) return false;
  return isSettled(observations, finding) || check.judge(other, bench.context).some((one) => isSame(one, finding));
}

/** Whether a place with a lower number, which stood in the same rows, tells the finding. */
export function isRepeat(finding: Finding, judged: Judged): boolean {
  if (finding.rows === undefined) return false;
  const { bench, subject } = judged;
  const before = bench.store.spaces.besides(subject.space.id).filter(({ id }) => id < subject.space.id);
  return subjectsOf(before, bench).some((other) => tells(other, finding, judged));
}
