/** sourceLabelOf: where rows come from, as a name that stays the same from export to export of one list. */
import { baseName, findDate } from './date-in-name.js';

const PACKED = /\.(?:gz|zip|zst|bz2|xz)$/i;
const ENDING = /\.[a-z0-9]{1,8}$/i;
/** What browsers and desktops add to a second copy: ' (1)', ' - Copie', ' copy 2'. */
const COPY = /[-_ ]*\(\d{1,3}\)$|[-_ ]+(?:copy|copia|cópia|copie|kopie|копия)(?:[-_ ]*\(?\d{1,3}\)?)?$/iu;
const COPY_OF = /^(?:copy of|copia de|cópia de|copie de|kopie von|kopie van|copia di|копия)[-_ ]+/iu;
const EDGES = /^[-_.,– ]+|[-_.,– ]+$/g;

/** Takes `pattern` away as often as it fits, at most a few times: 'a (1) (2)'. */
function strip(text: string, pattern: RegExp): string {
  let rest = text;
  for (let times = 0; times < 4 && pattern.test(rest); times += 1) rest = rest.replace(pattern, '');
  return rest;
}

function withoutDates(text: string): string {
  let rest = text;
  // A name has three dates at most: made on … from … to ….
  for (let times = 0; times < 3; times += 1) {
    const found = findDate(rest);
    if (found === null) break;
    rest = `${rest.slice(0, found.start).replace(EDGES, '')} ${rest.slice(found.end).replace(EDGES, '')}`.trim();
  }
  return rest;
}

/**
 * A file's name without folder, date, copy number and ending: 'groups-2026-03 (1).csv' → 'groups'.
 * A name that is nothing but these ('2026-03.csv') keeps what stands before its ending.
 */
export function sourceLabelOf(fileName: string): string {
  const base = baseName(fileName).normalize('NFC').replace(/\s+/g, ' ').trim();
  const stem = strip(base.replace(PACKED, '').replace(ENDING, ''), COPY).replace(COPY_OF, '');
  const label = strip(withoutDates(stem), COPY).replace(EDGES, '');
  return label === '' ? stem || base : label;
}
