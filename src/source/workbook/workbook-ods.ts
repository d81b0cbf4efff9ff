/** Workbooks of LibreOffice and OpenOffice (ODS): all sheets stand in one part, one behind the other. */
import { badInput } from '../../domain/errors.js';
import { type SheetFile, type SheetRow, sheetText } from './workbook-lines.js';
import { OdsCells } from './workbook-ods-cells.js';
import type { Parts } from './workbook-parts.js';
import type { FoundSheet } from './workbook-sheet.js';
import { protectedByPassword, tooLarge } from './workbook-trouble.js';
import { readXml, xmlPieces } from './workbook-xml.js';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';
/** Each sheet is looked for from the beginning of the part; Excel stops being usable long before. */
const MOST_SHEETS = 1_000;

interface Listed {
  readonly name: string;
  readonly isHidden: boolean;
}

/** @throws TurfError exit 4 when it is no spreadsheet, damaged or locked */
export async function odsSheets(parts: Parts, file: SheetFile): Promise<readonly FoundSheet[]> {
  if (await isLocked(parts)) throw protectedByPassword(file.path);
  const listed = await readList(parts);
  return listed.map(({ name, isHidden }, at) => ({
    name,
    isHidden,
    rows: () => rowsOf(parts, at),
    text: () => sheetText(rowsOf(parts, at), file),
  }));
}

/** Locked parts have their keys in the manifest (OpenDocument 1.3 part 2, 3.16). */
async function isLocked(parts: Parts): Promise<boolean> {
  if (!parts.has(MANIFEST)) return false;
  let isLocked = false;
  await readXml(
    { file: parts.file, texts: parts.text(MANIFEST) },
    {
      open(name) {
        if (name === 'encryption-data') isLocked = true;
      },
    },
  );
  return isLocked;
}

async function* rowsOf(parts: Parts, sheet: number): AsyncGenerator<readonly SheetRow[]> {
  const cells = new OdsCells(parts.file, sheet);
  for await (const _ of xmlPieces({ file: parts.file, texts: parts.text(CONTENT) }, cells)) {
    const rows = cells.take();
    if (rows.length > 0) yield rows;
    if (cells.isDone) return;
  }
}

/** Names of all sheets; one is hidden by its style, which stands before. */
async function readList(parts: Parts): Promise<readonly Listed[]> {
  const listed: Listed[] = [];
  const hiddenStyles = new Set<string>();
  let [element, style, name, tableStyle] = ['', '', '', ''];
  let isSpreadsheet = false;
  let depth = 0;
  await readXml(
    { file: parts.file, texts: parts.text(CONTENT) },
    {
      open(opened) {
        element = opened;
        if (opened === 'spreadsheet') isSpreadsheet = true;
        if (opened === 'table' && isSpreadsheet) depth++;
        if (opened === 'table' && depth === 1) name = tableStyle = '';
      },
      attribute(attribute, value) {
        if (element === 'style' && attribute === 'name') style = value;
        if (element === 'table-properties' && attribute === 'display' && value === 'false') hiddenStyles.add(style);
        if (element !== 'table' || depth !== 1) return;
        if (attribute === 'name') name = value;
        if (attribute === 'style-name') tableStyle = value;
      },
      close(closed) {
        if (closed !== 'table' || !isSpreadsheet) return;
        depth--;
        if (depth === 0) listed.push({ name, isHidden: hiddenStyles.has(tableStyle) });
        if (listed.length > MOST_SHEETS) throw tooLarge(parts.file, `has more than ${MOST_SHEETS} sheets`);
      },
    },
  );
  if (isSpreadsheet) return listed;
  throw badInput(parts.file, 'is a document, not a spreadsheet', {
    hint: 'Copy its table into a spreadsheet, save it as .ods, .xlsx or CSV, and import that.',
  });
}
