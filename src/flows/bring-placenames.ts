/** Brings in a list of GeoNames, as it is downloaded: found by its shape, read line by line, stored whole or not at all. */
import { setImmediate as breath } from 'node:timers/promises';
import { geonamesCells, geonamesShape, shapeOfCells } from '../core/normalise/geonames-shape.js';
import { placenameOf, postcodeOf } from '../core/placenames/read-geonames.js';
import { shellWord } from '../core/shell-word.js';
import { badInput, type TurfError } from '../domain/errors.js';
import type { PlacenameSort, PlacenameSource } from '../domain/placename.js';
import type { Source } from '../domain/source.js';
import { entriesOf } from '../source/entries.js';
import type { Opened } from '../source/entry.js';
import type { OpenSourceOptions } from '../source/opening.js';
import type { PlacenameWriter } from '../store/placenames.js';
import type { Store } from '../store/store.js';
import type { Progress } from './import-request.js';

export interface BringRequest {
  readonly path: string;
  readonly opening: OpenSourceOptions;
  /** Now. */
  readonly now: Date;
}

export interface Brought {
  readonly source: PlacenameSource;
  /** The same file was in already: nothing was written. */
  readonly isKnown: boolean;
  /** The older file of that name that it took the place of. */
  readonly replaced: PlacenameSource | null;
  /** Lines that could not be read, and the first of them. */
  readonly bad: number;
  readonly firstBad: number | null;
}

/** Lines between two breaths. */
const STEP = 2_000;
/** No line of GeoNames is longer: 10,000 letters of other names. */
const MOST_LETTERS = 100_000;

/** @throws TurfError exit 4 when it is no list of GeoNames, or damaged */
export async function bringPlacenames(store: Store, request: BringRequest, progress: Progress): Promise<Brought> {
  const found: Found[] = [];
  const search = {
    options: {
      ...request.opening,
      // A megabyte is a million bytes here, as in the limits.
      onUnpacked: (bytes: number) => progress('progress.unpacking', Math.floor(bytes / 1e6), null),
    },
    claims: () => [],
    isKnown: () => false,
    tell: () => {},
  };
  try {
    for await (const entry of entriesOf([request.path], search)) {
      const opened = await entry.open();
      const list = listIn(opened);
      if (list === null) await opened.close();
      else found.push({ ...list, opened });
    }
    const [only] = found;
    if (only === undefined) throw noList(request.path);
    if (found.length > 1) throw severalLists(request.path);
    return await bring(store, only, { request, progress });
  } finally {
    for (const { opened } of found) await opened.close();
  }
}

interface List {
  readonly source: Source;
  readonly sort: PlacenameSort;
}

interface Found extends List {
  readonly opened: Opened;
}

function listIn({ pieces }: Opened): List | null {
  for (const piece of pieces) {
    const sort = piece.is === 'source' ? geonamesShape(piece.source.sample.text) : null;
    if (piece.is === 'source' && sort !== null) return { source: piece.source, sort };
  }
  return null;
}

const DOWNLOAD = 'https://download.geonames.org/export/dump/cities15000.zip';

function noList(path: string): TurfError {
  return badInput(path, 'is no list of places or postcodes of GeoNames', {
    cause: 'Such a list has 19 columns (places) or 12 (postcodes), with tabs between them and no headings.',
    hint: `Download ${DOWNLOAD} in your browser, then: turf placenames cities15000.zip`,
  });
}

function severalLists(path: string): TurfError {
  return badInput(path, 'holds several lists of GeoNames', {
    hint: `Unpack it and give one after another: turf placenames ${shellWord(path.replace(/\.[^.]*$/, ''))}.txt`,
  });
}

interface Work {
  readonly request: BringRequest;
  readonly progress: Progress;
}

async function bring(store: Store, { source, sort }: List, { request, progress }: Work): Promise<Brought> {
  const known = store.placenames.ofBytes(source.sha256);
  if (known !== null) return { source: known, isKnown: true, replaced: null, bad: 0, firstBad: null };
  const file = source.name.replace(/\.(?:gz|zst)$/i, '');
  const older = store.placenames.sources().filter((one) => one.file === file && one.sort === sort);
  const tally: Tally = { bad: 0, firstBad: null, leftOut: 0 };
  const start = { file, sha256: source.sha256, sort, madeAt: request.now.toISOString() };
  const brought = await store.placenames.bring(
    start,
    older.map(({ id }) => id),
    async (writer) => {
      let line = 0;
      for await (const text of linesOf(source)) {
        line += 1;
        if (text !== '' && !take(text, sort, { writer, tally })) {
          tally.bad += 1;
          tally.firstBad ??= line;
        }
        if (line % STEP !== 0) continue;
        progress('progress.placenames', line, null);
        await breath();
      }
      return { leftOut: tally.leftOut };
    },
  );
  return { source: brought, isKnown: false, replaced: older.at(-1) ?? null, bad: tally.bad, firstBad: tally.firstBad };
}

interface Tally {
  bad: number;
  firstBad: number | null;
  leftOut: number;
}

/** False when the line can't be read. */
function take(text: string, sort: PlacenameSort, { writer, tally }: Taking): boolean {
  const cells = geonamesCells(text);
  if (shapeOfCells(cells) !== sort) return false;
  if (sort === 'postcodes') {
    const postcode = postcodeOf(cells);
    if (postcode !== 'bad') writer.postcode(postcode);
    return postcode !== 'bad';
  }
  const place = placenameOf(cells);
  if (place === null) tally.leftOut += 1;
  else if (place !== 'bad') writer.place(place);
  return place !== 'bad';
}

interface Taking {
  readonly writer: PlacenameWriter;
  readonly tally: Tally;
}

/** Lines without their breaks; only one is held at a time. @throws TurfError exit 4 for one that never ends */
async function* linesOf(source: Source): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of source.text()) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MOST_LETTERS) throw endless(source.path);
    yield* lines;
  }
  if (rest !== '') yield rest;
}

function endless(path: string): TurfError {
  return badInput(path, 'holds a line that does not end', {
    cause: 'The download is damaged, or it is another sort of file.',
    hint: `Download ${DOWNLOAD} again, then: turf placenames cities15000.zip`,
  });
}
