/** Whether a place is one that people join, so that its members can be looked up. Used by checks that ask for them. */
import type { Space } from '../../domain/space.js';

/** Nobody joins a website or a feed. */
export function hasMembers(space: Space): boolean {
  return space.platform !== 'website' && space.kind !== 'site' && space.kind !== 'feed';
}
