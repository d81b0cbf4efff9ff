/** unknown: of what is not known of a place, the thing that would move it most on the map, with how far. */
import type { Count } from '../../domain/count.js';
import type { Space } from '../../domain/space.js';
import { reachTableOf } from '../platforms/reach-table.js';
import { score } from '../score/score.js';
import type { Check, Finding } from './check.js';
import { hasMembers } from './has-members.js';
import { settleByHand } from './settle-by-hand.js';

/** Fewer ranks than this nobody notices on a screen of 25: assumed. */
const LEAST_RANKS = 5;
/** A place may be a tenth of what is usual on its platform, or ten times as large: assumed, and what the map's confidence D says. */
const SIZES = 10;
/** From one post in five weeks to two a day: assumed. */
const PACE = { low: 0.2, high: 14 } as const;
/** A year of silence. */
const QUIET_DAYS = 365;

interface Guess {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly low: Partial<Space>;
  readonly high: Partial<Space>;
  readonly command: readonly string[];
}

const exactly = (value: number): Count => ({ value, low: value, high: value });

function dayBefore(today: string, days: number): string {
  return new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Size and activity: what a visitor sees. Not how many are active, which only an admin knows, and not where a place is or in
 * which language, which most lists leave open for all that they name.
 */
function guessesOf(space: Space, missing: readonly string[], today: string): readonly Guess[] {
  const found: Guess[] = [];
  if (missing.includes('members') && hasMembers(space)) {
    const typical = reachTableOf(space.platform, space.kind).typicalMembers;
    const [low, high] = [Math.round(typical / SIZES), typical * SIZES];
    found.push({
      id: 'check.unknown-members',
      values: { low, high },
      low: { members: exactly(low) },
      high: { members: exactly(high) },
      command: settleByHand(space, 'members', 'NUMBER'),
    });
  }
  // Where it is known how often people post, the last post is no news.
  if (space.postsPerWeek === null && space.lastPostAt === null)
    found.push({
      id: 'check.unknown-last-post',
      values: {},
      low: { lastPostAt: dayBefore(today, QUIET_DAYS) },
      high: { lastPostAt: today },
      command: settleByHand(space, 'last_post_at', 'DATE'),
    });
  if (space.postsPerWeek === null)
    found.push({
      id: 'check.unknown-pace',
      values: { ...PACE },
      low: { postsPerWeek: PACE.low },
      high: { postsPerWeek: PACE.high },
      command: settleByHand(space, 'posts_per_week', 'NUMBER'),
    });
  return found;
}

/** How many times further down, as a logarithm: from first to tenth is as far as from tenth to hundredth. */
function swing(best: number, worst: number): number {
  return worst - best < LEAST_RANKS ? 0 : Math.log10(worst / best);
}

export const check = {
  id: 'unknown',
  order: 2,
  of: 'best',
  // There is always something unknown; an evening is enough for ten places.
  most: 10,
  judge({ space }, context) {
    const { today, rankWith } = context;
    const now = score(space, context);
    const guesses = guessesOf(space, now.missing, today);
    // What is seen today is of today.
    const rankOf = (guess: Partial<Space>): number =>
      rankWith(score({ ...space, asOf: today, ...guess }, context).score, now.score);
    const findings = guesses.map(({ id, values, low, high, command }): Finding => {
      const [best, worst] = [rankOf(high), rankOf(low)];
      return { weight: swing(best, worst), because: { id, values: { ...values, best, worst } }, command };
    });
    const most = findings.reduce<Finding | null>((a, b) => (a === null || b.weight > a.weight ? b : a), null);
    return most === null || most.weight === 0 ? [] : [most];
  },
} satisfies Check;
