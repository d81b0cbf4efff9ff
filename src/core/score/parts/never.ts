/** Words that a campaign never wants: a space that speaks of one of them is held back from its map. */
import { frequency, type Keyword } from '../keyword.js';
import type { Judgement, Part } from '../part.js';
import type { SpaceWords } from '../space-words.js';

/** The word itself, one or many; no other form of it: "house" must not take "housing" off the map. */
function stands(keyword: Keyword, words: SpaceWords): boolean {
  const inTexts = [words.title, words.description].some((texts) => frequency(keyword, texts, false) >= 1);
  return inTexts || frequency(keyword, words.name, true) >= 1;
}

export const part = {
  id: 'beside.never',
  group: 'beside',
  order: 9,
  judge(subject, { aim }): Judgement | null {
    if (aim === null || aim.never.length === 0) return null;
    // Only now: words are made when they are asked for, and a map by reach alone asks for none.
    const { words } = subject;
    const found = aim.never.filter((keyword) => stands(keyword, words)).map((keyword) => keyword.text);
    if (found.length === 0) return null;
    const because = { id: 'never.found', values: { terms: found.join(', ') } };
    return { value: found.join(', '), factor: 1, because, gate: 'never' };
  },
} satisfies Part;
