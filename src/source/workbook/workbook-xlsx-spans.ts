/** Merged cells and links of an XLSX sheet: they stand behind all of its rows, and are needed with the first. */
import { columnOf } from './workbook-column.js';
import { CELL_LENGTH, ROW_LIMIT } from './workbook-lines.js';
import type { Parts } from './workbook-parts.js';
import { relationsOf } from './workbook-relations.js';
import { byRow, type Link, MOST_SPANS, type Span, type Spans } from './workbook-spans.js';
import { tooLarge } from './workbook-trouble.js';
import { readXml } from './workbook-xml.js';

const END_OF_ROWS = /<\/(?:[\w.-]{1,40}:)?sheetData\s*>|<(?:[\w.-]{1,40}:)?sheetData\s*\/>/;
/** Longer than the tag that is looked for, and than most rows. */
const OVERLAP = 4_000;

/** @throws TurfError exit 4 for a damaged sheet, or half a million merges or links */
export async function readSpans(parts: Parts, path: string): Promise<Spans> {
  const merges: Span[] = [];
  const found: { span: Span; relation: string }[] = [];
  let element = '';
  let range = '';
  let relation = '';
  await readXml(
    { file: parts.file, texts: behindRows(parts.text(path), parts.file), isRest: true },
    {
      open(name) {
        element = name;
        range = relation = '';
      },
      attribute(name, value) {
        if (name === 'ref') range = value;
        if (name === 'id' && element === 'hyperlink') relation = value;
      },
      close(name) {
        const span = range === '' ? null : spanOf(range);
        if (span === null) return;
        if (name === 'mergeCell' && span.lastRow > span.firstRow) merges.push(span);
        if (name === 'hyperlink' && relation !== '') found.push({ span, relation });
        if (merges.length + found.length > MOST_SPANS) {
          throw tooLarge(parts.file, `has more than ${MOST_SPANS} merged cells and links in a sheet`);
        }
        range = '';
      },
    },
  );
  return { merges: merges.sort(byRow), links: await linksOf(parts, path, found) };
}

async function linksOf(
  parts: Parts,
  path: string,
  found: readonly { span: Span; relation: string }[],
): Promise<readonly Link[]> {
  if (found.length === 0) return [];
  const addresses = new Map<string, string>();
  for (const { id, target } of await relationsOf(parts, path)) addresses.set(id, target.slice(0, CELL_LENGTH));
  return found
    .flatMap(({ span, relation }): Link[] => {
      const url = addresses.get(relation);
      return url === undefined ? [] : [{ ...span, url }];
    })
    .sort(byRow);
}

/** 'A2:B10', 'A2'; null for what is no range of cells. */
function spanOf(range: string): Span | null {
  const corner = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(range);
  if (corner === null) return null;
  const [, column = '', row = '', otherColumn = column, otherRow = row] = corner;
  return {
    firstRow: Number(row),
    lastRow: Number(otherRow),
    firstColumn: columnOf(column),
    lastColumn: columnOf(otherColumn),
  };
}

/** What stands behind the rows; finding it costs a look at the text, not its parsing. */
async function* behindRows(texts: AsyncIterable<string>, file: string): AsyncGenerator<string> {
  let before = '';
  let isBehind = false;
  for await (const text of texts) {
    if (isBehind) {
      yield text;
      continue;
    }
    const joined = before + text;
    const end = joined.includes('sheetData') ? END_OF_ROWS.exec(joined) : null;
    if (end !== null) {
      checkLastRow(joined.slice(0, end.index), file);
      isBehind = true;
      yield joined.slice(end.index + end[0].length);
    }
    before = joined.slice(-OVERLAP);
  }
}

/** Refuses a sheet of too many rows before the first is read, where the last row says its number. */
function checkLastRow(text: string, file: string): void {
  const row = text.slice(text.lastIndexOf('row '));
  const number = Number(/^row [^>]{0,200}?\br="(\d{1,15})"/.exec(row)?.[1] ?? 0);
  if (number > ROW_LIMIT) throw tooLarge(file, `has more than ${ROW_LIMIT} rows in a sheet`);
}
