/** Reads HTML or XML chunk by chunk, forgiving, and hands on what a handler finds in it; for bookmarks, OPML and saved pages. */
import { type Handler, Parser } from 'htmlparser2';
import { badInput } from '../../domain/errors.js';
import type { Source } from '../../domain/source.js';

/** No list is nested this deep; each level costs memory and time. */
const MOST_DEPTH = 2_000;

export type MarkupHandler = Partial<Pick<Handler, 'onopentag' | 'onclosetag' | 'ontext'>>;

/**
 * The items that the handler adds, in the order of the text. Names of elements and attributes come in lower case, entities
 * decoded, "<x/>" closed.
 * @throws TurfError exit 4 for more than 2,000 elements inside one another
 */
export async function* markupItems<Item>(
  source: Source,
  handlerFor: (add: (item: Item) => void) => MarkupHandler,
): AsyncGenerator<Item> {
  let found: Item[] = [];
  const handler = handlerFor((item) => found.push(item));
  let depth = 0;
  const parser = new Parser(
    {
      ...handler,
      onopentag: (name, attributes, isImplied) => {
        depth += 1;
        if (depth > MOST_DEPTH) throw tooDeep(source.path);
        handler.onopentag?.(name, attributes, isImplied);
      },
      onclosetag: (name, isImplied) => {
        depth -= 1;
        handler.onclosetag?.(name, isImplied);
      },
    },
    { recognizeSelfClosing: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  for await (const chunk of source.text()) {
    parser.write(chunk);
    yield* found;
    found = [];
  }
  parser.end();
  yield* found;
}

function tooDeep(file: string): Error {
  return badInput(file, `has more than ${MOST_DEPTH} elements inside one another`, {
    cause: 'It is damaged, or it was made to keep programs busy.',
    hint: 'Export the file again.',
  });
}
