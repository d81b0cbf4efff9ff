/** The files of one download that a format named as its lists, from one shelf or the several parts of a split one. */
import { createHash } from 'node:crypto';
import type { Bundle, Source } from '../../domain/source.js';
import type { OpenSourceOptions } from '../opening.js';
import type { Shelf } from '../shelf.js';
import { sourceOf } from '../source-of.js';
import { unpacked } from './unpack.js';

/** A shelf and those of its members that are wanted. */
export interface Wanted {
  readonly shelf: Shelf;
  readonly members: readonly string[];
}

/** How a download is shown and told apart: one of several in one archive is a part of it. */
export interface BundleName {
  readonly path: string;
  readonly name: string;
  readonly part: string | null;
}

/**
 * Nothing but the wanted members is ever opened. Its hash is that of the archives, of a folder that of what is read in it.
 * @throws TurfError exit 4 when they are too large together, damaged or unreadable
 */
export async function bundleOf(
  parts: readonly Wanted[],
  named: BundleName,
  options: OpenSourceOptions,
): Promise<Bundle> {
  const shelves = new Map(parts.flatMap(({ shelf, members }) => members.map((member) => [member, shelf] as const)));
  for (const { shelf, members } of parts) shelf.admit(members);
  const open = async (member: string): Promise<Source> => {
    const shelf = shelves.get(member);
    if (shelf === undefined) throw new Error(`a member that no format named was to be opened: ${member}`);
    return { ...(await sourceOf(await unpacked(await shelf.open(member), options), options)), part: member };
  };
  const members = [...shelves.keys()].sort();
  const looks = await lookAtAll(parts, { members, open });
  return {
    ...named,
    ...looks,
    encoding: null,
    isEncodingGuessed: false,
    members,
    open,
    close: async () => {},
  };
}

interface Looks {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly modifiedOn: string | null;
}

/** Archives are known as they are; of a folder each wanted file is looked at. */
async function lookAtAll(
  parts: readonly Wanted[],
  { members, open }: { readonly members: readonly string[]; readonly open: (member: string) => Promise<Source> },
): Promise<Looks> {
  const archives = parts.flatMap(({ shelf }) => (shelf.packed === null ? [] : [shelf.packed]));
  if (archives.length === parts.length) return lookAtArchives(parts, archives);
  const hash = createHash('sha256');
  const days: string[] = [];
  let sizeBytes = 0;
  for (const member of members) {
    const source = await open(member);
    hash.update(`${member}\0${source.sha256}\n`);
    sizeBytes += source.sizeBytes;
    if (source.modifiedOn !== null) days.push(source.modifiedOn);
    await source.close();
  }
  return { sha256: hash.digest('hex'), sizeBytes, modifiedOn: days.sort().at(-1) ?? null };
}

function lookAtArchives(parts: readonly Wanted[], archives: readonly { sha256: string; sizeBytes: number }[]): Looks {
  const [only] = archives;
  const days = parts.flatMap(({ shelf, members }) => members.flatMap((member) => shelf.dayOf(member) ?? [])).sort();
  return {
    sha256:
      archives.length === 1 && only !== undefined
        ? only.sha256
        : createHash('sha256')
            .update(
              archives
                .map(({ sha256 }) => sha256)
                .sort()
                .join('\n'),
            )
            .digest('hex'),
    sizeBytes: archives.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    modifiedOn: days.at(-1) ?? null,
  };
}
