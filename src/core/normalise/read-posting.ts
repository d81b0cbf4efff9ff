/** readPosting: 'admins only', 'post approval', 'todos los miembros' … as anyone, approval or admins. */
import type { Posting } from '../../domain/access.js';
import { foldAccents } from './fold-accents.js';

/** Longer cells are descriptions. */
const MAX_LENGTH = 200;

const NO_APPROVAL =
  /\b(?:no|not|without|sin|ni|sem|non)[ -](?:\w+[ -])?(?:approv|moderat|moderad|aprob|aprov|revis)|\bun-?moderated\b/;
const APPROVAL =
  /\bapprov|\baprob|\baprov|\b(?:pre-?)?moderat(?:ed|ion)\b|\bmoderad[oa]\b|\brestricted\b|\brestringid|\bmust be accepted\b/;
const ADMINS =
  /\badmin|\bmod(?:s|erators?|eradora?s?|eradores)\b|\bowners?\b|\bstaff\b|\borgani[sz]ers?\b|\bbroadcast|\bannouncements?\b|\bread[ -]?only\b|\bsolo lectura\b|\banuncios\b|\bdifusion\b/;
const ANYONE =
  /\bany(?:one|body)\b|\bevery(?:one|body)\b|\bmembers?\b|\ball\b|\bopen\b|\bpublic\b|\bfree(?:ly)?\b|\btod[oa]s\b|\bcualquiera\b|\bmiembros\b|\bintegrantes\b|\blibre\b|\babiert[oa]\b/;
/** Asked in this order: "admins approve every post" speaks of admins, and "no approval needed" of approval. */
const MEANINGS: readonly (readonly [Posting, RegExp])[] = [
  ['anyone', NO_APPROVAL],
  ['approval', APPROVAL],
  ['admins', ADMINS],
  ['anyone', ANYONE],
];
/** Not only those: who else, is not said. */
const NOT_ONLY = /\bnot (?:just|only)\b|\bno (?:solo|solamente)\b/;
/** Posts, and not people who want to come in. */
const OF_POSTS =
  /\bposts?\b.{0,40}\b(?:approv|moderat)|\bapprov\w{0,6} .{0,20}\bposts?\b|\bpublicaci.{0,40}\b(?:aprob|aprueb|moder)|\b(?:aprob|aprueb)\w{0,6} .{0,20}\bpublicaci/;
/** Rules longer than a page are not looked through to their end. */
const MOST_RULES = 2_000;

const folded = (text: string): string => foldAccents(text.normalize('NFKC').toLowerCase());

/** Who may post, as a cell states it in English or Spanish; null when it states nothing of the kind. */
export function readPosting(text: string): Posting | null {
  if (text.length > MAX_LENGTH) return null;
  const words = folded(text);
  if (NOT_ONLY.test(words)) return null;
  return MEANINGS.find(([, meaning]) => meaning.test(words))?.[0] ?? null;
}

/** Whether the rules of a place say that posts wait for a yes: 'post approval', 'admins approve all posts'. */
export function needsApproval(rules: string): boolean {
  const words = folded(rules.slice(0, MOST_RULES));
  return OF_POSTS.test(words) && !NO_APPROVAL.test(words);
}
