/** What a platform and a kind of place mean for reach: the share who see a post, a usual size, and whose figures these are. */
import { KINDS, type Kind } from '../../domain/listing.js';
import { UNKNOWN_PLATFORM } from '../../domain/place-key.js';
import { kindOfRow, type ReachKind, type ReachSetting, type SeenPost } from '../../domain/reach.js';
import { platforms } from './all.js';
import type { Platform } from './platform.js';
import { recalibratedShare } from './recalibrated-share.js';

export interface ReachRow {
  readonly title: string;
  /** Of 1,000 members, the share who see one post. */
  readonly share: number;
  /** A modest usual size for a place that comes without a count. */
  readonly typicalMembers: number;
  /** The share rests on published figures. */
  readonly isSourced: boolean;
  /** As shipped, or as the person set it. */
  readonly source: 'shipped' | 'yours';
  /** Own posts whose counted views corrected the share; 0: none. */
  readonly posts: number;
  /** Only those who run such a place can post there: it is no place for a conversation. */
  readonly isBroadcast: boolean;
}

/** A row with its place in the table. */
export interface ReachTableRow extends ReachRow {
  readonly platform: string;
  readonly kind: ReachKind;
}

/** The shipped table with what the person set and counted. */
export interface ReachTable {
  readonly rowOf: (platform: string, kind: Kind | null) => ReachRow;
  /** The kind of the row that stands for a kind of place: its own, or '*'. */
  readonly kindOf: (platform: string, kind: Kind | null) => ReachKind;
  /** The rows of these platforms, in order: '*' last of each. */
  readonly rows: (platforms: readonly string[]) => readonly ReachTableRow[];
}

/** A platform nobody has described yet: assumed. */
const UNKNOWN: ReachRow = {
  title: 'unknown platform',
  share: 0.1,
  typicalMembers: 500,
  isSourced: false,
  source: 'shipped',
  posts: 0,
  isBroadcast: false,
};

const byId: ReadonlyMap<string, Platform> = new Map(platforms.map((platform) => [platform.id, platform]));
/** Every platform that has rows, also the one of places whose platform nobody knows. */
export const REACH_PLATFORMS: readonly string[] = [...byId.keys(), UNKNOWN_PLATFORM].sort();

/** The row as shipped. */
export function reachTableOf(platform: string, kind: Kind | null): ReachRow {
  const found = byId.get(platform);
  if (found === undefined) return UNKNOWN;
  const pick = (table: Readonly<Partial<Record<ReachKind, number>>>): number | undefined =>
    (kind === null ? undefined : table[kind]) ?? table['*'];
  return {
    ...UNKNOWN,
    title: found.title,
    share: pick(found.visibility) ?? UNKNOWN.share,
    typicalMembers: pick(found.typicalMembers) ?? UNKNOWN.typicalMembers,
    isSourced: found.isSourced,
    isBroadcast: kind !== null && (found.broadcastKinds ?? []).includes(kind),
  };
}

/** Whether the shipped table has a row for just this kind. */
export function hasShippedRow(platform: string, kind: Kind): boolean {
  const found = byId.get(platform);
  return found !== undefined && (found.visibility[kind] !== undefined || found.typicalMembers[kind] !== undefined);
}

const nameOf = (platform: string, kind: ReachKind | null): string => `${platform} ${kind ?? ''}`;

/** The shipped table where `settings` does not say otherwise, each share corrected by the posts that were seen in such places. */
export function reachTable(settings: readonly ReachSetting[], seen: readonly SeenPost[]): ReachTable {
  const set = new Map(settings.map((one) => [nameOf(one.platform, one.kind), one]));
  const kindOf = (platform: string, kind: Kind | null): ReachKind =>
    kind !== null && (set.has(nameOf(platform, kind)) || hasShippedRow(platform, kind)) ? kind : '*';
  const postsOf = new Map<string, SeenPost[]>();
  for (const post of seen) {
    const name = nameOf(post.platform, kindOf(post.platform, post.kind));
    const known = postsOf.get(name);
    if (known === undefined) postsOf.set(name, [post]);
    else known.push(post);
  }
  const made = (platform: string, kind: Kind | null): ReachRow => {
    const name = nameOf(platform, kindOf(platform, kind));
    const own = set.get(name);
    const posts = postsOf.get(name) ?? [];
    const shipped = reachTableOf(platform, kind);
    const row: ReachRow =
      own === undefined
        ? shipped
        : {
            ...shipped,
            share: own.share,
            typicalMembers: own.typicalMembers,
            isSourced: false,
            source: 'yours',
          };
    return posts.length === 0 ? row : { ...row, share: recalibratedShare(row.share, posts), posts: posts.length };
  };
  // Asked for a million places, of few platforms and kinds.
  const known = new Map<string, ReachRow>();
  const rowOf = (platform: string, kind: Kind | null): ReachRow => {
    const name = nameOf(platform, kind);
    const old = known.get(name);
    if (old !== undefined) return old;
    const row = made(platform, kind);
    known.set(name, row);
    return row;
  };
  const rows = (wanted: readonly string[]): readonly ReachTableRow[] =>
    wanted.flatMap((platform) =>
      [...KINDS.filter((kind) => kindOf(platform, kind) === kind), '*' as const].map((kind) => ({
        platform,
        kind,
        ...rowOf(platform, kindOfRow(kind)),
      })),
    );
  return { rowOf, kindOf, rows };
}
