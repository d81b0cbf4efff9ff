/** What in a folder lies beside the downloads that formats named in it, and is a person's own. By paths alone. Read by entries. */
import { isArchiveName } from './archive/member-names.js';
import type { Claim } from './entry.js';

const TABLE = /\.(?:csv|tsv|tab|xlsx?|xlsm|ods)(?:\.gz)?$/i;
/** Folders inside a download, not around one: 'your_facebook_activity' and 'connections' of Meta, 'data' of X, 'Servers' of Discord. */
const INNER = /^(?:(?:your|personal|account)[-_ ].*|data|connections|serv[^/]{0,20})\/$/i;

/** What one download closes of a folder. */
interface Closed {
  /** Folders, with '/' behind them. */
  readonly folders: readonly string[];
  /** What else is read: all; only tables and archives at the top, where this folder is the download itself; only archives, where its lists lie at the top. */
  readonly open: 'all' | 'tables' | 'archives';
}

type Ask = (paths: readonly string[]) => readonly Claim[];

/** @param ask what formats name among other paths */
export function besideDownloads(members: readonly string[], claims: readonly Claim[], ask: Ask): readonly string[] {
  const claimed = new Set(claims.flatMap((claim) => claim.members));
  const closed = claims.map((claim) => closedBy(claim, members, ask));
  const folders = [...new Set(closed.flatMap((one) => one.folders))];
  return members.filter(
    (member) =>
      !claimed.has(member) &&
      !folders.some((folder) => member.startsWith(folder)) &&
      closed.every(({ open }) => isOpenTo(member, open)),
  );
}

function isOpenTo(member: string, open: Closed['open']): boolean {
  if (open === 'all') return true;
  if (member.includes('/')) return false;
  return isArchiveName(member) || (open === 'tables' && TABLE.test(member));
}

function closedBy({ format, members, isRepeating }: Claim, all: readonly string[], ask: Ask): Closed {
  const below = members.filter((member) => member.includes('/'));
  // Chats lie one by one among other things; what is in the folder of one is of that chat.
  if (isRepeating === true) return { folders: below.map((member) => member.replace(/[^/]*$/, '')), open: 'all' };
  const folders = [...new Set(below.map((member) => member.slice(0, member.indexOf('/') + 1)))];
  if (below.length === members.length) {
    const isAround = folders.every((folder) => {
      const [inside, claimed] = [all, members].map((paths) => paths.filter((path) => path.startsWith(folder)));
      return !INNER.test(folder) && isWhole(format, { inside: inside ?? [], claimed: claimed ?? [] }, ask);
    });
    return { folders, open: isAround ? 'all' : 'tables' };
  }
  // A download of one JSON file has nothing beside it; of one with several tables the others are a person's posts.
  return { folders, open: members.length === 1 && /\.json$/i.test(members[0] ?? '') ? 'all' : 'archives' };
}

interface Inside {
  readonly inside: readonly string[];
  readonly claimed: readonly string[];
}

/**
 * A folder holds a whole download where its format knows it without that folder: at once where all its lists lie in it, else
 * also without the next one, since formats know a list by the end of its path.
 */
function isWhole(format: string, { inside, claimed }: Inside, ask: Ask): boolean {
  const isKnownWithout = (depth: number): boolean => {
    const found = ask(inside.map((path) => without(path, depth)).filter((path) => path !== ''));
    return found.some((claim) => claim.format === format && claim.members.length === claimed.length);
  };
  const isFlat = claimed.every((path) => !without(path, 1).includes('/'));
  return isKnownWithout(1) && (isFlat || isKnownWithout(2));
}

/** The path without its first folders; '' where nothing is left. */
function without(path: string, depth: number): string {
  return path.split('/').slice(depth).join('/');
}
