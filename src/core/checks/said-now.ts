/** What each source says of one field of a place now: its newest word, without those it took back itself. Used by the check for contradictions. */
import type { Field } from '../../domain/field.js';
import type { ImportRecord } from '../../domain/import-record.js';
import type { Observation } from '../../domain/space.js';
import { daysBetween } from '../growth.js';

export interface Said<T> {
  readonly value: T;
  readonly importId: number;
  readonly date: string;
  readonly line: number;
  /** The town or area that its row names. */
  readonly place: string | null;
}

/** How a field is read and compared. */
export interface Compared<T> {
  readonly field: Field;
  readonly of: (one: Observation) => T | null;
  /** Words of different sources that lie further apart speak of different times. */
  readonly mostDays: number;
  /** Whether two rows of one list that differ contradict each other: a place that serves two towns is listed under both. */
  readonly clashInOneList: (a: Said<T>, b: Said<T>) => boolean;
  /** Whether one of two values must be wrong. */
  readonly differ: (a: T, b: T) => boolean;
}

/** Lists that members gave are sources of their own each; all other imports go by their label. */
function sourceOf(record: ImportRecord | undefined): string {
  if (record === undefined) return '';
  return record.isInsiders ? `#${record.id}` : record.source;
}

/** Every source with all rows of its newest import that knows the field. */
function newestWords<T>(
  observations: readonly Observation[],
  { of }: Compared<T>,
  imports: ReadonlyMap<number, ImportRecord>,
): readonly Said<T>[] {
  const bySource = new Map<string, Said<T>[]>();
  for (const one of observations) {
    const value = of(one);
    if (value === null) continue;
    const source = sourceOf(imports.get(one.importId));
    const said = { value, importId: one.importId, date: one.date, line: one.line, place: one.place };
    const known = bySource.get(source);
    const [first] = known ?? [];
    if (known === undefined || first === undefined || isNewer(said, first)) bySource.set(source, [said]);
    else if (first.importId === said.importId && first.date === said.date) known.push(said);
  }
  return [...bySource.values()].flat();
}

function isNewer(a: Said<unknown>, b: Said<unknown>): boolean {
  return a.date > b.date || (a.date === b.date && a.importId > b.importId);
}

export interface Contradicted<T> {
  /** Who said the value that counts. */
  readonly counts: Said<T>;
  /** What cannot be true beside it, each value once; never empty. */
  readonly others: readonly Said<T>[];
  /** All rows that say the one or the other: "import:line". */
  readonly rows: readonly string[];
}

/**
 * Who says otherwise than the value that counts (`isCounted`), at about the same time; null where nobody does, and where a
 * person settled the field by hand.
 */
export function contradicted<T>(
  observations: readonly Observation[],
  compared: Compared<T>,
  { isCounted, imports }: { isCounted: (value: T) => boolean; imports: ReadonlyMap<number, ImportRecord> },
): Contradicted<T> | null {
  const { field, of, mostDays, clashInOneList, differ } = compared;
  if (observations.some((one) => one.byHand && (of(one) !== null || one.cleared.includes(field)))) return null;
  const words = newestWords(observations, compared, imports);
  const counts = words
    .filter((one) => isCounted(one.value))
    .reduce<Said<T> | null>((newest, one) => (newest === null || isNewer(one, newest) ? one : newest), null);
  if (counts === null) return null;
  const others = words.filter(
    (one) =>
      Math.abs(daysBetween(one.date, counts.date)) <= mostDays &&
      differ(counts.value, one.value) &&
      (one.importId !== counts.importId || clashInOneList(counts, one)),
  );
  if (others.length === 0) return null;
  return {
    counts,
    others: [...new Map(others.map((one) => [JSON.stringify(one.value), one])).values()],
    rows: [...words.filter((one) => isCounted(one.value)), ...others].map((one) => `${one.importId}:${one.line}`),
  };
}
