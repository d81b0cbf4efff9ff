/** Risk: what may happen to our people there. High risk is a gate and not a figure: no reach makes up for it. */
import type { Risk } from '../../../domain/access.js';
import type { Judgement, Part } from '../part.js';

const BADGES: Readonly<Record<Risk, readonly string[]>> = { low: [], medium: ['risk'], high: ['high-risk'] };
const BECAUSE: Readonly<Record<Risk, string>> = {
  low: 'access.risk-low',
  medium: 'access.risk-medium',
  high: 'access.risk-high',
};

export const part = {
  id: 'access.risk',
  group: 'beside',
  order: 6,
  judge({ space: { risk } }): Judgement | null {
    if (risk === null) return null;
    const judgement = { value: risk, factor: 1, because: { id: BECAUSE[risk], values: {} }, badges: BADGES[risk] };
    return risk === 'high' ? { ...judgement, gate: 'risk' } : judgement;
  },
} satisfies Part;
