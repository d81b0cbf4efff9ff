/** lightStem: Arabic and Hindi words without the endings of number and case; no prefix is cut, so a stem begins its word. */

/** A root keeps two letters. */
const LEAST_ROOT = 2;

/**
 * Arabic: the endings of "light10" (Larkey, Ballesteros & Connell, 2007) on words folded by fold-scripts.ts, taken off one after
 * another as Apache Lucene's ArabicStemmer does. Prefixes are gone already (arabic-prefix.ts).
 */
const ARABIC = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];

/**
 * Hindi: the endings of nouns in "A Lightweight Stemmer for Hindi" (Ramanathan & Rao, 2003) as fold-scripts.ts writes them, the
 * longest first. Those of verbs are left out: they make rent of groceries (किराया, किराना).
 */
const HINDI = ['ियों', 'ियां', 'ाओं', 'ायें', 'ुओं', 'ों', 'ें', 'ां', 'ीं', 'ो', 'े', 'ी', 'ा', 'ि', 'ु', 'ू'];

function arabic(word: string): string {
  return ARABIC.reduce(
    (left, ending) =>
      left.endsWith(ending) && left.length >= ending.length + LEAST_ROOT ? left.slice(0, -ending.length) : left,
    word,
  );
}

function hindi(word: string): string {
  const found = HINDI.find((ending) => word.endsWith(ending) && word.length >= ending.length + LEAST_ROOT);
  return found === undefined ? word : word.slice(0, -found.length);
}

export const lightStem = { ar: arabic, hi: hindi } as const;
