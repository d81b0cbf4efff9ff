/** Near words: a space whose words are near to the campaign's counts more, also where none of them is the same. */
import { isKnownLanguage } from '../nearness.js';
import type { Judgement, Part } from '../part.js';
import { NEAR_FIELDS } from '../word-searches.js';
import { wordsAmong } from '../words-among.js';

/** Less near than this is as far away as any word from any other; on labelled lists 1 in 70 such spaces was on topic. */
const LEAST = 0.2;
/** The strength of a space whose words are the campaign's: as much as a third of a term in a name. Values from 0.25 to 0.6 rank alike. */
const FULL = 0.3;
/** A space with one of the terms, of whose words nothing can be said, counts as such spaces do on average. */
const USUAL = 0.4;
/** Nearness without any term or near word is too vague for a map: it orders what is off topic, and lifts nothing above 10. */
const MOST_VAGUE = 0.099;
const MOST_NAMED = 3;

const shareOf = (nearness: number): number => 1 - 2 ** ((-FULL * (nearness - LEAST)) / (1 - LEAST));

export const part = {
  id: 'relevance.near',
  group: 'relevance',
  order: 1.5,
  judge(subject, { aim }): Judgement | null {
    const nearness = aim === null || !aim.hasTerms ? null : aim.nearness();
    if (nearness === null) return null;
    const { words, hits } = subject;
    const value = isKnownLanguage(subject.language) ? nearness.of(words) : null;
    if (value === null) {
      if (hits.length === 0) return null;
      const blend = { share: shareOf(USUAL), to: 1 };
      return { value, factor: 1, blend, because: { id: 'near.unknown', values: {} } };
    }
    if (value <= LEAST) return null;
    const found = wordsAmong(words, NEAR_FIELDS, nearness.words);
    const isVague = hits.length === 0 && found.length === 0;
    const share = isVague ? Math.min(MOST_VAGUE * value, shareOf(value)) : shareOf(value);
    const named = (found.length > 0 ? found : wordsAmong(words, ['description'], nearness.words)).slice(0, MOST_NAMED);
    const id = named.length > 0 ? 'near.words' : 'near.whole';
    return {
      value: Math.round(value * 100) / 100,
      factor: 1,
      blend: { share, to: 1 },
      because: { id, values: { words: named.join(', ') } },
    };
  },
} satisfies Part;
