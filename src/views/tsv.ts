/** The TSV view: a header of column ids and one record a line, nothing cut off; what a pipe gets. */
import { safeText } from '../core/safe-text.js';
import type { Doc } from '../domain/doc.js';
import { cellForMachines, cellOf } from './cells.js';
import { pieces } from './pieces.js';
import type { View } from './view.js';

function* lines(doc: Doc): Generator<string> {
  const { columns } = doc;
  if (columns.length === 0) {
    for (const line of doc.lines) yield `${safeText(line)}\n`;
    return;
  }
  yield `${columns.map(({ id }) => id).join('\t')}\n`;
  for (const row of doc.rows()) {
    yield `${columns.map((column) => cellForMachines(cellOf(row, column), safeText)).join('\t')}\n`;
  }
}

export const view = {
  id: 'tsv',
  title: { en: 'Columns separated by tabs (TSV)' },
  endings: ['.tsv', '.tab'],
  render: (doc) => pieces(lines(doc)),
} satisfies View;
