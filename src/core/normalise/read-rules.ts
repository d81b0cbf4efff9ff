/** readRules: 'No politics, no ads or GoFundMe' … as what the rules of a place forbid. */
import { RULES, type Rule } from '../../domain/access.js';
import { foldAccents } from './fold-accents.js';

/** Rules longer than a page are not looked through to their end. */
const MOST = 2_000;

const TOPICS: Readonly<Record<Rule, RegExp>> = {
  'no-politics': /\bpoliti|\bapoliti|\bpartisan|\bpartidis|\bcampaigning\b|\belector(?:al|ales)\b/,
  'no-promotion':
    /\b(?:self|auto)[ -]?promo|\bpromo(?:s|tions?|tional|cion|ciones|cional|cionales)?\b|\bmlms?\b|\badvert|\bads?\b|\bspam|\bcommercial|\bsell(?:ing|ers?)?\b|\bsales?\b|\bmarketing\b|\bsolicit|\bpublicidad\b|\banuncios?\b|\bventas?\b|\bvender\b|\bpropaganda\b|\bcomercial/,
  'no-links': /\blinks?\b|\burls?\b|\blinking\b|\benlaces?\b|\bvinculos?\b/,
  'no-fundraising': /\bfund-? ?rais|\bdonat|\bgo ?fund ?me\b|\bcrowd-?fund|\brecauda|\bcolectas?\b|\bdonaci|\bdonativo/,
};
const FORBIDS =
  /\b(?:no|not|non|nor|never|without|nothing|sin|ni|nunca|nada)\b|\w-free\b|n[’']t\b|\bbann?|\bprohib|\bforb[ia]d|\bdisallow|\bapoliti|\bagainst\b|\bkeep\b.{0,40}\bout\b|\bremoved?\b/;
/** "Politics welcome", "links only on Fridays". */
const ALLOWS =
  /\ballow|\bpermi(?:t|ss)|\bok(?:ay)?\b|\bwelcome\b|\bfine\b|\bonly\b|\bask\b|\bbienvenid|\bsolo\b|\bse puede/;
/** Where one rule ends and the next begins. "But" turns what was said. */
const BREAK = /[;|\n.•·]|\bbut\b|\bpero\b/;

/** A part without a "no" of its own counts when it is no more than its topic: "no hate; politics; ads". */
const MOST_BARE_WORDS = 3;

/** What one part of the text forbids: "no politics, ads or links" forbids three things, "no ads, links welcome" one. */
function forbiddenIn(part: string): readonly Rule[] {
  const isBare = part.trim().split(/\s+/, MOST_BARE_WORDS + 1).length <= MOST_BARE_WORDS && !ALLOWS.test(part);
  if (!isBare && !FORBIDS.test(part)) return [];
  const pieces = part.split(',').filter((piece) => FORBIDS.test(piece) || !ALLOWS.test(piece));
  return RULES.filter((rule) => pieces.some((piece) => TOPICS[rule].test(piece)));
}

/** What is forbidden, as a cell states it in English or Spanish, each once; empty when it forbids nothing that turf knows. */
export function readRules(text: string): readonly Rule[] {
  const folded = foldAccents(text.slice(0, MOST).normalize('NFKC').toLowerCase());
  if (!FORBIDS.test(folded)) return [];
  const found = new Set(folded.split(BREAK).flatMap(forbiddenIn));
  return RULES.filter((rule) => found.has(rule));
}
