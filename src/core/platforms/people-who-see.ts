/** How many of a place's members see one post, by the share who do in a place of 1,000. Used by reach and where own posts correct that share. */

/**
 * The share of members who see a post falls with size: Facebook pages 33 % below 1,000 fans and 8 % above 100,000 (2012), Telegram channels
 * 10-40 % and 3-8 % at ten million. An elasticity of 0.8 fits those three sources; it is an assumption.
 */
export const ELASTICITY = 0.8;

/** `share`: of 1,000 members, 0..1. Never more than there are. */
export function peopleWhoSee(share: number, count: number): number {
  return Math.min(share * 1000 * (count / 1000) ** ELASTICITY, count);
}
