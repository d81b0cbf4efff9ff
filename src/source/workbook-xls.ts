/** Old workbooks (.xls, Excel 97 to 2003), read whole by hucre. Links behind the words of a cell, and what is hidden, it does not tell. */
import { type CellValue, ParseError, readXls, type Sheet as XlsSheet } from 'hucre';
import { badInput } from '../domain/errors.js';
import { type SheetRow, sheetText } from './workbook-lines.js';
import { Merges } from './workbook-merge.js';
import type { FoundSheet, WorkbookFile } from './workbook-sheet.js';
import { damaged, protectedByPassword, tooLarge } from './workbook-trouble.js';
import { momentText, numberText } from './workbook-value.js';

/** A full sheet of 65,536 rows and ten columns has about a quarter; held whole it takes some ten times as much memory. */
const MOST_BYTES = 40_000_000;
/** The beginning of a workbook's stream, then a record FILEPASS: its cells are locked (MS-XLS 2.4.21 and 2.4.117). */
const BEGINNING = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06]);
const BEGINNING_BYTES = 20;
const FILEPASS = 0x2f;

/** @throws TurfError exit 4 when it is no workbook, damaged, locked or too large */
export async function xlsSheets(file: WorkbookFile): Promise<readonly FoundSheet[]> {
  if (file.sizeBytes > MOST_BYTES) throw tooLarge(file.path, 'is an old workbook (.xls) of more than 40 MB');
  const bytes = Buffer.alloc(file.sizeBytes);
  await file.handle.read(bytes, 0, file.sizeBytes, 0);
  if (names(bytes, 'EncryptedPackage') || isLocked(bytes)) throw protectedByPassword(file.path);
  if (!names(bytes, 'Workbook') && !names(bytes, 'Book')) {
    throw badInput(file.path, 'is an old Office file, but no workbook', {
      hint: 'Save the list in it as a workbook (.xlsx) or as CSV, and import that.',
    });
  }
  const { sheets } = await read(bytes, file.path);
  return sheets.map((sheet) => ({
    name: sheet.name,
    isHidden: false,
    rows: () => rowsOf(sheet),
    text: () => sheetText(rowsOf(sheet), file),
  }));
}

/** The streams inside are named in UTF-16. */
function names(bytes: Buffer, name: string): boolean {
  return bytes.includes(Buffer.from(`${name}\0`, 'utf16le'));
}

function isLocked(bytes: Buffer): boolean {
  const start = bytes.indexOf(BEGINNING);
  return start !== -1 && bytes[start + BEGINNING_BYTES] === FILEPASS && bytes[start + BEGINNING_BYTES + 1] === 0;
}

async function read(bytes: Buffer, path: string): ReturnType<typeof readXls> {
  try {
    return await readXls(bytes);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    throw damaged(path, error.message);
  }
}

async function* rowsOf(sheet: XlsSheet): AsyncGenerator<readonly SheetRow[]> {
  const merges = new Merges();
  const starts = new Map<number, NonNullable<XlsSheet['merges']>>();
  for (const merge of sheet.merges ?? []) {
    if (merge.endRow > merge.startRow) starts.set(merge.startRow, [...(starts.get(merge.startRow) ?? []), merge]);
  }
  const rows: SheetRow[] = [];
  // Rows without a cell are holes in the list.
  for (const [at, values] of Array.from(sheet.rows).entries()) {
    const cells = (values ?? []).map(textOf);
    merges.fill(at, cells);
    for (const { startCol, endRow } of starts.get(at) ?? []) merges.start(startCol, endRow, cells[startCol] ?? '');
    if (cells.length > 0) rows.push({ number: at + 1, cells });
  }
  yield rows;
}

function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : momentText(value.toISOString());
  if (typeof value === 'number') return numberText(String(value));
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
}
