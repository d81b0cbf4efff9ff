/** What a view writes, as one text. */
import type { Doc } from '../../src/domain/doc.js';
import type { View, ViewOptions } from '../../src/views/view.js';

export async function rendered(view: View, doc: Doc, options: ViewOptions): Promise<string> {
  let text = '';
  for await (const piece of view.render(doc, options)) text += piece;
  return text;
}
