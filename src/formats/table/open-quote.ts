/** A quote in the headings that is never closed: it swallows every row, so that no column can be seen. Read by sheet-shape. */
import type { Sample } from '../../domain/source.js';
import { findHeader } from './header-row.js';

/** True where the first line reads as headings once its quotes are left out, and one of them takes the rest of the text. */
export function hasOpenQuote({ text, table }: Sample): boolean {
  const [first, second] = table?.rows ?? [];
  const swallowed = first?.at(-1) ?? '';
  if (second !== undefined || !/[\r\n]/.test(swallowed) || text.trimEnd().endsWith('"')) return false;
  const [line = ''] = text.trimStart().split(/[\r\n]/, 1);
  return findHeader([line.replaceAll('"', '').split(/[,;\t|]/)]) !== null;
}
