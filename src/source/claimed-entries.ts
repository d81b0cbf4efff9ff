/** The downloads that one format named in an archive or folder, or in all parts of a split one. Read by entries. */
import { type BundleName, bundleOf, type Wanted } from './archive/bundle.js';
import { downloadsIn, type Place } from './archive/downloads.js';
import type { Claim, Entry, Search } from './entry.js';
import type { Shelf } from './shelf.js';

interface Member {
  readonly shelf: Shelf;
  readonly member: string;
}

/** @param isOnly no other format named anything there */
export function claimedEntries(
  shelves: readonly Shelf[],
  { format, members, isRepeating }: Claim,
  { search, isOnly }: { readonly search: Search; readonly isOnly: boolean },
): readonly Entry[] {
  const wanted = new Set(members);
  const places = shelves.flatMap((shelf) =>
    shelf.members.filter((member) => wanted.has(member)).map((member) => placeOf(shelf, member, shelves.length > 1)),
  );
  const downloads = isRepeating === true ? [places] : downloadsIn(places);
  return downloads.map((download): Entry => {
    const parts = partsOf(download, shelves);
    const group = downloads.length > 1 && shelves.length === 1 ? (download[0]?.group ?? null) : null;
    const named = nameOf(parts, { group, format: isOnly ? null : format });
    return {
      path: named.path,
      typed: parts.map(({ shelf }) => shelf.path),
      open: async () => {
        const bundle = await bundleOf(parts, named, search.options);
        return { pieces: [{ is: 'bundle', bundle, format }], close: () => bundle.close() };
      },
    };
  });
}

/** Of a split download each part stands for itself; else each folder at the top. */
function placeOf(shelf: Shelf, member: string, isSplit: boolean): Place<Member> {
  const slash = isSplit ? -1 : member.indexOf('/');
  const group = isSplit ? shelf.path : member.slice(0, Math.max(0, slash));
  return { group, tail: member.slice(slash + 1), thing: { shelf, member } };
}

function partsOf(download: readonly Place<Member>[], shelves: readonly Shelf[]): readonly Wanted[] {
  return shelves.flatMap((shelf): Wanted[] => {
    const members = download.filter(({ thing }) => thing.shelf === shelf).map(({ thing }) => thing.member);
    return members.length === 0 ? [] : [{ shelf, members }];
  });
}

/**
 * @param group the folder that it is, where several lie side by side
 * @param format told where several formats named something in one archive, which is known by its bytes
 */
function nameOf(
  parts: readonly Wanted[],
  { group, format }: { readonly group: string | null; readonly format: string | null },
): BundleName {
  const shelf = parts[0]?.shelf;
  if (shelf === undefined) throw new Error('a download without a file');
  const path = group === null ? shelf.path : `${shelf.path}/${group}`;
  return {
    path: parts.length > 1 ? `${path} and ${parts.length - 1} more` : path,
    name: group ?? shelf.name,
    part: shelf.packed === null ? null : (group ?? format),
  };
}
