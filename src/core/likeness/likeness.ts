/** likeness: how likely two places are one, with the evidence for and against; weights are log2 of odds and are added up (I. Fellegi and A. Sunter, "A Theory for Record Linkage", 1969). */
import type { Evidence } from '../../domain/likeness.js';
import { addressEvidence } from './address-evidence.js';
import { ceilingOf, underCeiling } from './ceiling.js';
import { listEvidence } from './list-evidence.js';
import { mostByName, nameEvidence } from './name-evidence.js';
import { otherEvidence } from './other-evidence.js';
import { isMetAnywhere, type PlaceLikeness, placeLikeness } from './place-likeness.js';
import { priorBits, type Stats } from './stats.js';
import type { Suspect } from './suspect.js';

export interface Likeness {
  /** 0..1. */
  readonly likeness: number;
  /** The strongest first. */
  readonly evidence: readonly Evidence[];
}

/** A name that is met anywhere, in another town: so much more speaks against it. A decision. */
const OTHER_PLACE_OF_COMMON = -4;

function placeEvidence(a: Suspect, b: Suspect, { stats, place }: { stats: Stats; place: PlaceLikeness }): Evidence[] {
  const { bits, isRegion } = place;
  if (bits === 0) return [];
  if (bits > 0)
    return [{ because: { id: isRegion ? 'dupes.same-region' : 'dupes.same-place', values: {} }, weight: bits }];
  const isCommon = isMetAnywhere(a, stats) || isMetAnywhere(b, stats);
  return [{ because: { id: 'dupes.other-place', values: {} }, weight: bits + (isCommon ? OTHER_PLACE_OF_COMMON : 0) }];
}

function strongestFirst(a: Evidence, b: Evidence): number {
  return Math.abs(b.weight) - Math.abs(a.weight) || (a.because.id < b.because.id ? -1 : 1);
}

/** All but the names. */
function others(a: Suspect, b: Suspect, { stats, place }: { stats: Stats; place: PlaceLikeness }): readonly Evidence[] {
  return [
    ...placeEvidence(a, b, { stats, place }),
    ...addressEvidence(a, b, stats),
    ...listEvidence(a, b, stats),
    ...otherEvidence(a, b, stats),
  ];
}

const sum = (evidence: readonly Evidence[]): number => evidence.reduce((total, { weight }) => total + weight, 0);

/** The share that odds of so many bits are. */
const shareOf = (bits: number): number => 1 / (1 + 2 ** -bits);

const bitsOf = (share: number): number => Math.log2(share / (1 - share));

/** The same for (a, b) and (b, a), but for which is called a in the values of the evidence. */
export function likeness(a: Suspect, b: Suspect, stats: Stats): Likeness {
  const place = placeLikeness(a, b, stats);
  const evidence = [...others(a, b, { stats, place }), ...nameEvidence(a, b, { stats, place })];
  const found = shareOf(priorBits(stats) + sum(evidence));
  const ceiling = ceilingOf(a, b, stats);
  if (ceiling === null || found <= ceiling.most) return { likeness: found, evidence: evidence.sort(strongestFirst) };
  const tooMany = priorBits(stats) + sum(evidence) - bitsOf(ceiling.most);
  return { likeness: ceiling.most, evidence: [...underCeiling(evidence, ceiling, tooMany)].sort(strongestFirst) };
}

/** The likeness without its evidence, or 0 where it is below `least`: most pairs are, whatever their names. */
export function likenessFrom(least: number, [a, b]: readonly [Suspect, Suspect], stats: Stats): number {
  const most = ceilingOf(a, b, stats)?.most ?? 1;
  if (most < least) return 0;
  const place = placeLikeness(a, b, stats);
  const bits = priorBits(stats) + sum(others(a, b, { stats, place }));
  if (shareOf(bits + mostByName(stats)) < least) return 0;
  const found = Math.min(most, shareOf(bits + sum(nameEvidence(a, b, { stats, place }))));
  return found < least ? 0 : found;
}
