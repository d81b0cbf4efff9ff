/** Reads judgements that a script pipes in, one a line. For turf rate. */
import { type RatingLine, ratingLines } from '../core/rating-lines.js';
import { badInput } from '../domain/errors.js';
import { smallText } from '../source/small-text.js';

const HINT = "echo '12,yes' | turf rate -";

/** @throws TurfError exit 4 for more than 1 MB, and for a line that is no place with yes, no or clear after it */
export async function ratingsFromStdin(stdin: () => AsyncIterable<Uint8Array>): Promise<readonly RatingLine[]> {
  const { lines, badLine } = ratingLines(await smallText({ path: '-', stdin, hint: HINT }));
  if (badLine === null) return lines;
  throw badInput('standard input', 'has a line that is no judgement; nothing was saved', {
    line: badLine,
    cause: 'A line is a place, a comma, and yes, no or clear.',
    hint: HINT,
  });
}
