/** Letters that look like others: data for skeleton and shown-address. */

/**
 * Plain letter → the small letters that look like it, without the mathematical and full-width ones (NFKC folds those).
 * From the Unicode list of confusables (unicode.org/Public/security/latest/confusables.txt: Latin, Cyrillic, Greek, Armenian)
 * and what Chromium adds to it (components/url_formatter/spoof_checks/skeleton_generator.cc).
 */
const SMALL: readonly (readonly [string, string])[] = [
  ['a', 'аɑα'],
  ['b', 'ьҍвƅ'],
  ['c', 'сҫϲᴄ'],
  ['d', 'ԁԃđժ'],
  ['e', 'еҽҿєꬲ'],
  ['f', 'ғӻꬵꞙẝք'],
  ['g', 'ԍɡᶃƍց'],
  ['h', 'һнћңҥӈӊԋԧԩħհ'],
  ['i', 'іꙇıɪɩι'],
  ['j', 'јϳյ'],
  ['k', 'кқҝҟҡӄԟĸκ'],
  ['l', '1ӏłǀ'],
  ['m', 'мӎ'],
  ['n', 'пԥŋηոռ'],
  ['o', '0оөøᴏᴑꬽοσօ'],
  ['p', 'рҏρϱϼ'],
  ['q', 'ԛգզ'],
  ['r', 'гґᴦꭇꭈ'],
  ['s', 'ѕꜱƽ'],
  ['t', 'тҭԏŧτ'],
  ['u', 'ꞟᴜꭎꭒʋυս'],
  ['v', 'ѵᴠν'],
  ['w', 'ѡԝшщɯᴡωա'],
  ['x', 'хҳӽӿχ'],
  ['y', 'уүұɣᶌʏỿꭚγ'],
  ['z', 'ᴢ'],
  ['ae', 'æӕ'],
  ['oe', 'œ'],
  ['3', 'зҙӡ'],
  ['6', 'бճ'],
];

/** Capital letters whose small ones look like another letter or none: Greek and Armenian. */
const CAPITAL: readonly (readonly [string, string])[] = [
  ['b', 'Β'],
  ['f', 'Ϝ'],
  ['h', 'Η'],
  ['m', 'Μ'],
  ['n', 'Ν'],
  ['s', 'Տ'],
  ['y', 'Υ'],
  ['z', 'Ζ'],
];

const byLetter = (table: typeof SMALL): ReadonlyMap<string, string> =>
  new Map(table.flatMap(([plain, letters]) => [...letters].map((letter) => [letter, plain] as const)));

export const smallLookalikes = byLetter(SMALL);
export const capitalLookalikes = byLetter(CAPITAL);

/** A script that has letters for whole words that look Latin, and where such words are at home. */
export interface LatinLikeScript {
  readonly letter: RegExp;
  /** Words of nothing but these look Latin. */
  readonly word: RegExp;
  /** Endings of countries that write it. */
  readonly home: ReadonlySet<string>;
}

/** From Chromium (components/url_formatter/spoof_checks/idn_spoof_checker.cc, whole-script confusables). */
export const latinLikeScripts: readonly LatinLikeScript[] = [
  {
    letter: /\p{sc=Cyrl}/u,
    word: /^[аысԁеԍһіюјӏорԗԛѕԝхуъьҽпгѵѡ\d-]+$/,
    home: new Set(['bg', 'by', 'kz', 'pyc', 'ru', 'su', 'ua', 'uz']),
  },
  { letter: /\p{sc=Grek}/u, word: /^[αικνρυωηοτ\d-]+$/, home: new Set(['gr']) },
  { letter: /\p{sc=Armn}/u, word: /^[ագզէլհյոսւօՙ\d-]+$/, home: new Set(['am']) },
];
