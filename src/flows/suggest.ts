/** Further words for a campaign, from the places of its map that fit best and from those that the person liked. */
import { spaceWords } from '../core/score/space-words.js';
import { type Suggestion, suggest, type TopPlace } from '../core/suggest.js';
import type { Campaign } from '../domain/campaign.js';
import type { Store } from '../store/store.js';
import type { Progress } from './import-request.js';
import { rank } from './rank.js';
import { wholeMapRequest } from './whole-map.js';

/** Places that words are taken from: on labelled lists 20 gave better words than 10, for more of them stand in two places or more. */
const TOP = 20;
/** A place that the person liked fits fully. */
const FULL = 100;

export interface SuggestRequest {
  readonly campaign: Campaign;
  /** Words at most. */
  readonly most: number;
  /** ISO date. */
  readonly today: string;
}

/**
 * Places that the person does not want are never among them: the map holds them back. A campaign of places alone gets none: with a first
 * word its map would be of that word.
 */
export async function suggestFor(
  store: Store,
  { campaign, most, today }: SuggestRequest,
  progress: Progress,
): Promise<readonly Suggestion[]> {
  if (campaign.terms.length + campaign.related.length === 0) return [];
  const request = { ...wholeMapRequest(campaign, today), weight: 0, sort: 'relevance' } as const;
  const { order, judge } = await rank(store, request, progress);
  const liked = new Set(store.ratings.liked(campaign.id));
  const others = order.filter(({ id }) => !liked.has(id)).slice(0, Math.max(0, TOP - liked.size));
  const places = store.spaces.withIds([...liked, ...others.map(({ id }) => id)]).map((space): TopPlace => {
    const relevance = liked.has(space.id) ? FULL : (judge(space).relevance ?? 0);
    return { id: space.id, relevance, words: spaceWords(space) };
  });
  const best = [...places].sort((a, b) => b.relevance - a.relevance || a.id - b.id);
  return suggest(best, campaign, most);
}
