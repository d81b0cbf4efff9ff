/** What was learned for a campaign, in words as they stand in the judged places. For the commands that tell of it. */
import { aimOf } from '../core/score/aim.js';
import { spaceWords } from '../core/score/space-words.js';
import { traitsOf } from '../core/score/traits.js';
import type { Campaign } from '../domain/campaign.js';
import type { Rated } from '../domain/rating.js';
import type { Store } from '../store/store.js';
import { judgementsOf } from './judgements.js';

export interface WhatWasLearned {
  readonly liked: number;
  readonly disliked: number;
  /** Words that speak for a place, the strongest first; none before anything was liked. */
  readonly speakFor: readonly string[];
  readonly speakAgainst: readonly string[];
}

/** Words that are told: the strongest say what it is about. */
const MOST_TOLD = 6;
/** Places that words are looked up in: those judged last. */
const MOST_READ = 100;

export function whatWasLearned(store: Store, campaign: Campaign): WhatWasLearned {
  const verdicts = store.ratings.verdicts(campaign.id);
  const idsOf = (wanted: Rated): readonly number[] => [...verdicts].flatMap(([id, is]) => (is === wanted ? [id] : []));
  const [liked, disliked] = [idsOf('yes'), idsOf('no')];
  const { learned } = judgementsOf(store, aimOf(campaign));
  if (learned === null) return { liked: liked.length, disliked: disliked.length, speakFor: [], speakAgainst: [] };
  const wordOf = (ids: readonly number[]): ReadonlyMap<string, string> =>
    new Map(
      store.spaces
        .withIds(ids.slice(-MOST_READ))
        .flatMap((space) => [...traitsOf(spaceWords(space), learned)].map(([stem, { word }]) => [stem, word] as const)),
    );
  const weights = [...learned.words].sort(([, a], [, b]) => b - a);
  const told = (stems: readonly string[], words: ReadonlyMap<string, string>): readonly string[] =>
    stems.flatMap((stem) => words.get(stem) ?? []).slice(0, MOST_TOLD);
  const speaking = weights.filter(([, weight]) => weight > 0).map(([stem]) => stem);
  const against = weights.filter(([, weight]) => weight < 0).map(([stem]) => stem);
  return {
    liked: liked.length,
    disliked: disliked.length,
    speakFor: told(speaking, wordOf(liked)),
    speakAgainst: told([...against].reverse(), wordOf(disliked)),
  };
}
