/** Excluded terms: a space that speaks of them loses most of its relevance, more when they stand in its name. */
import type { Weights } from '../../../domain/weights.js';
import { frequency, type Keyword, SAME_STEM } from '../keyword.js';
import type { Judgement, Part } from '../part.js';
import type { SpaceWords } from '../space-words.js';

/** What all excluded terms together leave at least; assumed. What each leaves is a weight. */
const LEAST = 0.05;

function factorOf(keyword: Keyword, words: SpaceWords, weights: Weights): number {
  if (frequency(keyword, words.name, true) >= SAME_STEM)
    return Math.min(weights.excluded_in_name, weights.excluded_in_text);
  return frequency(keyword, words.title, false) >= SAME_STEM ||
    frequency(keyword, words.description, false) >= SAME_STEM
    ? weights.excluded_in_text
    : 1;
}

export const part = {
  id: 'relevance.excluded',
  group: 'relevance',
  order: 4,
  judge(subject, { aim, weights }): Judgement | null {
    if (aim === null || aim.excluded.length === 0) return null;
    const { words } = subject;
    const found = aim.excluded.filter((keyword) => factorOf(keyword, words, weights) < 1);
    if (found.length === 0) return null;
    const factor = Math.max(
      LEAST,
      found.reduce((product, keyword) => product * factorOf(keyword, words, weights), 1),
    );
    const terms = found.map((keyword) => keyword.text).join(', ');
    return { value: terms, factor, because: { id: 'excluded.found', values: { terms } } };
  },
} satisfies Part;
