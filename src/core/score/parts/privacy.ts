/** Privacy: a place that somebody must let you into. Named beside the score, never punished. */
import type { Judgement, Part } from '../part.js';

export const part = {
  id: 'access.privacy',
  group: 'beside',
  order: 5,
  judge({ space: { visibility } }): Judgement | null {
    if (visibility === null || visibility === 'public') return null;
    const because = { id: visibility === 'hidden' ? 'access.hidden' : 'access.private', values: {} };
    return { value: visibility, factor: 1, because, badges: ['private'] };
  },
} satisfies Part;
