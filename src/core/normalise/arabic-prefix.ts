/** withoutArabicPrefix: an Arabic word without the article and the short words that are written on to its beginning. */

/**
 * 'and', 'with', 'as', 'then' and 'for' before the article, and 'and' alone: the prefixes of the stemmer "light10"
 * (Larkey, Ballesteros & Connell, "Light Stemming for Arabic Information Retrieval", 2007). A root has two letters or more.
 */
const PREFIX = /^(?:و?(?:[بكف]?ال|لل)(?=.{2})|و(?=.{3}))/u;

/** A folded word in (see fold-scripts.ts): 'والمستاجرين' → 'مستاجرين'. Words of other scripts stay. */
export function withoutArabicPrefix(word: string): string {
  return word.replace(PREFIX, '');
}
