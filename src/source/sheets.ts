/** The sheets of a workbook as Sources: those that hold something, or the one that a person asked for. */
import { badUsage } from '../domain/errors.js';
import type { Warning } from '../domain/listing.js';
import type { Container, Sample, Source } from '../domain/source.js';
import { packedBytesOf } from './archive/packed-bytes.js';
import { tableOf } from './dialect.js';
import { SAMPLE_BYTES } from './first-look.js';
import type { OpenFile } from './open-file.js';
import type { OpenSourceOptions } from './opening.js';
import { toldNames } from './shelf-warnings.js';
import type { Sheet } from './workbook/workbook.js';

export interface Sheets {
  readonly found: readonly { readonly sheet: string; readonly source: Source }[];
  readonly warnings: readonly Warning[];
}

/**
 * The caller closes the file once the sheets are read.
 * @throws TurfError exit 4 when it is no workbook or damaged; exit 2 when the sheet that was asked for is not in it
 */
export async function sheetsOf(file: OpenFile, container: Container, options: OpenSourceOptions): Promise<Sheets> {
  const packed = await packedBytesOf(file);
  const { path, handle } = file;
  // Loaded when a workbook is met: most lists are none, and should not wait for its two dozen modules.
  const { openWorkbook } = await import('./workbook/workbook.js');
  const sheets = await openWorkbook({ path, handle, sizeBytes: packed.sizeBytes, container });
  const chosen = chosenOf(sheets, path, options.sheet);
  const isOne = chosen.length === 1;
  const found = chosen.map(async (sheet) => {
    const source: Source = {
      path: isOne ? path : `${path} (${sheet.name})`,
      name: isOne ? file.name : withSheet(file.name, sheet.name),
      part: file.part === null ? sheet.name : `${file.part} (${sheet.name})`,
      ...packed,
      modifiedOn: file.modifiedOn,
      encoding: 'utf-8',
      isEncodingGuessed: false,
      sample: await sampleOfSheet(sheet),
      text: () => sheet.text(),
      close: async () => {},
    };
    return { sheet: sheet.name, source };
  });
  return { found: await Promise.all(found), warnings: options.sheet === null ? leftOut(sheets, path) : [] };
}

function chosenOf(sheets: readonly Sheet[], path: string, asked: string | null): readonly Sheet[] {
  if (asked === null) return sheets.filter(({ skip }) => skip === null);
  const exact = sheets.filter(({ name }) => name === asked);
  const chosen = exact.length > 0 ? exact : sheets.filter(({ name }) => isSame(name, asked));
  if (chosen.length > 0) return chosen;
  throw badUsage(
    `${path} has no sheet "${asked}".`,
    `Its sheets: ${sheets.map(({ name }) => name).join(', ')}. Write the name as it is there: turf import ${path} --sheet NAME`,
  );
}

const isSame = (one: string, two: string) => one.trim().toLowerCase() === two.trim().toLowerCase();

/** "groups.xlsx", "March 2024" → "groups (March 2024).xlsx": a list of its own, with its own date. */
function withSheet(name: string, sheet: string): string {
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? '';
  return `${name.slice(0, name.length - ending.length)} (${sheet})${ending}`;
}

function leftOut(sheets: readonly Sheet[], file: string): readonly Warning[] {
  return (['hidden', 'instructions', 'empty'] as const).flatMap((reason) => {
    const names = sheets.filter(({ skip }) => skip === reason).map(({ name }) => `"${name}"`);
    return toldNames(`import.sheets-${reason}`, file, names);
  });
}

/** The text of a sheet is a table whatever stands in its first cell. */
async function sampleOfSheet(sheet: Sheet): Promise<Sample> {
  let text = '';
  let isWhole = true;
  for await (const chunk of sheet.text()) {
    text += chunk;
    isWhole = text.length <= SAMPLE_BYTES;
    if (!isWhole) break;
  }
  text = text.slice(0, SAMPLE_BYTES);
  if (text.trim() === '') return { container: 'empty', text: '', table: null, paths: new Set() };
  return { container: 'text', text, table: tableOf(text, isWhole, '\t'), paths: new Set() };
}
