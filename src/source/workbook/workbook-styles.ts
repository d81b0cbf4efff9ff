/** The styles of an XLSX, as far as they say that a number is a date. */
import { builtInStyle, writtenStyle } from './workbook-date-style.js';
import type { Parts } from './workbook-parts.js';
import type { DateStyle } from './workbook-value.js';
import { readXml } from './workbook-xml.js';

/** By the number that a cell gives as its style: what it shows of a serial day, null for a number. */
export async function readDateStyles(parts: Parts, name: string): Promise<readonly (DateStyle | null)[]> {
  const written = new Map<number, DateStyle | null>();
  const styles: (DateStyle | null)[] = [];
  let isCellStyles = false;
  let element = '';
  let id = 0;
  let code = '';
  await readXml(
    { file: parts.file, texts: parts.text(name) },
    {
      open(opened) {
        element = opened;
        id = 0;
        code = '';
        if (opened === 'cellXfs') isCellStyles = true;
        if (opened === 'xf' && isCellStyles) styles.push(null);
      },
      attribute(attribute, value) {
        if (attribute === 'numFmtId') id = Number(value);
        if (attribute === 'formatCode') code = value;
        if (attribute === 'numFmtId' && element === 'xf' && isCellStyles) {
          styles[styles.length - 1] = written.has(id) ? (written.get(id) ?? null) : builtInStyle(id);
        }
      },
      close(closed) {
        if (closed === 'numFmt') written.set(id, writtenStyle(code));
        if (closed === 'cellXfs') isCellStyles = false;
      },
    },
  );
  return styles;
}
