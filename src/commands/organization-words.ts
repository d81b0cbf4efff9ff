/** What is said of an organization: on the map the other places that a row stands for, in `show` the places it has. */
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

function inOrganization(ctx: Ctx, space: Space, besides: readonly Space[]): readonly number[] {
  // Who stands alone in every row is in no organization, and need not wait until all of them are found.
  if (besides.length === 0) return [];
  const book = organizationsOf(ctx.db());
  const organization = book.of(space.id);
  return organization === null ? [] : book.members(organization).filter((id) => id !== space.id);
}

/** With which places it is one organization, and beside which others it stood in a list. */
export function togetherLines(ctx: Ctx, space: Space): readonly string[] {
  const { spaces } = ctx.db();
  const besides = spaces.besides(space.id);
  const members = inOrganization(ctx, space, besides);
  const known = new Set(members);
  const found = [...spaces.withIds(members.slice(0, MOST_NAMED))].sort((a, b) => a.id - b.id);
  const more = members.length - found.length;
  const others = besides.filter(({ id }) => !known.has(id));
  const id = more === 0 ? 'organizations.with' : 'organizations.with-more';
  return [
    ...(found.length === 0 ? [] : [ctx.tell(id, { names: named(found), more })]),
    ...(others.length === 0 ? [] : [ctx.tell('show.besides', { names: named(others) })]),
  ];
}
