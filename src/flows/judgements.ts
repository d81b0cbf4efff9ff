/** What a person judged for a campaign, and what is learned from it: made anew each time, so that nothing of it can go stale. */
import type { Aim } from '../core/score/aim.js';
import { learn } from '../core/score/learn.js';
import type { Context } from '../core/score/part.js';
import { spaceWords } from '../core/score/space-words.js';
import type { Rated } from '../domain/rating.js';
import type { Store } from '../store/store.js';

/** A thousand judgements teach no more than these, the newest: it bounds the work to some 50 ms. */
const MOST = 1_000;

export function judgementsOf(store: Store, aim: Aim): Pick<Context, 'learned' | 'verdictOf'> {
  const verdicts = store.ratings.verdicts(aim.campaign.id);
  const wordsOf = (wanted: Rated) => {
    const ids = [...verdicts].flatMap(([id, verdict]) => (verdict === wanted ? [id] : [])).slice(-MOST);
    const spaces = [...store.spaces.withIds(ids)].sort((a, b) => a.id - b.id);
    return spaces.map(spaceWords);
  };
  const learned = verdicts.size === 0 ? null : learn({ liked: wordsOf('yes'), disliked: wordsOf('no') }, aim);
  return { learned, verdictOf: (id) => verdicts.get(id) ?? null };
}
