/** The usual weights, and how far each may be set: a choice made visible, so that it can be corrected (see docs/scoring.md). */
import type { Campaign } from '../../domain/campaign.js';
import type { Weight, Weights } from '../../domain/weights.js';

export const USUAL: Weights = {
  term: 1,
  related: 0.5,
  name: 4,
  title: 2,
  description: 1,
  place_unknown: 0.6,
  place_elsewhere: 0.15,
  other_language: 0.5,
  excluded_in_name: 0.2,
  excluded_in_text: 0.6,
  local: 0.3,
  activity: 1,
  engagement: 1,
  growth: 1,
};

/** What is left of a figure can't be more than all of it; how strongly something counts stays within a sane measure. */
export const MOST: Weights = {
  term: 1,
  related: 1,
  name: 10,
  title: 10,
  description: 10,
  place_unknown: 1,
  place_elsewhere: 1,
  other_language: 1,
  excluded_in_name: 1,
  excluded_in_text: 1,
  local: 1,
  activity: 2,
  engagement: 2,
  growth: 2,
};

export const WEIGHTS: readonly Weight[] = Object.keys(USUAL).filter((name): name is Weight => name in USUAL);

/** The usual ones, with those that the campaign sets. */
export function weightsOf(campaign: Campaign | null): Weights {
  return campaign === null ? USUAL : { ...USUAL, ...campaign.weights };
}

export function isWeight(name: string): name is Weight {
  return WEIGHTS.some((weight) => weight === name);
}

/** Only what is not as usual is kept: what is usual may be measured better one day. */
export function unusual(weights: Partial<Weights>): Partial<Weights> {
  return Object.fromEntries(Object.entries(weights).filter(([name, value]) => isWeight(name) && USUAL[name] !== value));
}
