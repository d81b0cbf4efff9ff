/** A plain list of links: one a line, a Markdown list, a pasted chat. Names and counts beside the links are taken along. */
import { hasSecretKey } from '../core/normalise/secret-keys.js';
import { badInput, type TurfError } from '../domain/errors.js';
import type { Field } from '../domain/field.js';
import type { Row } from '../domain/row.js';
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { lineOfLinks } from './rows/line-of-links.js';
import { Notices } from './rows/notices.js';
import { rowLimit } from './rows/row-limit.js';
import { tellAlphabet } from './rows/tell-alphabet.js';
import { textLines } from './rows/text-lines.js';
import { notOfSort } from './table/not-of-sort.js';
import { sheetShape } from './table/sheet-shape.js';

export const format = {
  id: 'url-list',
  title: { en: 'A list of links (text or Markdown)' },
  howToExport: {
    en: 'Paste links into a text file, one a line; a name may stand before the link and the number of members behind it.',
  },
  generic: 1,
  detect,
  read,
} satisfies Format;

/** Three lines in five have a link: the others are headings and remarks. */
const MOST = 0.6;
/** A Markdown list of links may have more prose around it; ten list lines are a list all the same. */
const MARKDOWN_LINES = 10;
const LISTED_LINK = /^\s*(?:[-*+]\s+|\d{1,4}[.)]\s+)?\[[^\]\n]{1,500}\]\(<?https?:\/\//;

function detect(sample: Sample): Detection {
  if (sample.container !== 'text') return { yes: false, missing: ['plain text'] };
  if (sortOf(sample.text) === null) return { yes: false, missing: ['a link in most lines'] };
  return sheetShape(sample).yes ? { yes: false, missing: ['lines without columns'] } : { yes: true, missing: [] };
}

/** 'lines': every line with a link is a row. 'markdown': a document, of which the lines of its lists are rows. */
function sortOf(text: string): 'lines' | 'markdown' | null {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const linked = lines.filter((line) => lineOfLinks(line).addresses.length > 0).length;
  if (linked > 0 && linked >= lines.length * MOST) return 'lines';
  return lines.filter((line) => LISTED_LINK.test(line)).length >= MARKDOWN_LINES ? 'markdown' : null;
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  if (source.sample.container !== 'text') throw notOfSort(source, 'a text with links');
  const notices = new Notices();
  tellAlphabet(source, notices);
  const isEveryLine = sortOf(source.sample.text) !== 'markdown';
  const limit = rowLimit(source.path, options.limitRows);
  async function* batches(): AsyncGenerator<readonly Row[]> {
    for await (const lines of textLines(source.text(), source.path)) {
      const rows = lines.flatMap(({ line, text }): Row[] => {
        if (hasSecretKey(text)) throw secretKey(source.path, line);
        const { addresses, fields } = lineOfLinks(text);
        if (addresses.length > 0 && (isEveryLine || LISTED_LINK.test(text)))
          return [{ line, fields, addresses, cells: [text.trim()] }];
        if (!isHeading(line, text)) notices.count('formats.lines-without-link', line);
        return [];
      });
      yield limit(rows);
    }
  }
  return {
    reading: {
      columns: new Map<Field, string>([['url', 'line']]),
      ignored: [],
      personal: [],
      headings: ['line'],
      delimiter: null,
      headerLine: null,
      unit: 'line',
    },
    platform: null,
    batches: batches(),
    warnings: () => notices.all(),
  };
}

/** The text itself is in no message: whoever reads it has the account. */
function secretKey(file: string, line: number): TurfError {
  return badInput(file, 'holds a secret key (nsec1…) of somebody on Nostr: whoever has it is that person', {
    line,
    hint: 'Take that line out of the file, and tell its owner that the key has been passed around. Then import again.',
  });
}

/** A list saved from a spreadsheet column keeps its one heading. */
function isHeading(line: number, text: string): boolean {
  return line === 1 && /^"?(?:url|urls|link|links|website|address|enlace|lien)"?$/i.test(text.trim());
}
