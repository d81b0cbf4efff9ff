/** Opens a file as what it holds: text, the sheets of a workbook, or an archive with files of its own. Read by entries. */
import { badInput, type TurfError } from '../domain/errors.js';
import type { Container } from '../domain/source.js';
import { isTar, openTar } from './archive/tar.js';
import { headOf, unpacked } from './archive/unpack.js';
import { containerOfBytes } from './container.js';
import type { Opened, Search } from './entry.js';
import type { OpenFile } from './open-file.js';
import { sheetsOf } from './sheets.js';
import type { Shelf } from './shelf.js';
import { sourceOf } from './source-of.js';

/** What an open file is, told by its content. */
export type Found =
  | { readonly is: 'shelf'; readonly shelf: Shelf }
  | { readonly is: 'workbook'; readonly file: OpenFile; readonly container: Container }
  | { readonly is: 'text'; readonly file: OpenFile };

/** Takes the file over: it is closed with what is found, or when this throws. */
export async function findIn(packed: OpenFile, { options }: Search): Promise<Found> {
  const file = await unpacked(packed, options);
  try {
    const head = await headOf(file.handle);
    const container = containerOfBytes(head);
    if (container === 'ole') return { is: 'workbook', file, container };
    refuseForeignArchive(head, file.path);
    if (isTar(head)) return { is: 'shelf', shelf: await openTar(file, options) };
    if (container !== 'zip') return { is: 'text', file };
    // Loaded when an archive is met.
    const { openZip } = await import('./archive/zip.js');
    const shelf = await openZip(file, options);
    if (shelf.members.some(isOfApple)) throw noNumbers(file.path);
    if (!isWorkbook(shelf.members)) return { is: 'shelf', shelf };
    if (shelf.members.some((member) => /^(?:word|ppt|visio)\//i.test(member))) throw noTable(file.path);
    shelf.admit(null);
    return { is: 'workbook', file, container };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** First bytes of archives that turf can't unpack (https://en.wikipedia.org/wiki/List_of_file_signatures). */
const FOREIGN = [
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['RAR', 'Rar!\x1a\x07'],
] as const;

function refuseForeignArchive(head: Buffer, path: string): void {
  const start = head.toString('latin1', 0, 16);
  const found = FOREIGN.find(([, magic]) => start.startsWith(magic));
  if (found === undefined) return;
  throw badInput(path, `is a ${found[0]} archive, which turf can't open`, {
    hint: 'Unpack it first (a double click often does), then import the folder: turf import FOLDER',
  });
}

/** Numbers, Pages and Keynote keep their tables in files of this ending since 2013. */
function isOfApple(member: string): boolean {
  return /\.iwa$/i.test(member) || /^Index\.zip$/i.test(member);
}

function noNumbers(path: string): TurfError {
  return badInput(path, 'is a Numbers spreadsheet (or another document of an Apple program), which turf can’t read', {
    hint: 'Open it in Numbers and choose File, Export To, Excel. Then: turf import LIST.xlsx',
  });
}

/** Excel's parts, or those of OpenDocument. */
function isWorkbook(members: readonly string[]): boolean {
  const has = (name: string) => members.some((member) => member.toLowerCase() === name);
  return has('[content_types].xml') || has('xl/workbook.xml') || (has('content.xml') && has('mimetype'));
}

function noTable(path: string): TurfError {
  return badInput(path, 'is a Word, PowerPoint or Visio document, not a list', {
    hint: 'Copy its table into a spreadsheet, save it as .xlsx or CSV, and import that: turf import LIST.xlsx',
  });
}

/** Opens what is no archive; an archive here would be one inside another. */
export async function openPieces(found: Found, search: Search): Promise<Opened> {
  if (found.is === 'shelf') {
    await found.shelf.close();
    throw badInput(found.shelf.path, 'is an archive inside an archive', {
      hint: 'Unpack the outer one first, then import the folder: turf import FOLDER',
    });
  }
  if (found.is === 'workbook') return openSheets(found.file, found.container, search);
  const source = await sourceOf(found.file, search.options);
  if (source.sample.container === 'html' && !search.isKnown(source.sample)) {
    const tables = await openSheets(found.file, 'html', search);
    if (tables.pieces.length > 0) return tables;
  }
  if (search.options.sheet !== null) {
    await source.close();
    throw badInput(source.path, 'has no sheets: it is no workbook', {
      hint: `Leave --sheet out: turf import ${source.path}`,
    });
  }
  return { pieces: [{ is: 'source', source }], close: () => source.close() };
}

async function openSheets(file: OpenFile, container: Container, search: Search): Promise<Opened> {
  try {
    const { found, warnings } = await sheetsOf(file, container, search.options);
    // A page has many tables that only lay it out.
    if (container !== 'html') for (const warning of warnings) search.tell(warning);
    return { pieces: found.map((one) => ({ is: 'sheet', ...one })), close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}
