/** safeLabel: whether a part of a host name may be shown in its letters, or would pass for another; read by shown-address. */
import { latinLikeScripts, smallLookalikes } from './lookalikes.js';

/** Scripts in daily use (Unicode UAX 31, table 5): one of them alone. */
const SCRIPTS =
  'Latn Cyrl Grek Armn Hebr Arab Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Thai Laoo Tibt Mymr Geor Ethi Khmr Hani Hang';
/** What may stand together: "highly restrictive", Unicode UTS 39, section 5.2. */
const TOGETHER = ['Latn Hani Hira Kana', 'Latn Hani Bopo', 'Latn Hani Hang'];

const pureLabels = [...SCRIPTS.split(' '), ...TOGETHER].map((line) => {
  const classes = line.split(' ').map((script) => `\\p{scx=${script}}`);
  return new RegExp(`^[${classes.join('')}0-9-]+$`, 'u');
});

const LETTERS = /^[\p{L}\p{M}\p{Nd}-]+$/u;
const HIDDEN = /\p{Default_Ignorable_Code_Point}/u;
/** An accent that its letter has no own sign for, such as a dot on an i. */
const LOOSE_ACCENT = /[\u0300-\u036f]/;
const ASCII_DIGIT = /\d/;
const OTHER_DIGIT = /(?!\d)\p{Nd}/u;

/** Letters of living alphabets that nobody mistakes: their stroke is seen. */
const DISTINCT = new Set('æœøđħłŋŧĸ');
const oddLatin = new Set(
  [...smallLookalikes.keys()].filter((letter) => /(?![01])\p{sc=Latn}/u.test(letter) && !DISTINCT.has(letter)),
);
/** Where the dotless i is a letter as any other. */
const DOTLESS_HOME = new Set(['tr', 'az', 'cy']);

function hasOddLatin(label: string, ending: string): boolean {
  return [...label].some((letter) => oddLatin.has(letter) && !(letter === 'ı' && DOTLESS_HOME.has(ending)));
}

/** A word of Cyrillic, Greek or Armenian letters that reads as a Latin one, where nobody writes that script. */
function passesForLatin(label: string, ending: string): boolean {
  return latinLikeScripts.some(
    ({ letter, word, home }) => letter.test(label) && word.test(label) && !home.has(ending) && !letter.test(ending),
  );
}

/** `label` decoded, in lower case; `ending`: the last part of its host, decoded ('org', 'рф'). */
export function isSafeLabel(label: string, ending: string): boolean {
  if (!LETTERS.test(label) || HIDDEN.test(label) || LOOSE_ACCENT.test(label)) return false;
  if (label !== label.normalize('NFC') || !pureLabels.some((pure) => pure.test(label))) return false;
  if (ASCII_DIGIT.test(label) && OTHER_DIGIT.test(label)) return false;
  return !hasOddLatin(label, ending) && !passesForLatin(label, ending);
}
