/** The table of reach as a store has it: shown, changed row by row or from a sheet, set back, and corrected by own posts. */

import { mean } from '../core/mean.js';
import {
  hasShippedRow,
  REACH_PLATFORMS,
  type ReachTable,
  type ReachTableRow,
  reachTable,
  reachTableOf,
} from '../core/platforms/reach-table.js';
import { percentOf, type SaidReach } from '../core/reach-sheet.js';
import { kindOfRow, type ReachKind, type ReachSetting } from '../domain/reach.js';
import type { Space } from '../domain/space.js';
import type { Store } from '../store/store.js';

/** A row before and after. */
export interface ReachChanged {
  readonly before: ReachTableRow;
  readonly after: ReachTableRow;
}

function tableOf({ reach }: Store): ReachTable {
  return reachTable(reach.settings(), reach.seenPosts());
}

/** The rows of the platforms that the store has places of; `isAll`: of every platform. */
export function reachRows(store: Store, isAll: boolean): readonly ReachTableRow[] {
  return tableOf(store).rows(isAll ? REACH_PLATFORMS : store.reach.platforms());
}

function rowIn(table: ReachTable, platform: string, kind: ReachKind): ReachTableRow {
  return { platform, kind, ...table.rowOf(platform, kindOfRow(kind)) };
}

function isAsShipped({ platform, kind, share, typicalMembers }: ReachSetting): boolean {
  // Without a row of its own it would go by the row of any kind, whatever that says.
  if (kind !== '*' && !hasShippedRow(platform, kind)) return false;
  const shipped = reachTableOf(platform, kindOfRow(kind));
  return shipped.share === share && shipped.typicalMembers === typicalMembers;
}

/** The table with own posts, as it is shown, and without them. */
interface Tables {
  readonly shown: ReachTable;
  readonly base: ReachTable;
}

/** The row as it is to be; null: it is so already, as shown. */
function settingOf(tables: Tables, said: SaidReach): ReachSetting | null {
  const { platform, kind } = said;
  const base = rowIn(tables.base, platform, kind);
  const shown = rowIn(tables.shown, platform, kind);
  const isNewShare = said.share !== null && percentOf(said.share) !== percentOf(shown.share);
  const share = isNewShare ? (said.share ?? base.share) : base.share;
  const typicalMembers = said.typicalMembers ?? base.typicalMembers;
  return share === base.share && typicalMembers === base.typicalMembers
    ? null
    : { platform, kind, share, typicalMembers };
}

/** Sets rows, `platform` by its id; those that are as shipped again are not kept. Returns the rows that changed. */
export function setReach(store: Store, said: readonly SaidReach[]): readonly ReachChanged[] {
  const before = tableOf(store);
  const tables = { shown: before, base: reachTable(store.reach.settings(), []) };
  const settings = said.flatMap((one) => settingOf(tables, one) ?? []);
  store.reach.set({
    keep: settings.filter((one) => !isAsShipped(one)),
    drop: settings.filter(isAsShipped),
  });
  const after = tableOf(store);
  return settings.map(({ platform, kind }) => ({
    before: rowIn(before, platform, kind),
    after: rowIn(after, platform, kind),
  }));
}

/** What resetting would forget. */
export function ownReach({ reach }: Store, platform: string | null): { readonly rows: number; readonly posts: number } {
  const isOf = (one: { readonly platform: string }): boolean => platform === null || one.platform === platform;
  return { rows: reach.settings().filter(isOf).length, posts: reach.seenPosts().filter(isOf).length };
}

export interface NotedSeen extends ReachChanged {
  readonly ids: readonly number[];
  /** Views a post there, of all posts noted down. */
  readonly mean: number;
}

export interface OwnPosts {
  /** How many people saw each. */
  readonly views: readonly number[];
  /** ISO date. */
  readonly today: string;
}

/** Notes down how many saw own posts in a place of known size; its platform and kind are corrected by them. */
export function noteSeen(store: Store, space: Space, { views, today }: OwnPosts): NotedSeen {
  const { key, platform, kind, members } = space;
  if (members === null || members.value < 1) throw new Error('a post was seen in a place of unknown size');
  const table = tableOf(store);
  const row = table.kindOf(platform, kind);
  const before = rowIn(table, platform, row);
  const posts = views.map((seen) => ({ key, platform, kind, members: members.value, seen, seenOn: today }));
  const ids = store.reach.note(posts);
  const there = store.reach.seenPosts().flatMap((post) => (post.key === key ? [post.seen] : []));
  return { ids, mean: mean(there), before, after: rowIn(tableOf(store), platform, row) };
}
