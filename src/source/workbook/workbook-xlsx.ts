/** Workbooks of Excel, Google Sheets and LibreOffice (XLSX, XLSM; transitional and strict): which sheets there are, and the rows of one. */

import { badInput } from '../../domain/errors.js';
import { type SheetFile, type SheetRow, sheetText } from './workbook-lines.js';
import type { Parts } from './workbook-parts.js';
import { relationsOf } from './workbook-relations.js';
import { readSharedStrings } from './workbook-shared-strings.js';
import type { FoundSheet } from './workbook-sheet.js';
import { readDateStyles } from './workbook-styles.js';
import { damaged } from './workbook-trouble.js';
import { type Shared, SheetCells } from './workbook-xlsx-cells.js';
import { readSpans } from './workbook-xlsx-spans.js';
import { readXml, xmlPieces } from './workbook-xml.js';

interface Listed {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

/**
 * The sheets of a workbook in their order; charts are none.
 * @throws TurfError exit 4 when it is damaged or is a binary workbook
 */
export async function xlsxSheets(parts: Parts, file: SheetFile): Promise<readonly FoundSheet[]> {
  const root = await relationsOf(parts, '');
  const path = root.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (path.endsWith('.bin')) throw binary(file.path);
  const { listed, is1904 } = await readWorkbook(parts, path);
  const relations = await relationsOf(parts, path);
  const pathOf = (type: string) => relations.find((relation) => relation.type === type)?.target ?? null;
  const shared = once(async (): Promise<Shared> => {
    const [strings, styles] = [pathOf('sharedStrings'), pathOf('styles')];
    return {
      strings: strings === null || !parts.has(strings) ? null : await readSharedStrings(parts, strings),
      dateStyles: styles === null || !parts.has(styles) ? [] : await readDateStyles(parts, styles),
      is1904,
    };
  });
  return listed.flatMap(({ name, relation, isHidden }) => {
    const found = relations.find(({ id }) => id === relation);
    if (found === undefined) throw damaged(file.path, `There is nothing behind its sheet “${name}”.`);
    if (found.type !== 'worksheet') return [];
    const spans = once(() => readSpans(parts, found.target));
    return [
      {
        name,
        isHidden,
        rows: () => rowsOf(parts, found.target, { shared, merges: null }),
        text: () => sheetText(rowsOf(parts, found.target, { shared, merges: spans }), file),
      },
    ];
  });
}

interface Needs {
  readonly shared: () => Promise<Shared>;
  /** Merges and links, which stand behind the cells in the file; null: not needed. */
  readonly merges: (() => ReturnType<typeof readSpans>) | null;
}

async function* rowsOf(parts: Parts, path: string, needs: Needs): AsyncGenerator<readonly SheetRow[]> {
  const spans = needs.merges === null ? { merges: [], links: [] } : await needs.merges();
  const cells = new SheetCells(parts.file, await needs.shared(), spans);
  for await (const _ of xmlPieces({ file: parts.file, texts: parts.text(path) }, cells)) {
    const rows = cells.take();
    if (rows.length > 0) yield rows;
  }
}

async function readWorkbook(parts: Parts, path: string): Promise<{ listed: readonly Listed[]; is1904: boolean }> {
  const listed: Listed[] = [];
  let is1904 = false;
  let element = '';
  let sheet = { name: '', relation: '', isHidden: false };
  await readXml(
    { file: parts.file, texts: parts.text(path) },
    {
      open(name) {
        element = name;
        if (name === 'sheet') sheet = { name: '', relation: '', isHidden: false };
      },
      attribute(name, value) {
        if (element === 'workbookPr' && name === 'date1904') is1904 = value === '1' || value === 'true';
        if (element !== 'sheet') return;
        if (name === 'name') sheet.name = value;
        // r:id; the sheet's own number is called sheetId.
        if (name === 'id') sheet.relation = value;
        if (name === 'state') sheet.isHidden = value !== 'visible';
      },
      close(name) {
        if (name === 'sheet') listed.push(sheet);
      },
    },
  );
  return { listed, is1904 };
}

/** Work that is done at the first call, and never again. */
function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | null = null;
  return () => {
    result ??= work();
    return result;
  };
}

function binary(path: string): Error {
  return badInput(path, 'is a binary workbook (.xlsb), which turf can’t read', {
    hint: 'Open it in Excel, choose File, Save as, “Excel workbook (.xlsx)”, and import that.',
  });
}
