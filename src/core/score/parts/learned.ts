/** Learned: a space that is like those the person liked counts more, one like those they did not want less; what they judged stays as it is. */
import { likingOf } from '../liking.js';
import type { Judgement, Part } from '../part.js';

/** Without any word of the campaign only a place that is very much like those that were liked comes on the map. */
const LEAST_ALONE = 0.4;

export const part = {
  id: 'relevance.learned',
  group: 'relevance',
  order: 1.7,
  judge(subject, { learned, verdictOf }): Judgement | null {
    const { space } = subject;
    if (learned === null || verdictOf(space.id) !== null) return null;
    const { words, hits, language } = subject;
    const liking = likingOf(words, language, learned);
    if (liking.value === 0) return null;
    const named = liking.words.join(', ');
    // A relevance is drawn towards all or nothing, so that none falls because it is on topic in another way than what was liked.
    const blend = { share: learned.share * Math.abs(liking.value), to: liking.value > 0 ? 1 : 0 };
    if (hits.length === 0 && liking.value > 0 && liking.value < LEAST_ALONE) return null;
    const id = liking.value > 0 ? 'learned.like' : 'learned.unlike';
    const because = { id, values: { liked: learned.liked, words: named } };
    return { value: Math.round(liking.value * 100) / 100, factor: 1, blend, because };
  },
} satisfies Part;
