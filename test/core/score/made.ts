/** Spaces and campaigns for the tests of the score: made from the few fields that matter, or at random. */
import fc from 'fast-check';
import { type Aim, aimOf } from '../../../src/core/score/aim.js';
import type { Context } from '../../../src/core/score/part.js';
import { plainContext } from '../../../src/core/score/plain-context.js';
import { GATEKEEPERS, POSTINGS, RISKS, RULES } from '../../../src/domain/access.js';
import type { Campaign } from '../../../src/domain/campaign.js';
import { KINDS } from '../../../src/domain/listing.js';
import type { Space } from '../../../src/domain/space.js';
import { NO_FACTS } from '../../no-facts.js';

export const TODAY = '2026-11-24';

/** Counts are plain numbers here. */
export interface Few extends Partial<Omit<Space, 'members' | 'active'>> {
  readonly members?: number | null;
  readonly active?: number | null;
}

const exact = (value: number | null | undefined) =>
  value === null || value === undefined ? null : { value, low: value, high: value };

/** A space of which nothing is known but its name. */
export function spaceOf({ members, active, ...few }: Few): Space {
  return {
    id: 1,
    key: 'reddit:r/example',
    platform: 'reddit',
    url: null,
    handle: null,
    ...NO_FACTS,
    name: 'Example',
    members: exact(members),
    active: exact(active),
    asOf: TODAY,
    checkedAt: TODAY,
    growthPerDay: null,
    growthDays: null,
    insiders: null,
    lastPostAsOf: null,
    ...few,
  };
}

export function campaignOf(few: Partial<Campaign>): Campaign {
  return {
    id: 1,
    name: 'test',
    about: null,
    terms: [],
    related: [],
    exclude: [],
    never: [],
    places: [],
    languages: [],
    weight: 0.4,
    weights: {},
    issues: [],
    ...few,
  };
}

/** `few` null: no campaign. */
export const contextAt = (few: Partial<Campaign> | null): Context =>
  plainContext(few === null ? null : campaignOf(few), TODAY);

export const aimAt = (few: Partial<Campaign>): Aim => aimOf(campaignOf(few));

const WORDS = [
  'rent',
  'tenants',
  'Garden',
  'gardeners',
  'Riverside',
  'game',
  'the',
  'vecinos',
  'alquiler',
  'río',
  '家賃',
];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const date = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const amount = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 50_000_000 }));
const rate = fc.double({ min: 0, max: 1e7, noNaN: true });

/** Any space at all. */
export const anySpace: fc.Arbitrary<Space> = fc
  .record({
    id: fc.integer({ min: 1, max: 1_000_000 }),
    platform: fc.constantFrom('reddit', 'facebook', 'telegram', 'website', 'nobody-knows'),
    name: words,
    handle: maybe(words),
    title: maybe(words),
    kind: maybe(fc.constantFrom(...KINDS)),
    members: maybe(amount),
    active: maybe(amount),
    activePeriod: maybe(fc.constantFrom('now' as const, 'day' as const, 'week' as const, 'month' as const)),
    viewsPerPost: maybe(rate),
    postsPerWeek: maybe(fc.double({ min: 0, max: 500, noNaN: true })),
    interactionsPerPost: maybe(rate),
    lastPostAt: maybe(date),
    description: maybe(words),
    tags: fc.array(fc.constantFrom(...WORDS), { maxLength: 2 }),
    language: maybe(fc.constantFrom('en', 'es', 'fr')),
    country: maybe(fc.constantFrom('US', 'MX')),
    place: maybe(words),
    visibility: maybe(fc.constantFrom('public' as const, 'private' as const, 'hidden' as const)),
    posting: maybe(fc.constantFrom(...POSTINGS)),
    rules: fc.subarray([...RULES]),
    gatekeeper: maybe(fc.constantFrom(...GATEKEEPERS)),
    risk: maybe(fc.constantFrom(...RISKS)),
    insiders: maybe(fc.nat(20)),
    asOf: maybe(date),
    growth: maybe(
      fc.record({ perDay: fc.double({ min: -0.5, max: 0.5, noNaN: true }), days: fc.integer({ min: 7, max: 900 }) }),
    ),
  })
  .map(({ growth, ...few }) =>
    spaceOf({ ...few, growthPerDay: growth?.perDay ?? null, growthDays: growth?.days ?? null }),
  );

const list = fc.array(words, { maxLength: 3 });

/** Any campaign that looks for something. */
export const anyCampaign: fc.Arbitrary<Campaign> = fc
  .record({
    terms: list,
    related: list,
    exclude: list,
    places: list,
    languages: fc.subarray(['en', 'es']),
    weight: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(campaignOf)
  .filter((campaign) => aimOf(campaign).keywords.length > 0);
