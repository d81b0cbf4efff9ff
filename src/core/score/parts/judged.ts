/** Judged: what the person said yes to is marked and stays on the map; what they said no to is held back. No figure changes. */
import type { Judgement, Part } from '../part.js';

export const part = {
  id: 'beside.judged',
  group: 'beside',
  order: 8,
  judge({ space }, { verdictOf }): Judgement | null {
    const verdict = verdictOf(space.id);
    if (verdict === null) return null;
    const because = { id: `judged.${verdict}`, values: {} };
    return { value: verdict, factor: 1, because, ...(verdict === 'yes' ? { badges: ['liked'] } : { gate: 'no' }) };
  },
} satisfies Part;
