/** stemLanguagesOf: the languages whose stems count for a campaign. */
import { isStemLanguage, type StemLanguage } from './stem.js';

/** What a campaign that names no language is looked for in. */
const UNNAMED: readonly StemLanguage[] = ['en', 'es'];

/**
 * Language codes (BCP 47) in; those of them that are stemmed out. None named: English and Spanish. Named, but none that is bent
 * (Chinese, Vietnamese, Haitian …): none, and words match as they stand.
 */
export function stemLanguagesOf(languages: readonly string[]): readonly StemLanguage[] {
  return languages.length === 0 ? UNNAMED : [...new Set(languages.filter(isStemLanguage))];
}
