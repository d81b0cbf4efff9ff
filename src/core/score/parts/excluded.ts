/** Excluded terms: a space that speaks of them loses most of its relevance, more when they stand in its name. */
import { frequency, type Keyword, SAME_STEM } from '../keyword.js';
import type { Judgement, Part } from '../part.js';
import type { SpaceWords } from '../space-words.js';

/** What each excluded term leaves, and what all together leave at least; assumed. */
const IN_NAME = 0.2;
const IN_TEXT = 0.6;
const LEAST = 0.05;

function factorOf(keyword: Keyword, words: SpaceWords): number {
  if (frequency(keyword, words.name, true) >= SAME_STEM) return IN_NAME;
  return frequency(keyword, words.title, false) >= SAME_STEM ||
    frequency(keyword, words.description, false) >= SAME_STEM
    ? IN_TEXT
    : 1;
}

export const part = {
  id: 'relevance.excluded',
  group: 'relevance',
  order: 4,
  judge({ words }, { aim }): Judgement | null {
    if (aim === null || aim.excluded.length === 0) return null;
    const found = aim.excluded.filter((keyword) => factorOf(keyword, words) < 1);
    if (found.length === 0) return null;
    const factor = Math.max(
      LEAST,
      found.reduce((product, keyword) => product * factorOf(keyword, words), 1),
    );
    const terms = found.map((keyword) => keyword.text).join(', ');
    return { value: terms, factor, because: { id: 'excluded.found', values: { terms } } };
  },
} satisfies Part;
