/** Joins small texts into pieces, so that a million rows are neither a million writes nor one string. Used by the views. */

/** Characters of a piece: what a pipe takes at once on Linux. */
const PIECE = 65_536;

export function* pieces(texts: Iterable<string>): Generator<string> {
  let parts: string[] = [];
  let length = 0;
  for (const text of texts) {
    parts.push(text);
    length += text.length;
    if (length < PIECE) continue;
    yield parts.join('');
    parts = [];
    length = 0;
  }
  if (length > 0) yield parts.join('');
}
