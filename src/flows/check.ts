/** Runs checks over the places of a store: shows each check the places it asks for, keeps the worst findings and counts all. */
import { checks } from '../core/checks/all.js';
import type { Check, CheckContext, Finding } from '../core/checks/check.js';
import { usualReactions } from '../core/checks/usual-reactions.js';
import { aimOf } from '../core/score/aim.js';
import { type WorstFirst, worstFirst } from '../core/worst-first.js';
import type { Campaign } from '../domain/campaign.js';
import type { ImportRecord } from '../domain/import-record.js';
import type { Store } from '../store/store.js';
import { countDuplicates } from './count-duplicates.js';
import type { Progress } from './import-request.js';
import { type Page, PLACES } from './places-to-check.js';

export interface CheckRequest {
  /** Ids of checks; empty: all. */
  readonly only: readonly string[];
  readonly campaign: Campaign | null;
  /** ISO date. */
  readonly today: string;
  /** Findings kept of each check; null: all. */
  readonly most: number | null;
}

export interface Found extends Finding {
  readonly id: number;
  readonly key: string;
  readonly name: string;
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
  /** Worst first. */
  readonly found: readonly Found[];
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
  readonly worst: WorstFirst<Found>;
  readonly byDate: Map<string, number>;
}

function judgePage(
  page: Page,
  running: readonly Running[],
  { store, context }: { store: Store; context: CheckContext },
) {
  const said = store.checks.saidSeveralTimes(page.spaces.map(({ id }) => id));
  const inPage = page.rankWith === undefined ? context : { ...context, rankWith: page.rankWith };
  for (const space of page.spaces) {
    const about = { gone: null, looksLike: null, ...page.about?.(space.id) };
    const subject = { space, observations: said.get(space.id) ?? null, ...about };
    for (const { check, worst, byDate } of running) {
      for (const finding of check.judge(subject, inPage)) {
        const { listDate } = finding;
        worst.add({ ...finding, id: space.id, key: space.key, name: space.name });
        if (listDate !== undefined) byDate.set(listDate, (byDate.get(listDate) ?? 0) + 1);
      }
    }
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

function resultOf({ check, worst, byDate }: Running, imports: Iterable<ImportRecord>): CheckResult {
  const { count, items } = worst.kept();
  return {
    check: check.id,
    count: check.most === undefined ? count : Math.min(count, check.most),
    found: items,
    mostlyOf: mostlyOf(byDate, count, imports),
  };
}

/** Runs the checks that are asked for, in their order. */
export async function runChecks(
  store: Store,
  request: CheckRequest,
  progress: Progress,
): Promise<readonly CheckResult[]> {
  const { only, campaign, today, most } = request;
  const isAsked = (id: string): boolean => only.length === 0 || only.includes(id);
  const running = IN_ORDER.filter(({ id }) => isAsked(id)).map(
    (check): Running => ({ check, worst: worstFirst(check.most ?? most), byDate: new Map() }),
  );
  const imports = new Map(store.imports.all().map((one) => [one.id, one]));
  const context: CheckContext = {
    today,
    aim: campaign === null ? null : aimOf(campaign),
    imports,
    usualReactions: usualReactions(store.checks.reactions()),
    rankWith: () => 0,
  };
  for (const of of new Set(running.map(({ check }) => check.of))) {
    const some = running.filter(({ check }) => check.of === of);
    for await (const page of PLACES[of]({ store, campaign, today, progress }))
      judgePage(page, some, { store, context });
  }
  const results = running.map((one) => resultOf(one, imports.values()));
  if (!isAsked(DUPLICATES)) return results;
  const count = await countDuplicates(store, progress);
  return [...results, { check: DUPLICATES, count, found: [], mostlyOf: null }];
}
