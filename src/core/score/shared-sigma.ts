/** How unsure the guess is that all places of a platform share: what part of the members sees one post. */
import type { Space } from '../../domain/space.js';
import type { ReachRow } from '../platforms/reach-table.js';
import { doubtAfter } from '../platforms/recalibrated-share.js';
import { countedAudience } from './audience.js';

/** Standard deviations in log10 people, where the share has a public source and where it is assumed: assumed. */
const SOURCED = 0.15;
const ASSUMED = 0.3;

/** 0 where people who see posts or take part were counted: such a figure does not rest on the platform's share. Own posts make it surer. */
export function sharedSigma(space: Space, { isSourced, posts }: ReachRow): number {
  if (countedAudience(space) !== null) return 0;
  return isSourced ? SOURCED : Math.max(SOURCED, ASSUMED * doubtAfter(posts));
}
