/** What is said of an organization: on the map the other places that a row stands for, in `show` the places it has. */
import type { JsonObject } from '../domain/doc.js';
import type { Space } from '../domain/space.js';
import { organizationsOf } from '../flows/organizations.js';
import type { Ctx } from './ctx.js';

/** Places of an organization that are named in a sentence. */
const MOST_NAMED = 20;

function platformsOf(places: readonly Space[]): string {
  return [...new Set(places.map(({ platform }) => platform))].join(', ');
}

/** '+2: youtube, website'; '' where there is no other place. */
export function alsoWords(ctx: Ctx, others: readonly Space[]): string {
  if (others.length === 0) return '';
  return ctx.tell('organizations.also', { count: others.length, platforms: platformsOf(others) });
}

/** The same as a sentence to be read aloud. */
export function alsoSaid(ctx: Ctx, others: readonly Space[]): string {
  if (others.length === 0) return '';
  return ctx.tell('organizations.also-said', { count: others.length, platforms: platformsOf(others) });
}

function named(places: readonly Space[]): string {
  return places.map(({ id, platform, name }) => `${id} ${platform} ${name}`).join('; ');
}

/** A place among others: with which it is one organization, and beside which it stood in a list. */
export interface Together {
  /** Number of its organization; null: it stands alone. */
  readonly organization: number | null;
  /** The other places of the organization, by their numbers. */
  readonly places: readonly Space[];
  readonly besides: readonly Space[];
}

export function togetherOf(ctx: Ctx, space: Space): Together {
  const { spaces } = ctx.db();
  const besides = spaces.besides(space.id);
  // Who stands alone in every row is in no organization, and need not wait until all of them are found.
  const book = besides.length === 0 ? null : organizationsOf(ctx.db());
  const organization = book?.of(space.id) ?? null;
  const members = organization === null ? [] : (book?.members(organization) ?? []);
  const places = [...spaces.withIds(members.filter((id) => id !== space.id))].sort((a, b) => a.id - b.id);
  return { organization, places, besides };
}

/** The same in sentences. */
export function togetherLines(ctx: Ctx, { places, besides }: Together): readonly string[] {
  const known = new Set(places.map(({ id }) => id));
  const more = Math.max(0, places.length - MOST_NAMED);
  const others = besides.filter(({ id }) => !known.has(id));
  const id = more === 0 ? 'organizations.with' : 'organizations.with-more';
  return [
    ...(places.length === 0 ? [] : [ctx.tell(id, { names: named(places.slice(0, MOST_NAMED)), more })]),
    ...(others.length === 0 ? [] : [ctx.tell('show.besides', { names: named(others) })]),
  ];
}

/** The same for scripts. */
export function togetherJson({ organization, places }: Together): JsonObject {
  return {
    organization,
    organization_places: places.map(({ id, key, name, platform }) => ({ id, key, name, platform })),
  };
}
