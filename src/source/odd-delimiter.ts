/** Delimiters that no spreadsheet writes but some scripts do ("* ", "^^", "~"): looked for where the usual ones leave the headings not understood. Read by dialect. */
import { fieldOfHeading } from '../core/normalise/heading.js';

/** One sign up to three times, with a space behind it or not; no signs that stand in names, prose or addresses side by side. */
const SIGNS = /([*~^#§¦%$+=|;:])\1{0,2} ?/g;
/** Headings that must be understood: two in any list of places. */
const LEAST = 2;
/** Lines that are compared; a heading is no longer than this. */
const LINES = 20;
const LINE_LENGTH = 2_000;
/** In nine of ten lines as often as in the headings; cells may hold the sign too. */
const MOST = 0.9;

/**
 * The odd delimiter of a text, or null for every ordinary one. It must make two known headings of the first line and more
 * than the usual delimiter does, and must stand as often in the lines below.
 */
export function oddDelimiter(text: string, usual: string | null): string | null {
  const lines = text.split(/\r\n|\n|\r/, LINES + 1).filter((line) => line.trim() !== '');
  const [first = '', ...rest] = lines;
  if (first.length > LINE_LENGTH || rest.length === 0) return null;
  const candidates = new Set([...first.matchAll(SIGNS)].map(([sign]) => sign));
  let best: string | null = null;
  let most = usual === null ? LEAST - 1 : Math.max(LEAST - 1, knownIn(first, usual));
  for (const sign of candidates) {
    const known = knownIn(first, sign);
    if (known <= most || !isSteady(lines, sign)) continue;
    best = sign;
    most = known;
  }
  return best;
}

function knownIn(line: string, delimiter: string): number {
  return line.split(delimiter).filter((cell) => cell.length < 60 && fieldOfHeading(cell).sort !== 'unknown').length;
}

function isSteady(lines: readonly string[], sign: string): boolean {
  const times = lines.map((line) => line.split(sign).length);
  const usual = times[0] ?? 0;
  return times.filter((each) => each === usual).length >= times.length * MOST;
}
