/** Language: a space in another language than the campaign's counts half; unknown is neutral. */
import type { Judgement, Part } from '../part.js';

/** Half remains: somebody has to translate; assumed. */
const OTHER = 0.5;

export const part = {
  id: 'relevance.language',
  group: 'relevance',
  order: 3,
  judge({ space }, { aim }): Judgement | null {
    if (aim === null || aim.campaign.languages.length === 0) return null;
    const language = space.language;
    if (language === null)
      return { value: null, factor: 1, because: { id: 'language.unknown', values: {} }, missing: ['language'] };
    if (aim.campaign.languages.includes(language))
      return { value: language, factor: 1, because: { id: 'language.match', values: { language } } };
    return { value: language, factor: OTHER, because: { id: 'language.other', values: { language } } };
  },
} satisfies Part;
