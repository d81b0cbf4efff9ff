/** Insiders: members of ours who are in it, by the lists that they gave. Knowing somebody there beats any score, and so stands beside it. */
import type { Judgement, Part } from '../part.js';

export const part = {
  id: 'access.insiders',
  group: 'beside',
  order: 4,
  judge({ space: { insiders } }): Judgement | null {
    if (insiders === null || insiders < 1) return null;
    const because = { id: 'access.members-inside', values: { count: insiders } };
    return { value: insiders, factor: 1, because, badges: ['member-inside'] };
  },
} satisfies Part;
