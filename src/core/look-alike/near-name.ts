/** nearName: whether a name could pass for another one, and how; ordinary names that many places have do not count. Pure. */
import type { NameForm } from './name-form.js';
import { oneEdit } from './one-edit.js';

/**
 * letters: the same letters by their shapes, some of them of another alphabet or a capital I for an l. digits: digits in the place of letters. added: the same name with "official" or a mark.
 * numbered: with a number. slip: one letter differs. same: the very same name.
 */
export type Nearness = 'letters' | 'digits' | 'added' | 'numbered' | 'slip' | 'same';

/** Shorter words that differ by a letter are just different words: assumed. */
const LEAST_FOR_SLIP = 6;
/** "Barton" and "Burton" are two towns: a letter replaced by another one must stand in a longer word. Assumed. */
const LEAST_FOR_REPLACED = 8;
/** A shorter name has too many neighbours. Assumed. */
const LEAST_FOR_ADDED = 6;
const LEAST_FOR_LETTERS = 4;
/** Words by which places of one sort are called everywhere: kinds of groups, of sites and of newspapers. */
const ORDINARY = new Set(
  (
    'the a an of and for in at on to our my your we us all any new site server instance home welcome general ' +
    'community communities group groups page forum chat news club team local people friends neighbors neighbours neighborhood ' +
    'neighbourhood residents tenants renters union unions help aid mutual support action network online free world life ' +
    'love music art city town village county state national international association society center centre house housing ' +
    'church school college university library council committee coalition alliance movement campaign party youth women men ' +
    'parents families kids food gardening garden sports football jobs market sale sales buy sell swap events info media ' +
    'radio covid corona coronavirus covid19 advocate argus banner beacon bulletin chronicle citizen courier democrat dispatch ' +
    'eagle echo enterprise examiner express gazette globe guardian herald independent inquirer journal leader messenger ' +
    'mirror monitor observer post press progress record recorder register reporter republic republican review sentinel signal ' +
    'standard star sun telegram telegraph times today transcript tribune voice daily weekly tv ' +
    'comunidad grupo grupos ayuda vecinos vecinas amigos noticias barrio mutua apoyo inquilinos sindicato ciudad pueblo ' +
    'groupe communaute entraide voisins gruppe nachbarn hilfe verein'
  ).split(' '),
);

/** No word in it tells the place from others of its sort. */
export function isOrdinary({ words }: NameForm): boolean {
  return !words.some((word) => word.length > 2 && /\p{L}/u.test(word) && !ORDINARY.has(word));
}

function isWithin(few: readonly string[], many: readonly string[]): boolean {
  return few.every((one) => many.includes(one));
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && isWithin(a, b);

/** The one word in which two names of as many words differ, as it stands in each. */
function otherWord(a: NameForm, b: NameForm): readonly [string, string] | null {
  if (a.words.length !== b.words.length) return null;
  const differing = a.words.flatMap((word, at): [string, string][] => {
    const other = b.words[at] ?? '';
    return word === other ? [] : [[word, other]];
  });
  const [only] = differing;
  return only === undefined || differing.length > 1 ? null : only;
}

function isSlip(suspect: NameForm, original: NameForm): boolean {
  // A bar or a capital I for an l is odd enough by itself; a slip beside it is not looked for.
  if (suspect.letters === 'tall' || original.letters === 'tall') return false;
  const [word, other] = otherWord(suspect, original) ?? ['', ''];
  const least = Math.min(word.length, other.length);
  if (least < LEAST_FOR_SLIP || /\d/.test(word + other)) return false;
  const slip = oneEdit(word, other);
  return slip === 'moved' || (slip === 'replaced' && least >= LEAST_FOR_REPLACED);
}

/** Latin letters stand under no suspicion beside others, and one alphabet beside several. */
const STRANGENESS = { latin: 0, digits: 1, tall: 1, other: 1, mixed: 2 } as const;

function byShapes(suspect: NameForm, original: NameForm): Nearness | null {
  const isStranger = STRANGENESS[suspect.letters] > STRANGENESS[original.letters];
  if (!isStranger || original.plain.length < LEAST_FOR_LETTERS) return null;
  return suspect.letters === 'digits' ? 'digits' : 'letters';
}

/** How `suspect` comes near `original`; null: not at all, or not in this direction. */
export function nearName(suspect: NameForm, original: NameForm): Nearness | null {
  const shaped =
    suspect.look === original.look && suspect.plain !== original.plain ? byShapes(suspect, original) : null;
  if (shaped !== null) return shaped;
  if (isOrdinary(original)) return null;
  if (suspect.plain !== original.plain)
    return isSame(suspect.added, original.added) && isSlip(suspect, original) ? 'slip' : null;
  if (isWithin(suspect.added, original.added)) return 'same';
  if (!isWithin(original.added, suspect.added)) return null;
  if (original.plain.length < LEAST_FOR_ADDED) return null;
  const more = suspect.added.filter((one) => !original.added.includes(one));
  return more.every((one) => /^\d/.test(one)) ? 'numbered' : 'added';
}
