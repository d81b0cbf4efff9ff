/** A workbook with several sheets of texts, made in a test. */
import { strToU8, zipSync } from 'fflate';
import { inline, relation, relationsXml, sheetXml, xlsx } from './made-workbook.js';

export interface SmallSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly isHidden?: true;
}

export function workbook(sheets: readonly SmallSheet[]): Uint8Array {
  const listed = sheets.map(
    ({ name, isHidden }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${isHidden === true ? ' state="hidden"' : ''} r:id="r${at}"/>`,
  );
  const parts = {
    ...xlsx('', {
      'xl/workbook.xml': `<workbook xmlns:r="x"><sheets>${listed.join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relationsXml(
        ...sheets.map((_, at) => relation(`r${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
      ),
    }),
    ...Object.fromEntries(
      sheets.map(({ rows }, at) => {
        const filled = rows.map((row) => `<row>${inline(...row)}</row>`);
        return [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(filled.join(''))];
      }),
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}
