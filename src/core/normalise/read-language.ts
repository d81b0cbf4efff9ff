/** readLanguage: 'English', 'español', 'en-US', 'spa' as the primary subtag of BCP 47. */
import { foldAccents } from './fold-accents.js';

/** Languages that groups are run in; a code outside this list is taken for something else. */
const CODES =
  'af am ar az be bg bn bs ca ceb cs cy da de el en eo es et eu fa fi fil fr ga gl gu ha he hi hmn hr ht hu hy id ig is it ' +
  'ja jv ka kk km kn ko ku ky lo lt lv mg mi mk ml mn mr ms mt my ne nl no ny om or pa pl ps pt qu ro ru rw sd si sk sl ' +
  'sn so sq sr st su sv sw ta te tg th ti tk tr tt ug uk ur uz vi xh yi yo zh zu nah yua mix';
/** Languages in which people write the names of languages. */
const NAMED_IN = ['en', 'es', 'fr', 'de', 'pt', 'it', 'nl', 'ru', 'uk'];
/** Names that Unicode's lists do not have, and codes of older standards. */
const ALIASES: readonly (readonly [string, string])[] = [
  ['castellano', 'es'],
  ['eng', 'en'],
  ['ingles', 'en'],
  ['farsi', 'fa'],
  ['mandarin', 'zh'],
  ['cantonese', 'zh'],
  ['chinese simplified', 'zh'],
  ['tagalog', 'fil'],
  ['kreyol', 'ht'],
  ['haitian kreyol', 'ht'],
  ['creole', 'ht'],
  ['kurmanji', 'ku'],
  ['flemish', 'nl'],
  ['norsk', 'no'],
  ['bokmal', 'no'],
  ['moldovan', 'ro'],
  ['oromo', 'om'],
  ['afaan oromoo', 'om'],
  ['valencia', 'ca'],
  ['nb', 'no'],
  ['nn', 'no'],
  ['tl', 'fil'],
];
const known: ReadonlySet<string> = new Set(CODES.split(' '));
let names: ReadonlyMap<string, string> | null = null;

const fold = (text: string) => foldAccents(text.normalize('NFKC').toLowerCase()).trim();

/** Built at the first question: names of each language in the common ones and in itself. */
function tableOfNames(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const code of known) {
    for (const locale of [...NAMED_IN, code]) {
      const name = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(code);
      if (name !== undefined && !table.has(fold(name))) table.set(fold(name), code);
    }
  }
  for (const code of known) table.set(code, code);
  for (const [name, code] of ALIASES) table.set(name, code);
  return table;
}

/** 'en-US', 'pt_BR', 'spa' → 'en', 'pt', 'es'; null for what is no code we know. */
function codeOf(tag: string): string | null {
  if (!/^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,3}$/.test(tag)) return null;
  try {
    const { language } = new Intl.Locale(tag);
    return known.has(language) ? language : null;
  } catch {
    return null;
  }
}

/** Longer cells are sentences. */
const MAX_LENGTH = 100;

/** The first language that a cell names ('English / Spanish' → 'en'), or null. */
export function readLanguage(text: string): string | null {
  if (text.length > MAX_LENGTH) return null;
  // Most cells hold a code; the table of names takes a tenth of a second to make.
  const code = text.trim().toLowerCase();
  if (known.has(code)) return code;
  names ??= tableOfNames();
  const whole = names.get(fold(text));
  if (whole !== undefined) return whole;
  for (const part of fold(text).split(/[,;/|&+()\n]| and | y | et | und /)) {
    const word = part.trim().replace(/\s+/g, ' ');
    if (word === '') continue;
    return names.get(word) ?? codeOf(word.replaceAll('_', '-'));
  }
  return null;
}
