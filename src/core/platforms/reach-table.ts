/** What a platform and a kind of place mean for reach: the share who see a post, a usual size, and how sure both are. */
import type { Kind } from '../../domain/listing.js';
import { platforms } from './all.js';
import type { Platform } from './platform.js';

export interface ReachRow {
  readonly title: string;
  /** Of 1,000 members, the share who see one post. */
  readonly share: number;
  /** A modest usual size for a place that comes without a count. */
  readonly typicalMembers: number;
  readonly isSourced: boolean;
}

/** A platform nobody has described yet: assumed. */
const UNKNOWN: ReachRow = { title: 'unknown platform', share: 0.1, typicalMembers: 500, isSourced: false };

const byId: ReadonlyMap<string, Platform> = new Map(platforms.map((platform) => [platform.id, platform]));

export function reachTableOf(platform: string, kind: Kind | null): ReachRow {
  const found = byId.get(platform);
  if (found === undefined) return UNKNOWN;
  const pick = (table: Readonly<Partial<Record<Kind | '*', number>>>): number | undefined =>
    (kind === null ? undefined : table[kind]) ?? table['*'];
  return {
    title: found.title,
    share: pick(found.visibility) ?? UNKNOWN.share,
    typicalMembers: pick(found.typicalMembers) ?? UNKNOWN.typicalMembers,
    isSourced: found.isSourced,
  };
}
