/** addressesInCell: one cell of a link column → the single addresses in it; the step before clean-address. */
import { hasKnownEnding } from './known-ending.js';

/** More addresses in one cell are a dump, not a row; also bounds the work for hostile cells. */
const MOST = 50;
/** Longest cell that is looked at (design: 64 KB a field). */
const LONGEST = 65_536;

/** Blanks and '|' separate; ',' and ';' only before a blank or another address: they may stand inside one. */
const SEPARATOR = /[\s|]+|[,;](?=\s|https?:\/\/)/i;
/** "[Name](address)"; the name may hold blanks, so these are looked for first. */
const MARKDOWN = /\[[^[\]]*\]\([^()\s]*\)/g;
const HAS_SCHEME = /^\W{0,3}(?:https?:|tg:|whatsapp:|sgnl:|viber:|at:\/\/)/i;
const SHORT_FORM = /^(?:@[\w.-]+|\/?r\/\w+),?$/i;
const HOST = /^[<("']{0,3}((?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}-]+)(?=[:/?#,;)>"'.]|$)/u;
/** "…at the hall.How to join": a full stop without its blank, not an address; endings of two letters are left alone ("Seamill.De"). */
const NEXT_SENTENCE = /\.\p{Lu}\p{Ll}{2,}$/u;
const OLDEST = /\.(?:com|org|net|edu|gov)$/i;

/** What people write between two addresses. */
const BETWEEN = /^(?:and|or|&|\+|y|e|o|und|oder|et|ou|en|of)$/i;

/** "https://…", "www.example.org", "example.org/x": an address wherever it stands. */
function isAddress(piece: string): boolean {
  if (HAS_SCHEME.test(piece)) return true;
  const host = HOST.exec(piece)?.[1];
  if (host === undefined) return false;
  if (/^www\./i.test(piece)) return true;
  return hasKnownEnding(host.toLowerCase()) && (OLDEST.test(host) || !NEXT_SENTENCE.test(host));
}

/**
 * The addresses of a cell in their order, at most 50: split at line ends, blanks, ", ", "; " and between two "https://".
 * A cell that is one address, or in which none is found, comes back whole (it may be a bare name).
 */
export function addressesInCell(text: string): readonly string[] {
  const cell = text.slice(0, LONGEST).trim();
  if (cell === '') return [];
  if (!SEPARATOR.test(cell) || cell.startsWith('=')) return [cell];
  if (cell.includes('](')) {
    const links = cell.match(MARKDOWN);
    if (links !== null) return links.slice(0, MOST);
  }
  const pieces = cell.split(SEPARATOR).filter((piece) => piece !== '' && !BETWEEN.test(piece));
  const found = pieces.every((piece) => SHORT_FORM.test(piece)) ? pieces : pieces.filter(isAddress);
  return found.length === 0 ? [cell] : found.slice(0, MOST);
}
