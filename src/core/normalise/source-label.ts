/** sourceLabelOf: where rows come from, as a name that stays the same from export to export of one list. */
import { baseName, findDate } from './date-in-name.js';

const PACKED = /\.(?:gz|zip|zst|bz2|xz)$/i;
const ENDING = /\.[a-z0-9]{1,8}$/i;
/** What browsers and desktops add to a second copy: ' (1)', ' - Copie', ' copy 2'. */
const COPY = /[-_ ]*\(\d{1,3}\)$|[-_ ]+(?:copy|copia|cópia|copie|kopie|копия)(?:[-_ ]*\(?\d{1,3}\)?)?$/iu;
const COPY_OF = /^(?:copy of|copia de|cópia de|copie de|kopie von|kopie van|copia di|копия)[-_ ]+/iu;
/** A date whose day and month can't be told apart: no date for figures, but no part of the label either. */
const UNCLEAR_DATE = /(?<!\d)\d{2}([-_.])\d{2}\1(?:199\d|20[0-4]\d)(?!\d)/;
/** What platforms put behind the date of a download: the number of its part ('001', '1-002'), or letters of both cases and digits drawn by lot. */
const PART = /^\d{1,3}(?:[-_ ]\d{1,3})?$/;
const DRAWN =
  /^(?:[0-9a-f]{12,64}|(?=[A-Za-z0-9]*\d)(?=[A-Za-z0-9]*[a-z])(?=[A-Za-z0-9]*[A-Z])[A-Za-z0-9]{6,40})(?:[-_]\d{1,3})?$/;
/** What turf itself adds for rows that it rejected: 'groups.rejects.csv', 'groups.rejects-2.csv'. */
const REJECTS = /\.rejects(?:-\d{1,6})?$/i;
const EDGES = /^[-_.,– ]+|[-_.,– ]+$/g;

/** Takes `pattern` away as often as it fits, at most a few times: 'a (1) (2)'. */
function strip(text: string, pattern: RegExp): string {
  let rest = text;
  for (let times = 0; times < 4 && pattern.test(rest); times += 1) rest = rest.replace(pattern, '');
  return rest;
}

function placeOfDate(text: string): { readonly start: number; readonly end: number } | null {
  const found = findDate(text);
  if (found !== null) return found;
  const unclear = UNCLEAR_DATE.exec(text);
  return unclear === null ? null : { start: unclear.index, end: unclear.index + unclear[0].length };
}

function withoutDates(text: string): string {
  let rest = text;
  // A name has three dates at most: made on … from … to ….
  for (let times = 0; times < 3; times += 1) {
    const found = placeOfDate(rest);
    if (found === null) break;
    const behind = rest.slice(found.end).replace(EDGES, '');
    const kept = PART.test(behind) || DRAWN.test(behind) ? '' : behind;
    rest = `${rest.slice(0, found.start).replace(EDGES, '')} ${kept}`.trim();
  }
  return rest;
}

/**
 * A file's name without folder, date, copy number and ending: 'groups-2026-03 (1).csv' → 'groups'.
 * What a platform draws by lot for a download goes with the date, so that the next download is the same source:
 * 'facebook-anna-2026-11-01-x7Gh2kQ1.zip' → 'facebook-anna'.
 * A rejects file is of the list that it was made for: 'groups.rejects.csv' → 'groups'.
 * A name that is nothing but these ('2026-03.csv') keeps what stands before its ending.
 */
export function sourceLabelOf(fileName: string): string {
  const base = baseName(fileName).normalize('NFC').replace(/\s+/g, ' ').trim();
  const named = strip(base.replace(PACKED, '').replace(ENDING, ''), COPY).replace(COPY_OF, '');
  const stem = strip(named.replace(REJECTS, '') || named, COPY);
  const label = strip(withoutDates(stem), COPY).replace(EDGES, '');
  return label === '' ? stem || base : label;
}
