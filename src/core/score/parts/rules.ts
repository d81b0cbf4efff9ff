/** Rules: what the rules of a place forbid, told beside the score. That it bans politics is a badge: the first post must be another one. */
import type { Judgement, Part } from '../part.js';

export const part = {
  id: 'access.rules',
  group: 'beside',
  order: 2,
  judge({ space: { rules } }): Judgement | null {
    if (rules.length === 0) return null;
    const value = rules.join('|');
    const badges = rules.includes('no-politics') ? ['no-politics'] : [];
    return { value, factor: 1, because: { id: 'access.rules-forbid', values: { rules: value } }, badges };
  },
} satisfies Part;
