/** Merged cells and links of an XLSX sheet: they stand behind all of its rows, and are needed with the first. */
import { columnOf } from './workbook-column.js';
import { CELL_LENGTH } from './workbook-lines.js';
import type { Parts } from './workbook-parts.js';
import { relationsOf } from './workbook-relations.js';
import { tooLarge } from './workbook-trouble.js';
import { readXml } from './workbook-xml.js';

/** A range of cells; rows are 1-based, columns 0-based. */
export interface Span {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface Link extends Span {
  readonly url: string;
}

/** Both in the order of their first rows. */
export interface Spans {
  readonly merges: readonly Span[];
  readonly links: readonly Link[];
}

/** Excel itself writes at most 65,530 links a sheet. */
const MOST_SPANS = 500_000;
const END_OF_ROWS = /<\/(?:[\w.-]{1,40}:)?sheetData\s*>|<(?:[\w.-]{1,40}:)?sheetData\s*\/>/;
/** Longer than the tag that is looked for. */
const OVERLAP = 100;

/** @throws TurfError exit 4 for a damaged sheet, or half a million merges or links */
export async function readSpans(parts: Parts, path: string): Promise<Spans> {
  const merges: Span[] = [];
  const found: { span: Span; relation: string }[] = [];
  let element = '';
  let range = '';
  let relation = '';
  await readXml(
    { file: parts.file, texts: behindRows(parts.text(path)), isRest: true },
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

const byRow = (one: Span, two: Span) => one.firstRow - two.firstRow;

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
async function* behindRows(texts: AsyncIterable<string>): AsyncGenerator<string> {
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
      isBehind = true;
      yield joined.slice(end.index + end[0].length);
    }
    before = joined.slice(-OVERLAP);
  }
}
