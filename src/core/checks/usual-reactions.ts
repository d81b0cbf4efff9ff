/** How many reactions a post usually has on a platform, for places of any size. Used by the check for suspicious figures. */

export interface ReactionFigures {
  readonly platform: string;
  readonly members: number;
  readonly reactions: number;
}

/** With fewer places there is no usual: assumed. */
const FEWEST = 8;
/** As reach does: the share of members who see, and so react to, a post falls with size (see score/parts/audience.ts). */
const ELASTICITY = 0.8;

/** Platform → the median of reactions a post per members^0.8. */
export function usualReactions(figures: Iterable<ReactionFigures>): ReadonlyMap<string, number> {
  const byPlatform = new Map<string, number[]>();
  for (const { platform, members, reactions } of figures) {
    if (members < 1) continue;
    const level = reactions / members ** ELASTICITY;
    const known = byPlatform.get(platform);
    if (known === undefined) byPlatform.set(platform, [level]);
    else known.push(level);
  }
  const usual = new Map<string, number>();
  for (const [platform, levels] of byPlatform) {
    const middle = levels.sort((a, b) => a - b)[Math.floor(levels.length / 2)];
    if (levels.length >= FEWEST && middle !== undefined) usual.set(platform, middle);
  }
  return usual;
}

/** What a place of `members` there could expect; null where nothing is usual. */
export function expectedReactions(
  usual: ReadonlyMap<string, number>,
  platform: string,
  members: number,
): number | null {
  const level = usual.get(platform);
  return level === undefined ? null : level * members ** ELASTICITY;
}
