/** Gatekeeper: how those who run a place stand to us. A place where we were asked not to return is held back, whatever its score. */
import type { Gatekeeper } from '../../../domain/access.js';
import type { Judgement, Part } from '../part.js';

const BECAUSE: Readonly<Record<Gatekeeper, string>> = {
  none: 'access.not-asked',
  asked: 'access.asked',
  friendly: 'access.friendly',
  refused: 'access.refused',
};

export const part = {
  id: 'access.gatekeeper',
  group: 'beside',
  order: 3,
  judge({ space: { gatekeeper } }): Judgement | null {
    if (gatekeeper === null) return null;
    const judgement = { value: gatekeeper, factor: 1, because: { id: BECAUSE[gatekeeper], values: {} } };
    return gatekeeper === 'refused' ? { ...judgement, badges: ['do-not-return'], gate: 'refused' } : judgement;
  },
} satisfies Part;
