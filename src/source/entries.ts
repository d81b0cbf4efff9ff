/** Looks into what a person named and yields what is to be read in it, one after another: files, sheets, downloads. Read by flows/import. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TurfError } from '../domain/errors.js';
import { folderShelf } from './archive/folder.js';
import { isArchiveName, isListName, isPrivateName } from './archive/member-names.js';
import { groupedParts } from './archive/split-parts.js';
import { besideDownloads } from './beside-downloads.js';
import { claimedEntries } from './claimed-entries.js';
import type { Claim, Entry, Search } from './entry.js';
import { openFile } from './open-file.js';
import { type Found, findIn, openPieces } from './open-pieces.js';
import type { Shelf } from './shelf.js';
import { toldNames } from './shelf-warnings.js';

/**
 * @param paths one path, or all parts of one split download
 * @throws TurfError exit 4 when a path itself can't be read; what is wrong with one entry is thrown when that is opened
 */
export async function* entriesOf(paths: readonly [string, ...string[]], search: Search): AsyncGenerator<Entry> {
  const shelves: Shelf[] = [];
  try {
    for (const path of paths) {
      const found = await findAt(path, search);
      if (found.is === 'shelf') shelves.push(found.shelf);
      else yield { path, typed: [path], open: () => openPieces(found, search) };
    }
    yield* entriesIn(shelves, search);
  } finally {
    for (const shelf of shelves) await shelf.close();
  }
}

async function findAt(path: string, search: Search): Promise<Found> {
  const isFolder = path !== '-' && (await stat(path).catch(() => null))?.isDirectory() === true;
  if (isFolder) return { is: 'shelf', shelf: await folderShelf(path, search.options) };
  return findIn(await openFile(path, search.options), search);
}

async function* entriesIn(shelves: readonly Shelf[], search: Search): AsyncGenerator<Entry> {
  for (const { warnings } of shelves) for (const warning of warnings) search.tell(warning);
  const claims = search.claims(shelves.flatMap(({ members }) => members));
  if (claims.length === 0) {
    for (const shelf of shelves) yield* looseEntries(shelf, search);
    return;
  }
  for (const claim of claims) yield* claimedEntries(shelves, claim, { search, isOnly: claims.length === 1 });
  for (const shelf of shelves) {
    if (shelf.packed === null) yield* entriesBeside(shelf, claims, search);
    else tellClosed(shelf, shelf.members.length - claimedIn(shelf, claims).length, search);
  }
}

function claimedIn({ members }: Shelf, claims: readonly Claim[]): readonly string[] {
  const claimed = new Set(claims.flatMap((claim) => claim.members));
  return members.filter((member) => claimed.has(member));
}

function tellClosed({ path }: Shelf, count: number, search: Search): void {
  if (count > 0) search.tell({ id: 'import.rest-closed', values: { file: path, count } });
}

/** A folder may hold a download and a person's own lists and archives: these are read too. */
async function* entriesBeside(shelf: Shelf, claims: readonly Claim[], search: Search): AsyncGenerator<Entry> {
  const open = besideDownloads(shelf.members, claims, search.claims).filter(isOpened);
  const lists = open.filter(isListName);
  const archives = open.filter(isArchiveName);
  const rest = claimedIn(shelf, claims).length + open.length;
  tellClosed(shelf, shelf.members.length - rest, search);
  // JSON is the download's own (Slack's users.json): people keep their lists in tables.
  const isOwn = (member: string) => !member.includes('/') && isOpened(member) && !/\.json$/i.test(member);
  const closed = shelf.members.filter(
    (member) => isOwn(member) && !open.includes(member) && !isClaimed(member, claims),
  );
  for (const warning of toldNames('import.beside-closed', shelf.path, closed)) search.tell(warning);
  for (const member of lists) yield looseEntry(shelf, member, search);
  yield* archiveEntries(shelf, archives, search);
}

function isClaimed(member: string, claims: readonly Claim[]): boolean {
  return claims.some(({ members }) => members.includes(member));
}

/** By its name it may be a list, or archives of lists, and nothing private. */
function isOpened(member: string): boolean {
  return !isPrivateName(member) && (isListName(member) || isArchiveName(member));
}

/** Files that no format named together: each that may be a list by its name is read by its content. */
async function* looseEntries(shelf: Shelf, search: Search): AsyncGenerator<Entry> {
  const isFolder = shelf.packed === null;
  const lists = shelf.members.filter((member) => isOpened(member) && isListName(member));
  const archives = shelf.members.filter((member) => isOpened(member) && isArchiveName(member));
  const closed = shelf.members.filter((member) => !isOpened(member));
  for (const warning of toldNames('import.left-closed', shelf.path, closed)) search.tell(warning);
  shelf.admit(lists);
  for (const member of lists) yield looseEntry(shelf, member, search);
  if (isFolder) yield* archiveEntries(shelf, archives, search);
  else for (const warning of toldNames('import.nested-archives', shelf.path, archives)) search.tell(warning);
}

function looseEntry(shelf: Shelf, member: string, search: Search): Entry {
  const isFolder = shelf.packed === null;
  const path = isFolder ? join(shelf.path, member) : `${shelf.path}/${member}`;
  return {
    path,
    typed: [isFolder ? path : shelf.path],
    open: async () => openPieces(await findIn(await shelf.open(member), search), search),
  };
}

/** Archives in a folder are opened as if a person had named them; one that can't be is an entry that says so. */
async function* archiveEntries(shelf: Shelf, archives: readonly string[], search: Search): AsyncGenerator<Entry> {
  const paths = archives.map((archive) => join(shelf.path, archive));
  for (const group of groupedParts(paths)) {
    try {
      yield* entriesOf(group, search);
    } catch (error) {
      if (!(error instanceof TurfError) || error.exit !== 4) throw error;
      const [path] = group;
      yield { path, typed: group, open: () => Promise.reject(error) };
    }
  }
}
