/** Runs checks over the places of a store: shows each check the places it asks for, keeps the worst findings and counts all. */
import { checks } from '../core/checks/all.js';
import type { Check, CheckContext, Subject } from '../core/checks/check.js';
import { type WorstFirst, worstFirst } from '../core/worst-first.js';
import type { Campaign } from '../domain/campaign.js';
import type { ImportRecord } from '../domain/import-record.js';
import type { Store } from '../store/store.js';
import { countDuplicates, MOST_COMPARED } from './count-duplicates.js';
import { type Bench, type Found, inFull, type Light, subjectsOf } from './found-in-full.js';
import type { Progress } from './import-request.js';
import { PLACES } from './places-to-check.js';
import { isRepeat } from './repeated-finding.js';
import { scoreContext } from './score-context.js';

export interface CheckRequest {
  /** Ids of checks; empty: all. */
  readonly only: readonly string[];
  readonly campaign: Campaign | null;
  /** ISO date. */
  readonly today: string;
  /** Findings kept of each check; null: all. */
  readonly most: number | null;
}

/** A list that brought many of the findings: a newer copy of it settles them all. */
export interface OneList {
  readonly list: ImportRecord;
  readonly count: number;
}

export interface CheckResult {
  readonly check: string;
  /** null: it was left out, as there are too many places. */
  readonly count: number | null;
  /** How many of them `found` tells. */
  readonly told: number;
  /** Worst first. Each is judged again when it is told, so that a million of them are never in memory at once. */
  readonly found: () => Iterable<Found>;
  /** Where one list brought most of them. */
  readonly mostlyOf: OneList | null;
}

/** Pairs that are likely one place are told by their number only: `turf dupes` shows them. */
export const DUPLICATES = 'duplicates';

const IN_ORDER: readonly Check[] = [...checks].sort((a, b) => a.order - b.order);
/** All that can be asked for, in the order in which it is told. */
export const CHECK_IDS: readonly string[] = [...IN_ORDER.map(({ id }) => id), DUPLICATES];

/** Fewer findings of one list are quicker settled one by one. */
const MANY = 20;

/** What is found by one check, while it runs. */
interface Running {
  readonly check: Check;
  readonly worst: WorstFirst<Light>;
  readonly byDate: Map<string, number>;
}

function judge({ check, worst, byDate }: Running, subject: Subject, bench: Bench): void {
  for (const [at, finding] of check.judge(subject, bench.context).entries()) {
    if (isRepeat(finding, { check, subject, bench })) continue;
    const { weight, listDate } = finding;
    worst.add({ weight, id: subject.space.id, at });
    if (listDate !== undefined) byDate.set(listDate, (byDate.get(listDate) ?? 0) + 1);
  }
}

/** The list whose figures most findings are of. */
function mostlyOf(byDate: ReadonlyMap<string, number>, total: number, imports: Iterable<ImportRecord>): OneList | null {
  const [first] = [...byDate].sort((a, b) => b[1] - a[1]);
  if (first === undefined) return null;
  const [date, count] = first;
  const [list, another] = [...imports].filter((one) => one.kind === 'file' && !one.isInsiders && one.asOf === date);
  return count >= MANY && count * 2 > total && list !== undefined && another === undefined ? { list, count } : null;
}

function resultOf({ check, worst, byDate }: Running, bench: Bench): CheckResult {
  const { count, items } = worst.kept();
  return {
    check: check.id,
    count: check.most === undefined ? count : Math.min(count, check.most),
    told: items.length,
    found: () => inFull(items, check, bench),
    mostlyOf: mostlyOf(byDate, count, bench.context.imports.values()),
  };
}

function notSearched(check: string): CheckResult {
  return { check, count: null, told: 0, found: () => [], mostlyOf: null };
}

/** Runs the checks that are asked for, in their order. */
export async function runChecks(
  store: Store,
  request: CheckRequest,
  progress: Progress,
): Promise<readonly CheckResult[]> {
  const { only, campaign, today, most } = request;
  const isAsked = (id: string): boolean => only.length === 0 || only.includes(id);
  const context: CheckContext = {
    ...scoreContext(store, { campaign, today }),
    imports: new Map(store.imports.all().map((one) => [one.id, one])),
    rankWith: () => 0,
  };
  const results = new Map<string, CheckResult>();
  const asked = IN_ORDER.filter(({ id }) => isAsked(id));
  // Checks of the same places run together, so that a million of them are read once.
  for (const of of new Set(asked.map((check) => check.of))) {
    if (of === 'look-alikes' && only.length === 0 && store.spaces.count() > MOST_COMPARED) {
      for (const { id } of asked.filter((check) => check.of === of)) results.set(id, notSearched(id));
      continue;
    }
    const running = asked
      .filter((check) => check.of === of)
      .map((check): Running => ({ check, worst: worstFirst(check.most ?? most), byDate: new Map() }));
    const {
      pages,
      about = () => ({}),
      rankWith = context.rankWith,
    } = await PLACES[of]({ store, campaign, today, progress });
    const bench: Bench = { store, context: { ...context, rankWith }, about };
    for await (const spaces of pages()) {
      for (const subject of subjectsOf(spaces, bench)) for (const one of running) judge(one, subject, bench);
    }
    for (const one of running) results.set(one.check.id, resultOf(one, bench));
  }
  const inOrder = asked.flatMap(({ id }) => results.get(id) ?? []);
  if (!isAsked(DUPLICATES)) return inOrder;
  const count = await countDuplicates(store, progress);
  return [...inOrder, { check: DUPLICATES, count, told: 0, found: () => [], mostlyOf: null }];
}
