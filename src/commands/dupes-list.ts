/** The list of likely duplicates: blocks for people, one row a pair for sheets, clusters for scripts. Used by turf dupes. */
import { type Column, type Doc, type DocRow, doc, type JsonObject, type Note } from '../domain/doc.js';
import type { Cluster, LikelyPair } from '../domain/likeness.js';
import type { Space } from '../domain/space.js';
import type { DupesFound } from '../flows/find-dupes.js';
import type { Ctx } from './ctx.js';
import { clusterBlock } from './dupes-block.js';
import { evidenceJson, evidenceWords, roundLikeness } from './evidence-words.js';
import { shortJson } from './place-line.js';

/** Clusters shown where nobody says how many: two screens or three. */
const TOP_ON_TERMINAL = 20;
/** Off a terminal as sentences; more than that nobody reads, and rows and JSON have them all. */
const MOST_TOLD = 500;

export interface DupesAsked {
  /** Only the duplicates of this place; null: all. */
  readonly space: Space | null;
  readonly least: number;
  /** --top; null: as many as fit where they are shown. */
  readonly top: number | null;
  readonly isAll: boolean;
}

/** The first three columns and their order are what `turf dupes --decisions` reads. */
const COLUMNS = [
  ['a', 'text'],
  ['b', 'text'],
  ['verdict', 'text'],
  ['likeness', 'number'],
  ['why', 'text'],
  ['a_id', 'number'],
  ['b_id', 'number'],
  ['a_name', 'text'],
  ['b_name', 'text'],
  ['a_place', 'text'],
  ['b_place', 'text'],
  ['a_url', 'text'],
  ['b_url', 'text'],
  ['cluster', 'number'],
] as const;

function columns(): readonly Column[] {
  return COLUMNS.map(([id, sort]) => ({ id, label: id, sort, inTable: false }));
}

export function membersOf(ctx: Ctx, { members }: Cluster): readonly Space[] {
  return [...ctx.db().spaces.withIds(members)].sort((one, other) => one.id - other.id);
}

function rowOf(ctx: Ctx, pair: LikelyPair, { a, b, cluster }: { a: Space; b: Space; cluster: number }): DocRow {
  return {
    a: a.key,
    b: b.key,
    verdict: null,
    likeness: roundLikeness(pair.likeness),
    why: evidenceWords(ctx, pair),
    a_id: a.id,
    b_id: b.id,
    a_name: a.name,
    b_name: b.name,
    a_place: a.place,
    b_place: b.place,
    a_url: a.url,
    b_url: b.url,
    cluster,
  };
}

function* rows(ctx: Ctx, clusters: readonly Cluster[]): Iterable<DocRow> {
  for (const [at, cluster] of clusters.entries()) {
    const spaces = new Map(membersOf(ctx, cluster).map((space) => [space.id, space]));
    for (const pair of cluster.pairs) {
      const [a, b] = [spaces.get(pair.a), spaces.get(pair.b)];
      if (a !== undefined && b !== undefined) yield rowOf(ctx, pair, { a, b, cluster: at + 1 });
    }
  }
}

function* json(ctx: Ctx, clusters: readonly Cluster[]): Iterable<JsonObject> {
  for (const cluster of clusters) {
    const spaces = membersOf(ctx, cluster);
    const keys = new Map(spaces.map(({ id, key }) => [id, key]));
    yield {
      likeness: roundLikeness(cluster.likeness),
      members: spaces.map(shortJson),
      pairs: cluster.pairs.map((pair) => ({
        a: keys.get(pair.a) ?? null,
        b: keys.get(pair.b) ?? null,
        likeness: roundLikeness(pair.likeness),
        evidence: evidenceJson(ctx, pair),
      })),
    };
  }
}

function noneLine(ctx: Ctx, { spaces }: DupesFound, { space }: DupesAsked): string {
  if (spaces === 0) return ctx.tell('map.empty-store', { db: ctx.dbPath });
  if (space === null) return ctx.tell('dupes-list.none', { spaces });
  return ctx.tell('dupes-list.none-of', { spaces, name: space.name, id: space.id });
}

function howNext(ctx: Ctx, isMore: boolean): string {
  if (!ctx.isTerminal) return 'filled';
  if (!ctx.canAsk) return 'sheet';
  return isMore ? 'more' : 'review';
}

function notes(ctx: Ctx, found: DupesFound, shown: number): readonly Note[] {
  const total = found.clusters.length;
  const crowded = found.crowded === 0 ? [] : [ctx.tell('dupes-list.crowded', { crowded: found.crowded })];
  const suspects = new Set(found.imitations.map(({ suspect }) => suspect)).size;
  const imitations = suspects === 0 ? [] : [ctx.tell('dupes-list.imitations', { count: suspects })];
  const counts = total === 0 ? [] : [ctx.tell('dupes-list.shown', { shown, total, spaces: found.spaces })];
  const next = found.spaces === 0 ? 'map.next-import' : total === 0 ? 'dupes-list.next-map' : 'dupes-list.next';
  return [
    ...[...counts, ...crowded, ...imitations].map((text) => ({ sort: 'note' as const, text })),
    { sort: 'next', text: ctx.tell(next, { how: howNext(ctx, total > shown) }) },
  ];
}

export function dupesList(ctx: Ctx, found: DupesFound, asked: DupesAsked): Doc {
  const total = found.clusters.length;
  const top = asked.isAll ? total : asked.top;
  const shown = found.clusters.slice(0, top ?? (ctx.isTerminal ? TOP_ON_TERMINAL : total));
  const told = shown.slice(0, top ?? MOST_TOLD);
  const blocks = told.flatMap((cluster, at) =>
    clusterBlock(ctx, cluster, { number: at + 1, spaces: membersOf(ctx, cluster) }),
  );
  return doc({
    title: ctx.tell('dupes-list.title'),
    lines: total === 0 ? [noneLine(ctx, found, asked)] : blocks.slice(0, -1),
    columns: columns(),
    rows: () => rows(ctx, shown),
    say: () => '',
    json: {
      head: {
        cut: asked.least,
        total,
        pairs: found.pairs,
        imitations: found.imitations.map(({ suspect, original }) => ({ suspect, original })),
      },
      items: { name: 'clusters', of: () => json(ctx, shown) },
    },
    notes: notes(ctx, found, ctx.isTerminal ? told.length : shown.length),
  });
}
