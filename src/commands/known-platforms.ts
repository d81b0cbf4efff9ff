/** The platforms that some places are known to be on: making places of two platforms one needs a person's word. */
import { UNKNOWN_PLATFORM } from '../domain/place-key.js';
import type { Space } from '../domain/space.js';

/** Where nobody knows yet what platform a place is on: it may be any. */
const NO_PLATFORM: ReadonlySet<string> = new Set([UNKNOWN_PLATFORM, 'link']);

export function knownPlatforms(spaces: readonly Pick<Space, 'platform'>[]): readonly string[] {
  return [...new Set(spaces.map(({ platform }) => platform))].filter((platform) => !NO_PLATFORM.has(platform));
}

/** ' --yes' for a line to paste that would be asked about. */
export function yesFor(spaces: readonly Pick<Space, 'platform'>[]): string {
  return knownPlatforms(spaces).length > 1 ? ' --yes' : '';
}
