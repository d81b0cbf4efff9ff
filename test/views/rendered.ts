/** What a view writes, as one text. */
import { strFromU8, unzipSync } from 'fflate';
import type { Doc } from '../../src/domain/doc.js';
import type { View, ViewOptions } from '../../src/views/view.js';

export async function rendered(view: View, doc: Doc, options: ViewOptions): Promise<string> {
  let text = '';
  const bytes: Uint8Array[] = [];
  for await (const piece of view.render(doc, options)) {
    if (typeof piece === 'string') text += piece;
    else bytes.push(piece);
  }
  return bytes.length === 0 ? text : partsOf(Buffer.concat(bytes));
}

/** A workbook as the XML of its parts; what says only how it is put together is left out. */
function partsOf(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /^(?:xl\/worksheets\/|xl\/workbook\.xml|xl\/sharedStrings|docProps\/core)/.test(name))
    .map(
      ([name, part]) =>
        `== ${name}\n${strFromU8(part).replace(/(?=<(?:row|si|hyperlink|sheet|cols)\b|<\/sheetData)/g, '\n')}\n`,
    )
    .join('');
}
