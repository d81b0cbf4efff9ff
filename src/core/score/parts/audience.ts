/** Audience, the base of reach: how many people are likely to see one post there. */
import type { Because } from '../../../domain/ranked.js';
import type { Space } from '../../../domain/space.js';
import { daysBetween } from '../../growth.js';
import { reachTableOf } from '../../platforms/reach-table.js';
import type { Judgement, Part } from '../part.js';

/**
 * The share of members who see a post falls with size: Facebook pages 33 % below 1,000 fans and 8 % above 100,000 (2012), Telegram channels
 * 10-40 % and 3-8 % at ten million. An elasticity of 0.8 fits those three sources; it is an assumption.
 */
const ELASTICITY = 0.8;
/** Of 1,000 people active in the time given, how many see one post: assumed. */
const SHARE_OF_ACTIVE = { day: 1, week: 0.5, month: 0.25, now: null } as const;
/** Standard deviations in log10 people. */
const SIGMA = { views: 0.05, active: 0.1, sourced: 0.2, assumed: 0.3, noCount: 0.5, perYear: 0.1 } as const;
/** Older figures than three years are not less sure than that. */
const MOST_YEARS = 3;
/** Figures older than this are called stale. */
const STALE_DAYS = 180;

interface Base {
  readonly value: number | null;
  readonly people: number;
  readonly because: Because;
  readonly sigma: number;
  readonly missing: readonly string[];
}

function seen(share: number, count: number): number {
  return share * 1000 * (count / 1000) ** ELASTICITY;
}

function ofActive(space: Space): Base | null {
  if (space.active === null || space.activePeriod === null) return null;
  const share = SHARE_OF_ACTIVE[space.activePeriod];
  if (share === null) return null;
  const people = Math.min(seen(share, space.active.value), space.active.value);
  const because = {
    id: `reach.active-${space.activePeriod}`,
    values: { active: space.active.value, people: Math.round(people) },
  };
  return { value: space.active.value, people, because, sigma: SIGMA.active, missing: [] };
}

function ofMembers(space: Space): Base {
  const table = reachTableOf(space.platform, space.kind);
  if (space.members === null) {
    const people = Math.min(seen(table.share, table.typicalMembers), table.typicalMembers);
    const values = { platform: table.title, typical: table.typicalMembers, people: Math.round(people) };
    return {
      value: null,
      people,
      because: { id: 'reach.no-count', values },
      sigma: Math.hypot(SIGMA.assumed, SIGMA.noCount),
      missing: ['members'],
    };
  }
  const people = Math.min(seen(table.share, space.members.value), space.members.value);
  const values = {
    platform: table.title,
    members: space.members.value,
    people: Math.round(people),
    percent: Math.round(table.share * 100),
  };
  const sigma = table.isSourced ? SIGMA.sourced : SIGMA.assumed;
  return { value: space.members.value, people, because: { id: 'reach.members', values }, sigma, missing: [] };
}

function ofViews(space: Space): Base | null {
  if (space.viewsPerPost === null) return null;
  const values = { views: Math.round(space.viewsPerPost) };
  return {
    value: space.viewsPerPost,
    people: space.viewsPerPost,
    because: { id: 'reach.views', values },
    sigma: SIGMA.views,
    missing: [],
  };
}

export const part = {
  id: 'reach.audience',
  group: 'reach',
  order: 1,
  judge({ space }, { today }): Judgement {
    const base = ofViews(space) ?? ofActive(space) ?? ofMembers(space);
    const ageDays = space.asOf === null ? 0 : Math.max(0, daysBetween(space.asOf, today));
    const ageSigma = SIGMA.perYear * Math.min(MOST_YEARS, ageDays / 365);
    const badges = [
      ...(base.missing.length > 0 ? ['no-count'] : []),
      ...(ageDays > STALE_DAYS ? ['stale'] : []),
      ...(space.visibility === 'private' || space.visibility === 'hidden' ? ['private'] : []),
    ];
    return {
      value: base.value,
      // Reach is counted from one person on: the logarithm of nobody would be no figure.
      factor: Math.max(1, base.people),
      because: base.because,
      missing: base.missing,
      sigma: Math.hypot(base.sigma, ageSigma),
      badges,
    };
  },
} satisfies Part;
