/** The plain view: one record a line in words, without boxes or colour, for screen readers and for `grep`. */
import { safeText } from '../core/safe-text.js';
import type { Doc, DocRow } from '../domain/doc.js';
import { teller } from '../text/tell.js';
import { cellForPeople, cellOf } from './cells.js';
import { sentencesOf } from './heading.js';
import { pieces } from './pieces.js';
import type { View, ViewOptions } from './view.js';

/** "Rank: 1. Name: Vecinos Unidos. Members: unknown." A cell that ends a sentence gets no second full stop. */
function labelled(doc: Doc, unknown: string): (row: DocRow) => string {
  const columns = doc.columns.filter((column) => column.inTable !== false);
  return (row) =>
    columns
      .map((column) => `${column.label}: ${cellForPeople(cellOf(row, column), column, unknown)}`)
      .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
      .join(' ');
}

function* lines(doc: Doc, options: ViewOptions): Generator<string> {
  const say = doc.say ?? labelled(doc, teller(options.lang)('views.unknown'));
  const rows = doc.rows()[Symbol.iterator]();
  try {
    let next = rows.next();
    if (doc.title !== null) yield `${safeText(doc.title)}\n`;
    for (const sentence of sentencesOf(doc, next.done !== true, options)) yield `${sentence}\n`;
    for (; next.done !== true; next = rows.next()) yield `${safeText(say(next.value))}\n`;
  } finally {
    // A reader that stops early must not leave a query open.
    rows.return?.();
  }
}

export const view = {
  id: 'plain',
  title: { en: 'Sentences, for screen readers' },
  endings: [],
  render: (doc, options) => pieces(lines(doc, options)),
} satisfies View;
