/** One place as the JSON that scripts rely on, with all its keys and what people said of it. */
import type { Space } from '../domain/space.js';
import type { Ctx } from './ctx.js';
import { spaceJson } from './space-json.js';

export function fullJson(ctx: Ctx, space: Space) {
  const { spaces, decisions } = ctx.db();
  return spaceJson(space, spaces.keysOf(space.id), decisions.others().get(space.id) ?? []);
}
