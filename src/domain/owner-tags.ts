/** Tags that tell of the owner of a list, not of the place: what the owner left, what the owner administers. */

export const LEFT = 'left';
export const WE_ADMIN = 'we-admin';

/** In a member's list they would tell of the member. */
export function isOwnersTag(tag: string): boolean {
  return tag === LEFT || tag === WE_ADMIN;
}
