/** Text in chunks → its lines with their numbers; for lists of links and JSON that stands line by line. */
import { badInput } from '../../domain/errors.js';

export interface TextLine {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/** No line of a list is longer than this; a file without line breaks must not fill the memory. */
const LINE_LIMIT = 4_194_304;

/**
 * The lines of a text that are not blank, in one batch a chunk. Line ends are LF, CRLF or CR.
 * @throws TurfError exit 4 for a line over 4 MB
 */
export async function* textLines(chunks: AsyncIterable<string>, file: string): AsyncGenerator<TextLine[]> {
  let rest = '';
  let line = 1;
  for await (const chunk of chunks) {
    const text = rest + chunk;
    // A CR at the very end may be the first half of a CRLF.
    const pieces = (text.endsWith('\r') ? text.slice(0, -1) : text).split(/\r\n|\n|\r/);
    rest = `${pieces.pop() ?? ''}${text.endsWith('\r') ? '\r' : ''}`;
    if (rest.length > LINE_LIMIT) {
      throw badInput(file, 'has a line of more than 4 MB', {
        line: line + pieces.length,
        hint: 'turf formats   (what turf can read)',
      });
    }
    yield numbered(pieces, line);
    line += pieces.length;
  }
  yield numbered(rest.split('\r'), line);
}

function numbered(pieces: readonly string[], first: number): TextLine[] {
  return pieces.flatMap((text, at) => (text.trim() === '' ? [] : [{ line: first + at, text }]));
}
