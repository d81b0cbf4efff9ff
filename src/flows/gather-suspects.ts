/** Reads all places of a store as suspects: what they are, their addresses, and what every list said of them. */
import { setImmediate as breath } from 'node:timers/promises';
import { registrableDomain } from '../core/identify/registrable-domain.js';
import { keyMarks } from '../core/likeness/key-marks.js';
import { joinedLetters, likenessWords } from '../core/likeness/likeness-words.js';
import { newStats, type Stats } from '../core/likeness/stats.js';
import type { Suspect } from '../core/likeness/suspect.js';
import { newSuspectTable, type SuspectTable } from '../core/likeness/suspect-table.js';
import { textHash } from '../core/likeness/text-hash.js';
import { parseUrl } from '../core/normalise/parse-url.js';
import { remembered } from '../core/normalise/remembered.js';
import type { RowPlace } from '../domain/row-place.js';
import type { Store } from '../store/store.js';
import type { Progress } from './import-request.js';

/** Rows read between two breaths: some 20 ms of work. */
const STEP = 5_000;
/** Shorter descriptions are no more than a slogan. */
const LEAST_DESCRIPTION = 40;
/** More of a description than this says no more. */
const MOST_DESCRIPTION = 2_000;
/** Platforms whose address is a host of their own. */
const OWN_HOST = new Set(['website', 'feed']);

const wordsOfPlace = remembered(likenessWords);
const siteOf = remembered((url: string): string | null => {
  const host = parseUrl(url)?.hostname ?? '';
  return host === '' ? null : registrableDomain(host);
});

/** Goes through rows with a breath now and then, so that Ctrl-C works. */
async function each<T>(rows: Iterable<T>, { progress, total }: Counting, use: (row: T) => void): Promise<void> {
  let done = 0;
  for (const row of rows) {
    use(row);
    done += 1;
    if (done % STEP !== 0) continue;
    progress('progress.comparing-reading', done, total);
    await breath();
  }
}

interface Counting {
  readonly progress: Progress;
  readonly total: number | null;
}

function descriptionHash(text: string | null): number {
  if (text === null || text.length < LEAST_DESCRIPTION) return 0;
  const letters = joinedLetters(text, MOST_DESCRIPTION);
  return letters.length < LEAST_DESCRIPTION ? 0 : textHash(letters);
}

/** The files by number; what was typed by hand is no list with an author who knew both. */
function listsOf(store: Store): Stats['lists'] {
  const files = store.likeness.lists().filter(({ isByHand }) => !isByHand);
  return new Map(files.map(({ id, source }, order) => [id, { source, order }]));
}

/** What stood in one row: each of several places is beside the others, with their websites. */
function takeTogether(table: SuspectTable, row: readonly RowPlace[]): void {
  const places = row.map(({ id }) => ({ id, at: table.indexOf(id) })).filter(({ at }) => at >= 0);
  for (const { at } of places) {
    for (const other of places) {
      if (other.at === at) continue;
      const { sites, platform } = table.get(other.at);
      table.beside(at, other.id);
      if (OWN_HOST.has(platform)) for (const site of sites) table.site(at, site);
    }
  }
}

async function readSpaces(store: Store, table: SuspectTable, counting: Counting): Promise<readonly string[]> {
  const names: string[] = [];
  await each(store.likeness.spaces(), counting, (space) => {
    const at = table.size;
    const { platform, kind, language, country } = space;
    const description = descriptionHash(space.description);
    table.add(space.id, { platform, kind, language, country }, { members: space.members, description });
    names.push(space.name);
    table.name(at, likenessWords(space.name));
    if (space.title !== null && space.title !== space.name) table.name(at, likenessWords(space.title));
    if (space.place !== null) table.place(at, wordsOfPlace(space.place));
    const site = space.url !== null && OWN_HOST.has(platform) ? siteOf(space.url) : null;
    if (site !== null) table.site(at, site);
  });
  return names;
}

/** The files that name each place, and the names and places they say. */
async function readSaid(store: Store, table: SuspectTable, { names, lists, counting }: Reading): Promise<void> {
  await each(store.likeness.said(), counting, (row) => {
    const at = table.indexOf(row.spaceId);
    if (at < 0) return;
    for (const name of [row.name, row.title])
      if (name !== null && name !== names[at]) table.name(at, likenessWords(name));
    if (row.place !== null) table.place(at, wordsOfPlace(row.place));
    if (lists.has(row.importId)) table.list(at, row.importId);
  });
}

interface Reading {
  /** Names of today by position, not to fold them again. */
  readonly names: readonly string[];
  readonly lists: Stats['lists'];
  readonly counting: Counting;
}

export interface Suspects {
  readonly table: SuspectTable;
  readonly stats: Stats;
}

/** Everything two places are compared by; some 300 bytes a place. */
export async function gatherSuspects(store: Store, progress: Progress): Promise<Suspects> {
  const table = newSuspectTable();
  const counting = { progress, total: store.spaces.count() };
  const lists = listsOf(store);
  const names = await readSpaces(store, table, counting);
  await each(store.likeness.keys(), counting, ({ spaceId, text, slot, isStrong }) => {
    const at = table.indexOf(spaceId);
    if (at < 0) return;
    if (isStrong) table.slot(at, slot);
    const { handle, number } = keyMarks(text, slot);
    if (handle !== null) table.handle(at, handle);
    if (number !== null) table.number(at, number);
  });
  await readSaid(store, table, { names, lists, counting });
  await each(store.sharedRows.all(), counting, (row) => takeTogether(table, row));
  const stats = newStats(lists);
  await each(suspectsOf(table), counting, (suspect) => stats.add(suspect));
  return { table, stats };
}

export function* suspectsOf(table: SuspectTable): Iterable<Suspect> {
  for (let at = 0; at < table.size; at += 1) yield table.get(at);
}
