/** languageNames: how a language is called in itself and in English, as the words of a text are. */
import { foldedName } from './fold-words.js';
import { remembered } from './remembered.js';

/** 'es' → espanol, spanish; 'vi' → tieng viet, vietnamese. Unicode's names (CLDR, as Node has them); none for what is no code. */
export const languageNames = remembered((code: string): readonly string[] => {
  const names = [code, 'en'].flatMap((locale) => {
    try {
      return new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(code) ?? [];
    } catch {
      // No well-formed code: the campaign's languages are what a person typed.
      return [];
    }
  });
  return [...new Set(names.map(foldedName))];
});
