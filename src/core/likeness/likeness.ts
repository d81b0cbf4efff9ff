/** likeness: how likely two places are one, with the evidence for and against; weights are log2 of odds and are added up (I. Fellegi and A. Sunter, "A Theory for Record Linkage", 1969). */
import type { Evidence } from '../../domain/likeness.js';
import { addressEvidence } from './address-evidence.js';
import { listEvidence } from './list-evidence.js';
import { mostByName, nameEvidence } from './name-evidence.js';
import { otherEvidence } from './other-evidence.js';
import { type PlaceLikeness, placeLikeness } from './place-likeness.js';
import { priorBits, type Stats } from './stats.js';
import type { Suspect } from './suspect.js';

export interface Likeness {
  /** 0..1. */
  readonly likeness: number;
  /** The strongest first. */
  readonly evidence: readonly Evidence[];
}

function placeEvidence(bits: number): readonly Evidence[] {
  if (bits === 0) return [];
  return [{ because: { id: bits > 0 ? 'dupes.same-place' : 'dupes.other-place', values: {} }, weight: bits }];
}

function strongestFirst(a: Evidence, b: Evidence): number {
  return Math.abs(b.weight) - Math.abs(a.weight) || (a.because.id < b.because.id ? -1 : 1);
}

/** All but the names. */
function others(a: Suspect, b: Suspect, { stats, place }: { stats: Stats; place: PlaceLikeness }): readonly Evidence[] {
  return [
    ...placeEvidence(place.bits),
    ...addressEvidence(a, b, stats),
    ...listEvidence(a, b, stats),
    ...otherEvidence(a, b, stats),
  ];
}

const sum = (evidence: readonly Evidence[]): number => evidence.reduce((total, { weight }) => total + weight, 0);

/** The share that odds of so many bits are. */
const shareOf = (bits: number): number => 1 / (1 + 2 ** -bits);

/** The same for (a, b) and (b, a), but for which is called a in the values of the evidence. */
export function likeness(a: Suspect, b: Suspect, stats: Stats): Likeness {
  const place = placeLikeness(a, b, stats);
  const evidence = [...others(a, b, { stats, place }), ...nameEvidence(a, b, { stats, place })].sort(strongestFirst);
  return { likeness: shareOf(priorBits(stats) + sum(evidence)), evidence };
}

/** The likeness without its evidence, or 0 where it is below `least`: most pairs are, whatever their names. */
export function likenessFrom(least: number, [a, b]: readonly [Suspect, Suspect], stats: Stats): number {
  const place = placeLikeness(a, b, stats);
  const bits = priorBits(stats) + sum(others(a, b, { stats, place }));
  if (shareOf(bits + mostByName(stats)) < least) return 0;
  const found = shareOf(bits + sum(nameEvidence(a, b, { stats, place })));
  return found < least ? 0 : found;
}
