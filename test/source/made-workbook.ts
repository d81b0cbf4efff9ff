/** Workbooks made for one test: parts of XML zipped into a file, and what is read out of it. */
import { writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Container } from '../../src/domain/source.js';
import { openWorkbook } from '../../src/source/workbook/workbook.js';
import { inFolder } from '../scratch.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_REL = 'http://schemas.openxmlformats.org/package/2006/relationships';

export type Made = Readonly<Record<string, string>>;

export interface Read {
  readonly name: string;
  readonly skip: string | null;
  readonly text: string;
}

/** `<c>`s with texts written in place: the shortest sheet. */
export function inline(...texts: readonly string[]): string {
  return texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
}

export function sheetXml(rows: string, behind = ''): string {
  return `<?xml version="1.0"?><worksheet xmlns="${MAIN}" xmlns:r="${REL}"><sheetData>${rows}</sheetData>${behind}</worksheet>`;
}

export function relationsXml(...relations: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE_REL}">${relations.join('')}</Relationships>`;
}

export function relation(id: string, type: string, target: string, more = ''): string {
  return `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}" ${more}/>`;
}

/** The parts of a workbook with one sheet; `more` replaces parts, or adds some. */
export function xlsx(rows: string, more: Made = {}): Made {
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationsXml(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="Groups" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'sharedStrings', 'sharedStrings.xml'),
      relation('rId3', 'styles', 'styles.xml'),
    ),
    'xl/worksheets/sheet1.xml': sheetXml(rows),
    ...more,
  };
}

/** The parts of an ODS with these tables. */
export function ods(tables: string, styles = '', more: Made = {}): Made {
  return {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml':
      '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:xlink="l">' +
      `<office:automatic-styles>${styles}</office:automatic-styles>` +
      `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ...more,
  };
}

export function zipped(parts: Made): Uint8Array {
  const files: Zippable = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(files);
}

/** Every sheet of a workbook with its whole text. */
export async function readBytes(bytes: Uint8Array, container: Container = 'zip'): Promise<readonly Read[]> {
  return inFolder(async (folder) => {
    const path = join(folder, 'book');
    writeFileSync(path, bytes);
    return readFile(path, container);
  });
}

export async function readFile(path: string, container: Container): Promise<readonly Read[]> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const sheets = await openWorkbook({ path: 'book', handle, sizeBytes: size, container });
    const all: Read[] = [];
    for (const { name, skip, text } of sheets) {
      const pieces: string[] = [];
      for await (const piece of text()) pieces.push(piece);
      all.push({ name, skip, text: pieces.join('') });
    }
    return all;
  } finally {
    await handle.close();
  }
}

/** The text of the only sheet. */
export async function textOf(parts: Made): Promise<string> {
  const [sheet, other] = await readBytes(zipped(parts));
  if (sheet === undefined || other !== undefined) throw new Error('not one sheet');
  return sheet.text;
}
