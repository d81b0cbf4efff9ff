/** How many reactions a post usually gets on a platform, for places of any size. Used by reach and by the check for suspicious sizes. */
import { ELASTICITY } from '../platforms/people-who-see.js';
import type { UsualEngagement } from './part.js';

export interface ReactionFigures {
  readonly platform: string;
  readonly members: number;
  /** A post. */
  readonly reactions: number;
}

/** With fewer places there is no usual: assumed. */
const FEWEST = 8;

interface Levels {
  readonly members: number[];
  readonly levels: number[];
}

function middle(values: readonly number[]): number {
  return Float64Array.from(values).sort()[Math.floor(values.length / 2)] ?? 0;
}

/** Who sees a post may react to it, and the share who see it falls with size: reactions go with members^0.8. */
function usualOf({ members, levels }: Levels): UsualEngagement {
  const size = middle(members);
  return { rate: middle(levels) * size ** (ELASTICITY - 1), members: size };
}

/** Platform → what is usual; left out where fewer than eight places are known, and where a post usually gets none. */
export function usualEngagement(figures: Iterable<ReactionFigures>): ReadonlyMap<string, UsualEngagement> {
  const byPlatform = new Map<string, Levels>();
  for (const { platform, members, reactions } of figures) {
    if (members < 1) continue;
    const known = byPlatform.get(platform) ?? { members: [], levels: [] };
    byPlatform.set(platform, known);
    known.members.push(members);
    known.levels.push(reactions / members ** ELASTICITY);
  }
  const usual = new Map<string, UsualEngagement>();
  for (const [platform, known] of byPlatform) {
    if (known.levels.length < FEWEST) continue;
    const found = usualOf(known);
    if (found.rate > 0) usual.set(platform, found);
  }
  return usual;
}

/** Reactions a post that a place of `members` could expect: rate × (members / usual members)^-0.2 of each member. */
export function expectedReactions({ rate, members: size }: UsualEngagement, members: number): number {
  return rate * (members / size) ** (ELASTICITY - 1) * members;
}
