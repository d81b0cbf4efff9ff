/** The NDJSON view: one item a line for scripts that read lines; a result without items is its one object. */
import type { Doc } from '../domain/doc.js';
import { jsonText } from './json-text.js';
import { pieces } from './pieces.js';
import type { View } from './view.js';

function* lines(doc: Doc): Generator<string> {
  const { head, items } = doc.json;
  if (items === undefined) {
    yield `${jsonText({ schema: 1, ...head })}\n`;
    return;
  }
  for (const item of items.of()) yield `${jsonText(item)}\n`;
}

export const view = {
  id: 'ndjson',
  title: { en: 'One JSON object a line (NDJSON)' },
  endings: ['.ndjson', '.jsonl'],
  render: (doc) => pieces(lines(doc)),
} satisfies View;
