/** The map as a Doc: rows, JSON, what is left out, and what to type next. Shared by the commands that show a map. */

import { type Column, type Doc, type DocRow, doc, type JsonObject, type Note } from '../domain/doc.js';
import type { Ranked } from '../domain/ranked.js';
import type { Ranking, RankRequest } from '../flows/rank.js';
import type { Ctx } from './ctx.js';
import { oneDigit, rankedJson } from './space-json.js';
import { badgeWords, whySentences } from './why.js';

/** Spaces read from the store at once while a map is written. */
const STEP = 500;

export interface MapOf {
  readonly ranking: Ranking;
  readonly request: RankRequest;
  /** How many places are shown. */
  readonly shown: number;
}

interface Placed {
  readonly rank: number;
  readonly scored: Ranked;
}

/** The first `count` places of a ranking, judged in full, a few at a time. */
function* placed(ctx: Ctx, ranking: Ranking, count: number): Iterable<Placed> {
  for (let at = 0; at < count; at += STEP) {
    const ids = ranking.order.slice(at, Math.min(at + STEP, count)).map((one) => one.id);
    const spaces = new Map(
      ctx
        .db()
        .spaces.withIds(ids)
        .map((space) => [space.id, space]),
    );
    for (const [place, id] of ids.entries()) {
      const space = spaces.get(id);
      if (space !== undefined) yield { rank: at + place + 1, scored: ranking.judge(space) };
    }
  }
}

function columns(ctx: Ctx, hasCampaign: boolean): readonly Column[] {
  const column = (id: string, sort: Column['sort'], more: Partial<Column> = {}): Column => ({
    id,
    label: ctx.tell(`col.${id}`),
    sort,
    ...more,
  });
  return [
    column('rank', 'number'),
    column('score', 'number', { inTable: hasCampaign }),
    column('reach', 'number', { dropAt: 2 }),
    column('relevance', 'number', { dropAt: 2, inTable: hasCampaign }),
    column('confidence', 'text', { dropAt: 3 }),
    column('quadrant', 'text', { dropAt: 4, inTable: hasCampaign }),
    column('members', 'number', { dropAt: 1 }),
    column('platform', 'text'),
    column('badges', 'text', { dropAt: 5 }),
    column('id', 'number'),
    column('name', 'name'),
    column('kind', 'text', { inTable: false }),
    column('url', 'text', { inTable: false }),
    column('place', 'text', { inTable: false }),
    column('language', 'text', { inTable: false }),
    column('tags', 'text', { inTable: false }),
    column('as_of', 'text', { inTable: false }),
    column('key', 'text', { inTable: false }),
  ];
}

function row(ctx: Ctx, { rank: at, scored }: Placed): DocRow {
  const { space } = scored;
  return {
    rank: at,
    score: oneDigit(scored.score),
    reach: oneDigit(scored.reach),
    relevance: scored.relevance === null ? null : oneDigit(scored.relevance),
    confidence: scored.confidence,
    quadrant: scored.quadrant,
    members: space.members?.value ?? null,
    platform: space.platform,
    badges: badgeWords(ctx.tell, scored),
    id: String(space.id),
    name: space.name,
    kind: space.kind,
    url: space.url,
    place: space.place,
    language: space.language,
    tags: space.tags.join('|'),
    as_of: space.asOf,
    key: space.key,
  };
}

function notes(ctx: Ctx, { ranking, request, shown }: MapOf): readonly Note[] {
  const total = ranking.order.length;
  const found: Note[] = [];
  const { campaign } = request;
  const weight = request.weight ?? campaign?.weight ?? 1;
  const first = ranking.order[0];
  if (first === undefined) {
    const id = ranking.inStore === 0 ? 'map.empty-store' : 'map.empty';
    found.push({ sort: 'note', text: ctx.tell(id, { places: ranking.inStore, db: ctx.dbPath }) });
  } else if (campaign === null) {
    found.push({ sort: 'note', text: ctx.tell('map.shown-reach', { shown, total }) });
  } else {
    const mix = { reach: Math.round(weight * 100), relevance: Math.round((1 - weight) * 100) };
    found.push({ sort: 'note', text: ctx.tell('map.shown', { shown, total, ...mix }) });
  }
  const estimated = ranking.order.slice(0, shown).filter((one) => one.isEstimated).length;
  if (estimated > 0) found.push({ sort: 'note', text: ctx.tell('map.estimated', { count: estimated }) });
  if (ranking.offTopic > 0) found.push({ sort: 'note', text: ctx.tell('map.hidden', { count: ranking.offTopic }) });
  found.push({
    sort: 'next',
    text: nextStep(ctx, {
      ranking,
      hasCampaign: campaign !== null,
      first: first?.id ?? null,
      places: request.filters.places,
    }),
  });
  return found;
}

function nextStep(
  ctx: Ctx,
  now: { ranking: Ranking; hasCampaign: boolean; first: number | null; places: readonly string[] },
): string {
  if (now.ranking.inStore === 0) return ctx.tell('map.next-import');
  const [place] = now.places;
  if (now.first === null && place !== undefined) return ctx.tell('map.no-place', { place });
  if (!now.hasCampaign) return ctx.tell('map.next-campaign');
  return now.first === null ? ctx.tell('map.next-terms') : ctx.tell('map.next-explain', { id: now.first });
}

function say(ctx: Ctx, one: DocRow): string {
  const text = (id: string): string => String(one[id] ?? '');
  const members = one.members ?? null;
  return ctx.tell('map.say', {
    rank: text('rank'),
    name: text('name'),
    platform: text('platform'),
    members: members === null ? ctx.tell('map.members-unknown') : ctx.tell('map.members', { members }),
    score: text('score'),
    reach: text('reach'),
    relevance: text('relevance'),
    confidence: text('confidence'),
    badges: text('badges'),
  });
}

export function mapDoc(ctx: Ctx, map: MapOf): Doc {
  const { ranking, request, shown } = map;
  const { campaign } = request;
  return doc({
    title: campaign === null ? ctx.tell('map.title-reach') : ctx.tell('map.title', { campaign: campaign.name }),
    lines: campaign?.about ? [campaign.about] : [],
    columns: columns(ctx, campaign !== null),
    rows: function* () {
      for (const one of placed(ctx, ranking, shown)) yield row(ctx, one);
    },
    say: (one) => say(ctx, one),
    json: {
      head: { campaign: campaign?.name ?? null, as_of: request.today, total: ranking.order.length, shown },
      items: {
        name: 'spaces',
        of: function* (): Iterable<JsonObject> {
          for (const { rank: at, scored } of placed(ctx, ranking, shown))
            yield rankedJson(scored, at, whySentences(ctx.tell, scored));
        },
      },
    },
    notes: notes(ctx, map),
  });
}
