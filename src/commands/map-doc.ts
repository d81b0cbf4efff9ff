/** The map as a Doc: rows, JSON, what is left out, and what to type next. Shared by the commands that show a map. */

import type { RankRange, RankRanges } from '../core/score/rank-range.js';
import { type Column, type Doc, type DocRow, doc, type JsonObject } from '../domain/doc.js';
import type { Ranked } from '../domain/ranked.js';
import type { Space } from '../domain/space.js';
import { type FoundLookAlike, lookAlikesShown, withBadge } from '../flows/look-alikes.js';
import { type OrganizationRanking, organizationsOf } from '../flows/organizations.js';
import { type Ranking, type RankRequest, rangesOf } from '../flows/rank.js';
import type { Ctx } from './ctx.js';
import { mapNotes } from './map-notes.js';
import { alsoSaid, alsoWords } from './organization-words.js';
import { rangeText } from './range-words.js';
import { oneDigit, rankedJson } from './space-json.js';
import { badgeWords, lookAlikeSentences, whySentences } from './why.js';

/** Spaces read from the store at once while a map is written. */
const STEP = 500;

export interface MapOf {
  readonly ranking: Ranking;
  readonly request: RankRequest;
  /** How many places are shown. */
  readonly shown: number;
  /** Where `ranking` counts organizations; null or absent: it counts places. */
  readonly organizations?: OrganizationRanking | null;
}

interface Shown extends MapOf {
  /** null: the map is sorted by something else than the score. */
  readonly ranges: RankRanges | null;
  /** By number, which of the places shown may imitate another one. */
  readonly lookAlikes: ReadonlyMap<number, FoundLookAlike>;
}

interface Placed {
  readonly rank: number;
  /** null: the map is sorted by something else than the score. */
  readonly range: RankRange | null;
  readonly scored: Ranked;
  /** Other places of its organization, where organizations are counted. */
  readonly others: readonly Space[];
}

/** The first places of a ranking, judged in full, a few at a time. */
function* placed(ctx: Ctx, { ranking, shown, organizations, lookAlikes, ranges }: Shown): Iterable<Placed> {
  const othersOf = (id: number): readonly number[] => organizations?.others.get(id) ?? [];
  for (let at = 0; at < shown; at += STEP) {
    const ids = ranking.order.slice(at, Math.min(at + STEP, shown)).map((one) => one.id);
    const found = ctx.db().spaces.withIds([...ids, ...ids.flatMap(othersOf)]);
    const spaces = new Map(found.map((space) => [space.id, space]));
    for (const [place, id] of ids.entries()) {
      const space = spaces.get(id);
      const others = othersOf(id).flatMap((other) => spaces.get(other) ?? []);
      if (space === undefined) continue;
      const judged = ranking.judge(space);
      const rank = at + place + 1;
      const scored = lookAlikes.has(id) ? withBadge(judged) : judged;
      yield { rank, range: ranges?.of(rank) ?? null, scored, others };
    }
  }
}

interface Columns {
  readonly hasCampaign: boolean;
  readonly hasOrganizations: boolean;
  readonly hasRanges: boolean;
}

function columns(ctx: Ctx, { hasCampaign, hasOrganizations, hasRanges }: Columns): readonly Column[] {
  const column = (id: string, sort: Column['sort'], more: Partial<Column> = {}): Column => ({
    id,
    label: ctx.tell(`col.${id}`),
    sort,
    ...more,
  });
  return [
    column('rank', 'number'),
    // A person reads '1-4', a script two numbers.
    ...(hasRanges && ctx.isTerminal ? [column('rank_range', 'text', { dropAt: 3 })] : []),
    column('score', 'number', { inTable: hasCampaign }),
    column('reach', 'number', { dropAt: 2 }),
    column('relevance', 'number', { dropAt: 2, inTable: hasCampaign }),
    column('confidence', 'text', { dropAt: 5 }),
    column('quadrant', 'text', { dropAt: 6, inTable: hasCampaign }),
    column('members', 'number', { dropAt: 1 }),
    column('platform', 'text'),
    column('badges', 'text', { dropAt: 4 }),
    ...(hasOrganizations ? [column('also', 'text')] : []),
    column('id', 'number'),
    column('name', 'name'),
    column('kind', 'text', { inTable: false }),
    column('url', 'text', { inTable: false }),
    column('place', 'text', { inTable: false }),
    column('language', 'text', { inTable: false }),
    column('tags', 'text', { inTable: false }),
    column('as_of', 'text', { inTable: false }),
    column('key', 'text', { inTable: false }),
    column('rank_low', 'number', { inTable: false }),
    column('rank_high', 'number', { inTable: false }),
    column('chance_top_ten', 'number', { inTable: false }),
  ];
}

function row(ctx: Ctx, { rank: at, range, scored, others }: Placed): DocRow {
  const { space } = scored;
  return {
    rank: at,
    rank_range: range === null ? null : rangeText(range),
    score: oneDigit(scored.score),
    reach: oneDigit(scored.reach),
    relevance: scored.relevance === null ? null : oneDigit(scored.relevance),
    confidence: scored.confidence,
    quadrant: scored.quadrant,
    members: space.members?.value ?? null,
    platform: space.platform,
    badges: badgeWords(ctx.tell, scored),
    // A person reads where else it is; no key holds a blank.
    also: ctx.isTerminal ? alsoWords(ctx, others) : others.map(({ key }) => key).join(' '),
    also_said: alsoSaid(ctx, others),
    id: String(space.id),
    name: space.name,
    kind: space.kind,
    url: space.url,
    place: space.place,
    language: space.language,
    tags: space.tags.join('|'),
    as_of: space.asOf,
    key: space.key,
    rank_low: range?.low ?? null,
    rank_high: range?.high ?? null,
    chance_top_ten: range?.topTen ?? null,
  };
}

function say(ctx: Ctx, one: DocRow): string {
  const text = (id: string): string => String(one[id] ?? '');
  const members = one.members ?? null;
  const said = ctx.tell('map.say', {
    rank: text('rank'),
    name: text('name'),
    platform: text('platform'),
    members: members === null ? ctx.tell('map.members-unknown') : ctx.tell('map.members', { members }),
    score: text('score'),
    reach: text('reach'),
    relevance: text('relevance'),
    confidence: text('confidence'),
    range: text('rank_range'),
    badges: text('badges'),
  });
  return [said, text('also_said')].filter((sentence) => sentence !== '').join(' ');
}

/** The places as JSON; each names its organization, and where organizations are counted its other places. */
function* items(ctx: Ctx, map: Shown): Iterable<JsonObject> {
  const { organizations = null } = map;
  const book = organizations?.book ?? organizationsOf(ctx.db());
  for (const { rank: at, range, scored, others } of placed(ctx, map)) {
    const lookAlike = map.lookAlikes.get(scored.space.id) ?? null;
    const why = [...lookAlikeSentences(ctx.tell, lookAlike), ...whySentences(ctx.tell, scored)];
    const json = rankedJson(scored, { rank: at, range, why });
    const organization = book.of(scored.space.id);
    const also = organizations === null ? {} : { also: others.map(({ id, key, name }) => ({ id, key, name })) };
    yield { ...json, organization, ...also };
  }
}

async function toShow(ctx: Ctx, map: MapOf): Promise<Shown> {
  const { ranking, request, shown } = map;
  const ids = ranking.order.slice(0, shown).map(({ id }) => id);
  const options = { today: request.today, progress: ctx.progress.step };
  const lookAlikes = await lookAlikesShown(ctx.db(), ids, options);
  ctx.progress.end();
  return { ...map, lookAlikes, ranges: rangesOf(ranking) };
}

export async function mapDoc(ctx: Ctx, of: MapOf): Promise<Doc> {
  const map = await toShow(ctx, of);
  const { ranking, request, shown, organizations = null } = map;
  const { campaign } = request;
  const total = ranking.order.length;
  const places = organizations === null ? {} : { places: organizations.places };
  return doc({
    title: campaign === null ? ctx.tell('map.title-reach') : ctx.tell('map.title', { campaign: campaign.name }),
    lines: campaign?.about ? [campaign.about] : [],
    columns: columns(ctx, {
      hasCampaign: campaign !== null,
      hasOrganizations: organizations !== null,
      hasRanges: map.ranges !== null,
    }),
    rows: function* () {
      for (const one of placed(ctx, map)) yield row(ctx, one);
    },
    say: (one) => say(ctx, one),
    json: {
      head: { campaign: campaign?.name ?? null, as_of: request.today, total, ...places, shown },
      items: { name: 'spaces', of: () => items(ctx, map) },
    },
    notes: mapNotes(ctx, map),
  });
}
