/** Old workbooks (.xls, Excel 97 to 2003): which sheets there are, their styles and shared texts. */
import { badInput } from '../../domain/errors.js';
import { ID, readBiffStrings, recordsOf, textAt } from './workbook-biff.js';
import { builtInStyle, writtenStyle } from './workbook-date-style.js';
import { sheetText } from './workbook-lines.js';
import { openOle } from './workbook-ole.js';
import { SharedStrings } from './workbook-shared-strings.js';
import type { FoundSheet, WorkbookFile } from './workbook-sheet.js';
import { damaged, protectedByPassword, tooLarge } from './workbook-trouble.js';
import type { DateStyle } from './workbook-value.js';
import { type XlsShared, xlsRows } from './workbook-xls-rows.js';

/** A full sheet of 65,536 rows and ten columns has about ten million; the file is held whole. */
const MOST_BYTES = 100_000_000;
/** The version of Excel 97 to 2003 in the first record (MS-XLS 2.4.21). */
const BIFF8 = 0x600;
/** Kinds of sheets: the first has cells, others are charts and macros. */
const CELLS = 0;

interface Listed {
  readonly name: string;
  readonly at: number;
  readonly isHidden: boolean;
}

/** @throws TurfError exit 4 when it is no workbook, damaged, locked or too large */
export async function xlsSheets(file: WorkbookFile): Promise<readonly FoundSheet[]> {
  if (file.sizeBytes > MOST_BYTES) throw tooLarge(file.path, 'is an old workbook (.xls) of more than 100 MB');
  const bytes = Buffer.alloc(file.sizeBytes);
  await file.handle.read(bytes, 0, file.sizeBytes, 0);
  const ole = openOle(bytes, file.path);
  // New workbooks behind a password come in the old container.
  if (ole.has('EncryptedPackage')) throw protectedByPassword(file.path);
  if (!ole.has('Workbook')) throw ole.has('Book') ? tooOld(file.path) : noWorkbook(file.path);
  const stream = ole.read('Workbook');
  const guarded = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      // Reading behind the end of a record is how damage shows.
      throw error instanceof RangeError ? damaged(file.path, 'A record in it is cut off.') : error;
    }
  };
  const { sheets, shared } = guarded(() => readGlobals(stream, file.path));
  return sheets.map(({ name, at, isHidden }) => {
    async function* rows() {
      yield guarded(() => xlsRows({ file: file.path, stream, at, shared }));
    }
    return { name, isHidden, rows, text: () => sheetText(rows(), file) };
  });
}

function readGlobals(stream: Buffer, path: string): { sheets: readonly Listed[]; shared: XlsShared } {
  const sheets: Listed[] = [];
  const strings = new SharedStrings(path);
  const formats = new Map<number, DateStyle | null>();
  const styleFormats: number[] = [];
  let is1904 = false;
  let texts: Buffer[] | null = null;
  for (const { id, at, data } of recordsOf(stream, 0)) {
    if (at === 0 && (id !== ID.begin || data.readUInt16LE(0) !== BIFF8)) throw tooOld(path);
    if (id === ID.end) break;
    if (id === ID.locked) throw protectedByPassword(path);
    if (id === ID.is1904) is1904 = data.readUInt16LE(0) === 1;
    else if (id === ID.format) formats.set(data.readUInt16LE(0), writtenStyle(textAt(data, 2, 2)));
    else if (id === ID.style) styleFormats.push(data.readUInt16LE(2));
    else if (id === ID.sheet && data[5] === CELLS) {
      // The lowest two bits: hidden, or hidden so that Excel does not list it.
      sheets.push({ name: textAt(data, 6, 1), at: data.readUInt32LE(0), isHidden: ((data[4] ?? 0) & 3) !== 0 });
    } else if (id === ID.strings) texts = [data];
    else if (id === ID.continued) texts?.push(data);
    if (texts !== null && id !== ID.strings && id !== ID.continued) {
      readBiffStrings(texts, strings);
      texts = null;
    }
  }
  if (texts !== null) readBiffStrings(texts, strings);
  const dateStyles = styleFormats.map((format) =>
    formats.has(format) ? (formats.get(format) ?? null) : builtInStyle(format),
  );
  return { sheets, shared: { strings, dateStyles, is1904 } };
}

function noWorkbook(path: string): Error {
  return badInput(path, 'is an old Office file, but no workbook', {
    hint: 'Save the list in it as a workbook (.xlsx) or as CSV, and import that.',
  });
}

function tooOld(path: string): Error {
  return badInput(path, 'is a workbook older than Excel 97', {
    hint: 'Open it in Excel or LibreOffice, save it as .xlsx, and import that.',
  });
}
