/** impostor: a place that may be an imitation of another one, with all that speaks for it. */
import type { Check } from './check.js';

export const check = {
  id: 'impostor',
  order: 6,
  of: 'look-alikes',
  judge({ space, looksLike }) {
    if (looksLike === null) return [];
    const { original, reasons } = looksLike;
    return [
      {
        // What is imitated is the more worth it the larger it is, but more reasons count more.
        weight: reasons.length * 10 + Math.log10(1 + (original.members?.value ?? 0)),
        because: { id: 'check.impostor', values: { original: original.id, name: original.name } },
        reasons,
        command: ['explain', String(space.id)],
      },
    ];
  },
} satisfies Check;
