/** How many people are likely to see one post in a place, by the best count there is. Used by the parts of reach. */
import type { Because } from '../../domain/ranked.js';
import type { Space } from '../../domain/space.js';
import { peopleWhoSee } from '../platforms/people-who-see.js';
import type { ReachRow } from '../platforms/reach-table.js';
import { doubtAfter } from '../platforms/recalibrated-share.js';
import { countedMembers } from './doubtful-size.js';
import type { Context } from './part.js';

/** Of 1,000 people active in the time given, how many see one post: assumed. */
const SHARE_OF_ACTIVE = { day: 1, week: 0.5, month: 0.25, now: null } as const;
/** Standard deviations in log10 people. */
const SIGMA = { views: 0.05, active: 0.1, sourced: 0.2, assumed: 0.3, noCount: 0.5, doubtful: 0.3 } as const;

export interface Audience {
  readonly value: number | null;
  /** At least one: the logarithm of nobody would be no figure. */
  readonly people: number;
  readonly because: Because;
  /** Standard deviation in log10 people. */
  readonly sigma: number;
  readonly missing: readonly string[];
  readonly badges: readonly string[];
}

function ofViews({ viewsPerPost: value }: Space): Audience | null {
  if (value === null) return null;
  const because = { id: 'reach.views', values: { views: Math.round(value) } };
  return { value, people: Math.max(1, value), because, sigma: SIGMA.views, missing: [], badges: [] };
}

function ofActive({ active, activePeriod }: Space): Audience | null {
  if (active === null || activePeriod === null) return null;
  const share = SHARE_OF_ACTIVE[activePeriod];
  if (share === null) return null;
  const { value } = active;
  const people = Math.max(1, peopleWhoSee(share, value));
  const because = { id: `reach.active-${activePeriod}`, values: { active: value, people: Math.round(people) } };
  return { value, people, because, sigma: SIGMA.active, missing: [], badges: [] };
}

/** Own posts make it surer, but no surer than published figures. */
function sigmaOf({ isSourced, posts }: ReachRow): number {
  if (isSourced) return SIGMA.sourced;
  return Math.max(SIGMA.sourced, SIGMA.assumed * doubtAfter(posts));
}

function ofTypical(row: ReachRow): Audience {
  const people = Math.max(1, peopleWhoSee(row.share, row.typicalMembers));
  const values = { platform: row.title, typical: row.typicalMembers, people: Math.round(people) };
  return {
    value: null,
    people,
    because: { id: 'reach.no-count', values },
    sigma: Math.hypot(SIGMA.assumed, SIGMA.noCount),
    missing: ['members'],
    badges: ['no-count'],
  };
}

function ofMembers(space: Space, row: ReachRow): Audience {
  const { members } = space;
  const counted = countedMembers(space);
  if (members === null || counted === null) return ofTypical(row);
  const people = Math.max(1, peopleWhoSee(row.share, counted));
  const isDoubtful = counted < members.value;
  const values = {
    platform: row.title,
    members: members.value,
    people: Math.round(people),
    percent: Math.round(row.share * 1000) / 10,
    share: row.posts > 0 ? 'posts' : row.source === 'yours' ? 'yours' : row.isSourced ? 'sourced' : 'assumed',
    posts: row.posts,
    counted: Math.round(counted),
    reactions: Math.round((space.interactionsPerPost ?? 0) * 10) / 10,
  };
  return {
    value: members.value,
    people,
    because: { id: isDoubtful ? 'reach.members-doubtful' : 'reach.members', values },
    sigma: isDoubtful ? Math.hypot(sigmaOf(row), SIGMA.doubtful) : sigmaOf(row),
    missing: [],
    badges: isDoubtful ? ['doubtful-size'] : [],
  };
}

/** Views a post, else people active: a figure that does not rest on the share of a platform. null: neither was counted. */
export function countedAudience(space: Space): Audience | null {
  return ofViews(space) ?? ofActive(space);
}

/** Those who were counted, else members, else an ordinary place of its platform and kind. */
export function audienceOf(space: Space, { reachRow }: Pick<Context, 'reachRow'>): Audience {
  return countedAudience(space) ?? ofMembers(space, reachRow(space.platform, space.kind));
}
