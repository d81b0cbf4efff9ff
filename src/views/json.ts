/** The JSON view: one object, "schema" first; a list of items is written one item a line, so that it is never held whole. */
import type { Doc } from '../domain/doc.js';
import { jsonText } from './json-text.js';
import { pieces } from './pieces.js';
import type { View } from './view.js';

function* parts(doc: Doc): Generator<string> {
  const { items, isForEditing } = doc.json;
  const head = jsonText({ schema: 1, ...doc.json.head }, isForEditing === true && items === undefined ? 2 : 0);
  if (items === undefined) {
    yield `${head}\n`;
    return;
  }
  yield `${head.slice(0, -1)},${jsonText(items.name)}:[`;
  let before = '\n';
  for (const item of items.of()) {
    yield before + jsonText(item);
    before = ',\n';
  }
  yield before === '\n' ? ']}\n' : '\n]}\n';
}

export const view = {
  id: 'json',
  title: { en: 'JSON, for scripts' },
  endings: ['.json'],
  render: (doc) => pieces(parts(doc)),
} satisfies View;
