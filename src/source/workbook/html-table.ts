/** Tables of a web page as sheets: what web tools save as ".xls", and what Google Sheets downloads as a page. */
import { Parser } from 'htmlparser2';
import { textOf } from '../decode.js';
import { encodingOf } from '../encoding.js';
import { firstLook } from '../first-look.js';
import { HtmlCells } from './html-table-cells.js';
import { type SheetRow, sheetText } from './workbook-lines.js';
import type { FoundSheet, WorkbookFile } from './workbook-sheet.js';
import { tooLarge } from './workbook-trouble.js';

/** A page that lays out every entry as a table of its own is no list of tables. */
const MOST_TABLES = 1_000;
/** Old pages leave hundreds of tags open. */
const MOST_DEPTH = 5_000;
/** Longer than any tag: pictures written into the page have some hundred thousand letters. */
const MOST_SILENT = 10_000_000;
/** The charset that a page names for itself; Windows-1252 is what is guessed anyway. */
const CHARSET = /<meta\b[^>]{0,200}\bcharset\s*=\s*["']?([\w-]{1,40})/i;

/**
 * The tables of a page that have at least two rows and two columns, in their order; a table within a cell is one of its own.
 * @throws TurfError exit 4 when its text can't be decoded, or it is nested beyond all measure
 */
export async function htmlTables(file: WorkbookFile): Promise<readonly FoundSheet[]> {
  const look = await firstLook(file.handle, () => undefined);
  const encoding = encodingOf(look, look.isUtf8 ? null : charsetOf(look.head));
  const texts = () => textOf(file.handle, encoding, file.path);
  const found: { readonly at: number; readonly caption: string }[] = [];
  for await (const cells of read(file.path, texts(), new HtmlCells(file.path, null))) found.push(...cells.takeTables());
  return found.slice(0, MOST_TABLES).map(({ at, caption }, index) => {
    const rows = () => rowsOf(file.path, texts(), at);
    return {
      name: caption === '' ? `Table ${index + 1}` : caption,
      isHidden: false,
      rows,
      text: () => sheetText(rows(), file),
    };
  });
}

function charsetOf(head: Buffer): string | null {
  const label = CHARSET.exec(head.toString('latin1'))?.[1];
  if (label === undefined || /^utf-?8$/i.test(label)) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    // A charset that nobody knows says nothing.
    return null;
  }
}

async function* rowsOf(path: string, texts: AsyncIterable<string>, table: number): AsyncGenerator<readonly SheetRow[]> {
  for await (const cells of read(path, texts, new HtmlCells(path, table))) {
    const rows = cells.takeRows();
    if (rows.length > 0) yield rows;
    if (cells.isDone) return;
  }
}

/** Feeds the page to `cells`, with a breath after every piece. */
async function* read(path: string, texts: AsyncIterable<string>, cells: HtmlCells): AsyncGenerator<HtmlCells> {
  let depth = 0;
  let silent = 0;
  const parser = new Parser({
    onopentagname(name) {
      silent = 0;
      depth++;
      if (depth > MOST_DEPTH) throw tooLarge(path, 'has parts nested too deep to be a page with tables');
      cells.open(name);
    },
    onattribute(name, value) {
      silent = 0;
      cells.attribute(name, value);
    },
    ontext(data) {
      silent = 0;
      cells.text(data);
    },
    onclosetag(name) {
      silent = 0;
      depth--;
      cells.close(name);
    },
  });
  for await (const text of texts) {
    silent += text.length;
    parser.write(text);
    if (silent > MOST_SILENT) throw tooLarge(path, 'has a tag without end');
    yield cells;
  }
  parser.end();
  yield cells;
}
