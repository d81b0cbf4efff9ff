/** Opens a workbook (XLSX, ODS, old XLS, a page with tables) as its sheets; each is then read like any other table. */
import { badInput } from '../../domain/errors.js';
import { htmlTables } from './html-table.js';
import { odsSheets } from './workbook-ods.js';
import { openParts } from './workbook-parts.js';
import type { FoundSheet, Sheet, WorkbookFile } from './workbook-sheet.js';
import { isInstructions } from './workbook-sheet-name.js';
import { xlsSheets } from './workbook-xls.js';
import { xlsxSheets } from './workbook-xlsx.js';

export type { Sheet, WorkbookFile } from './workbook-sheet.js';

/**
 * The sheets in the order of the workbook; of a page its tables of at least two rows and two columns.
 * @throws TurfError exit 4 when it is no workbook, damaged, locked with a password, or larger than any list
 */
export async function openWorkbook(file: WorkbookFile): Promise<readonly Sheet[]> {
  const found = await sheetsOf(file);
  const sheets: Sheet[] = [];
  for (const sheet of found) sheets.push({ name: sheet.name, skip: await skipOf(sheet), text: () => sheet.text() });
  // Names alone do not hide everything there is.
  const isAnyRead = sheets.some(({ skip }) => skip === null);
  return isAnyRead ? sheets : sheets.map((sheet) => (sheet.skip === 'instructions' ? { ...sheet, skip: null } : sheet));
}

async function sheetsOf(file: WorkbookFile): Promise<readonly FoundSheet[]> {
  if (file.container === 'html') return htmlTables(file);
  if (file.container === 'ole') return xlsSheets(file);
  const parts = await openParts(file.path, file.handle);
  if (parts.has('content.xml')) return odsSheets(parts, file);
  if (parts.has('[Content_Types].xml') || parts.has('xl/workbook.xml')) return xlsxSheets(parts, file);
  throw badInput(file.path, 'is no workbook that turf can read', {
    hint: 'Save it as .xlsx or as CSV (in Numbers: File, Export to, Excel), and import that.',
  });
}

async function skipOf(sheet: FoundSheet): Promise<Sheet['skip']> {
  if (sheet.isHidden) return 'hidden';
  for await (const rows of sheet.rows()) {
    const isFilled = rows.some(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    if (isFilled) return isInstructions(sheet.name) ? 'instructions' : null;
  }
  return 'empty';
}
