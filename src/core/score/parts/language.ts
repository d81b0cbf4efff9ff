/** Language: a space in another language than the campaign's counts less; unknown is neutral. What is stated wins over what a text looks like. */
import { languageNames } from '../../normalise/language-names.js';
import type { Judgement, Part } from '../part.js';
import type { SpaceWords } from '../space-words.js';

/** 'English / Español': a campaign's language that the texts name, though they are written in another. */
function namedIn(words: SpaceWords, languages: readonly string[]): string | null {
  const text = ` ${[...words.name, ...words.title, ...words.description].join(' ')} `;
  return languages.find((language) => languageNames(language).some((name) => text.includes(` ${name} `))) ?? null;
}

export const part = {
  id: 'relevance.language',
  group: 'relevance',
  order: 3,
  judge(subject, { aim, weights }): Judgement | null {
    const asked = aim?.campaign.languages ?? [];
    if (asked.length === 0) return null;
    const { space, words, language } = subject;
    const isStated = space.language !== null;
    if (language === null)
      return { value: null, factor: 1, because: { id: 'language.unknown', values: {} }, missing: ['language'] };
    if (asked.includes(language)) {
      const id = isStated ? 'language.match' : 'language.detected';
      return { value: language, factor: 1, because: { id, values: { language } } };
    }
    const named = namedIn(words, asked);
    if (named !== null)
      return { value: named, factor: 1, because: { id: 'language.named', values: { language: named } } };
    const id = isStated ? 'language.other' : 'language.detected-other';
    return { value: language, factor: weights.other_language, because: { id, values: { language } } };
  },
} satisfies Part;
