/** Why two places are likely one, in words: what speaks for it, then what speaks against. Used by turf dupes. */
import type { JsonObject } from '../domain/doc.js';
import type { Evidence, LikelyPair } from '../domain/likeness.js';
import type { Ctx } from './ctx.js';

const told = (ctx: Ctx, evidence: readonly Evidence[]): string =>
  evidence.map(({ because }) => ctx.tell(because.id, because.values)).join('; ');

export function evidenceWords(ctx: Ctx, { evidence }: LikelyPair): string {
  const [pro, contra] = [evidence.filter(({ weight }) => weight > 0), evidence.filter(({ weight }) => weight <= 0)];
  const words = told(ctx, pro);
  return contra.length === 0 ? words : ctx.tell('dupes-list.but', { words, contra: told(ctx, contra) });
}

/** Three digits are more than a likeness can bear; cut off and not rounded, for nothing is wholly sure. */
export function roundLikeness(likeness: number): number {
  return Math.floor(likeness * 1000) / 1000;
}

export function evidenceJson(ctx: Ctx, { evidence }: LikelyPair): readonly JsonObject[] {
  return evidence.map(({ because, weight }) => ({
    id: because.id,
    because: ctx.tell(because.id, because.values),
    weight: Math.round(weight * 100) / 100,
  }));
}
