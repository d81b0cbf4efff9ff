/** What stands above the rows for people: the title and the sentences of a Doc. Used by the table and plain views. */
import { safeText } from '../core/safe-text.js';
import type { Doc } from '../domain/doc.js';
import { teller } from '../text/tell.js';
import type { ViewOptions } from './view.js';

/** The sentences; when the Doc has neither sentences nor rows, one that says so. */
export function sentencesOf(doc: Doc, hasRows: boolean, { lang }: ViewOptions): readonly string[] {
  if (doc.lines.length > 0 || hasRows) return doc.lines.map(safeText);
  return [teller(lang)('views.nothing')];
}

/** One sentence wrapped to the width; what is wrapped keeps the indent of its first line. */
export function wrapped(line: string, width: number | null, wrap: (text: string, columns: number) => string): string {
  if (width === null || line.length <= width / 2) return line;
  const text = line.trimStart();
  const indent = line.slice(0, line.length - text.length);
  return wrap(text, Math.max(width - indent.length, 1))
    .split('\n')
    .map((part) => (indent + part).trimEnd())
    .join('\n');
}
