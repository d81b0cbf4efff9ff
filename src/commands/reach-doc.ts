/** Rows of the table of reach as they are shown: words for a kind and for whose share it is. Shared by the commands of reach. */
import type { ReachTableRow } from '../core/platforms/reach-table.js';
import { ANY_KIND, percentOf } from '../core/reach-sheet.js';
import type { Column, DocRow, JsonObject } from '../domain/doc.js';
import type { ReachChanged } from '../flows/reach.js';
import type { Ctx } from './ctx.js';

export function kindWord({ kind }: Pick<ReachTableRow, 'kind'>): string {
  return kind === '*' ? ANY_KIND : kind;
}

/** Whose share it is. */
export function whoseShare(ctx: Ctx, { source, posts, isSourced }: ReachTableRow): string {
  if (posts > 0) return ctx.tell('reach-table.from-posts', { posts, source });
  return ctx.tell(`reach-table.${source === 'yours' ? 'yours' : isSourced ? 'sourced' : 'assumed'}`);
}

export function reachRow(ctx: Ctx, row: ReachTableRow): DocRow {
  return {
    platform: row.platform,
    kind: kindWord(row),
    share_percent: percentOf(row.share),
    typical_members: row.typicalMembers,
    source: whoseShare(ctx, row),
  };
}

export function reachJson(row: ReachTableRow): JsonObject {
  return {
    platform: row.platform,
    kind: kindWord(row),
    share_percent: percentOf(row.share),
    typical_members: row.typicalMembers,
    source: row.posts > 0 ? 'recalibrated' : row.source,
    is_published: row.isSourced,
    posts: row.posts,
  };
}

export const changeColumns = (ctx: Ctx): readonly Column[] => [
  { id: 'platform', label: ctx.tell('col.platform'), sort: 'text' },
  { id: 'kind', label: ctx.tell('col.kind'), sort: 'text' },
  { id: 'share_before', label: ctx.tell('col.share_before'), sort: 'number', digits: 2 },
  { id: 'share_percent', label: ctx.tell('col.share_percent'), sort: 'number', digits: 2 },
  { id: 'typical_members', label: ctx.tell('col.typical_members'), sort: 'number', dropAt: 1 },
  { id: 'source', label: ctx.tell('col.share_source'), sort: 'name', wraps: true },
];

export function changeRow(ctx: Ctx, { before, after }: ReachChanged): DocRow {
  return { ...reachRow(ctx, after), share_before: percentOf(before.share) };
}

export function changeJson({ before, after }: ReachChanged): JsonObject {
  return { ...reachJson(after), share_before: percentOf(before.share), typical_before: before.typicalMembers };
}
