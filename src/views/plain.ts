/** The plain view: one record a line in words, without boxes or colour, for screen readers and for `grep`. */
import { safeText } from '../core/safe-text.js';
import type { Doc, DocRow } from '../domain/doc.js';
import { teller } from '../text/tell.js';
import { cellForPeople, cellOf } from './cells.js';
import { sentencesOf, wrapped } from './heading.js';
import { pieces } from './pieces.js';
import type { View, ViewOptions } from './view.js';

/** "Rank: 1. Name: Vecinos Unidos. Members: unknown." Empty values are left out; a cell that ends a sentence gets no second full stop. */
function labelled(doc: Doc, unknown: string): (row: DocRow) => string {
  const columns = doc.columns.filter((column) => column.inTable !== false);
  return (row) =>
    columns
      .map((column) => ({ label: column.label, text: cellForPeople(cellOf(row, column), column, unknown) }))
      .filter(({ text }) => text.trim() !== '')
      .map(({ label, text }) => `${label}: ${text}`)
      .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
      .join(' ');
}

/** Breaks a line at blanks to the width of the terminal; without one, lines stay whole. */
async function wrapperFor({ width }: ViewOptions): Promise<(line: string) => string> {
  if (width === null) return (line) => line;
  const { default: wrapAnsi } = await import('wrap-ansi');
  return (line) => wrapped(line, width, wrapAnsi);
}

function* lines(doc: Doc, options: ViewOptions, wrap: (line: string) => string): Generator<string> {
  const say = doc.say ?? labelled(doc, teller(options.lang)('views.unknown'));
  const rows = doc.rows()[Symbol.iterator]();
  try {
    let next = rows.next();
    if (doc.title !== null) yield `${wrap(safeText(doc.title))}\n`;
    for (const sentence of sentencesOf(doc, next.done !== true, options)) yield `${wrap(sentence)}\n`;
    for (; next.done !== true; next = rows.next()) {
      const said = say(next.value);
      // A command whose sentences say it all says nothing more of its rows.
      if (said !== '') yield `${wrap(safeText(said))}\n`;
    }
  } finally {
    // A reader that stops early must not leave a query open.
    rows.return?.();
  }
}

export const view = {
  id: 'plain',
  title: { en: 'Sentences, for screen readers' },
  endings: [],
  async *render(doc, options) {
    yield* pieces(lines(doc, options, await wrapperFor(options)));
  },
} satisfies View;
