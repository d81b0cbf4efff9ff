/** contradiction: lists, or rows of one list, say of a place what can't all be true. */
import type { Gatekeeper, Posting, Risk } from '../../domain/access.js';
import type { Count } from '../../domain/count.js';
import type { Field } from '../../domain/field.js';
import type { Facts } from '../../domain/listing.js';
import type { Observation, Space } from '../../domain/space.js';
import { reachTableOf } from '../platforms/reach-table.js';
import type { Check, CheckContext, Finding } from './check.js';
import { impossibleFigures } from './impossible-figures.js';
import { contradicted, type Said } from './said-now.js';
import { settleByHand } from './settle-by-hand.js';
import { isOneJoined, isOtherName } from './several-names.js';
import { areWhollyDifferent } from './wholly-different.js';

/** Counts further apart than a month tell of growth, not of an error. */
const MEMBERS_DAYS = 30;
/** Members that differ by at most 25 %, or by at most 50 people, were counted on different days of the month: assumed. */
const MEMBERS = { factor: 1.25, people: 50 } as const;
/** A place may be renamed, or move, in a year. */
const TEXT_DAYS = 365;
/** Kinds whose reach differs by less make no difference on the map: assumed. */
const REACH_FACTOR = 1.5;
/** Several names in one list may well be right: the largest such place (sizeOf is below 11) comes after the smallest other. */
const MILD = 1 / 11;
/** A longer name would fill the screen: its command only shows the place. */
const LONGEST = 60;

type Held = Omit<Facts, 'asOf' | 'description'>;

/** A field that several may speak of. `severity`: how much harm a wrong value does, to sort by. */
interface Rule<T> {
  /** Whether a row says it of each of its places, so that all of them repeat it. */
  readonly isOfRow: boolean;
  readonly field: Field;
  readonly mostDays: number;
  readonly clashInOneList: (a: Said<T>, b: Said<T>, space: Space) => boolean;
  readonly severity: number;
  readonly of: (held: Held) => T | null;
  readonly differ: (a: T, b: T, space: Space) => boolean;
}

const told = (value: Count | string): string | number => (typeof value === 'string' ? value : value.value);
const isOther = (a: string, b: string): boolean => a !== b;

/** Of two roundings of one number neither is wrong. */
function isOtherCount(a: Count, b: Count): boolean {
  const [small, large] = a.value < b.value ? [a, b] : [b, a];
  const isApart = large.value > small.value * MEMBERS.factor && large.value - small.value > MEMBERS.people;
  return isApart && small.high < large.low;
}

const always = (): boolean => true;
const never = (): boolean => false;

function isOtherKind(a: NonNullable<Space['kind']>, b: NonNullable<Space['kind']>, { platform }: Space): boolean {
  const [one, other] = [reachTableOf(platform, a).share, reachTableOf(platform, b).share];
  return Math.max(one, other) >= Math.min(one, other) * REACH_FACTOR;
}

/** Asked and then answered is no contradiction. */
function areForAndAgainst(a: Gatekeeper, b: Gatekeeper): boolean {
  return a !== b && [a, b].every((one) => one === 'friendly' || one === 'refused');
}

/** A country that could not be read as one is a text like a place: 'Great Britain' may well be GB. */
function isOtherCountry(a: string, b: string): boolean {
  return a !== b && (a.length === 2) === (b.length === 2);
}

/** Finds who says otherwise than what counts, and how to settle it: keep what counts, or type the other. */
function judgeBy<T extends Count | string>(rule: Rule<T>) {
  return (space: Space, observations: readonly Observation[], { imports }: CheckContext): readonly Finding[] => {
    const value = rule.of(space);
    if (value === null) return [];
    const compared = {
      ...rule,
      differ: (a: T, b: T): boolean => rule.differ(a, b, space),
      clashInOneList: (a: Said<T>, b: Said<T>): boolean => rule.clashInOneList(a, b, space),
    };
    const isCounted = (one: T): boolean => told(one) === told(value);
    const found = contradicted(observations, compared, { isCounted, imports });
    const [other] = found?.others ?? [];
    if (found === null || other === undefined) return [];
    const { counts, others, rows } = found;
    const isShared = rule.field === 'name' && counts.importId === other.importId;
    const values = {
      field: rule.field,
      value: told(value),
      import: counts.importId,
      date: counts.date,
      other: told(other.value),
      otherImport: other.importId,
      otherDate: other.date,
      more: others.length - 1,
    };
    const isShort = String(told(value)).length <= LONGEST;
    return [
      {
        weight: (isShared ? MILD : rule.severity) * sizeOf(space),
        because: { id: isShared ? 'check.shared-address' : 'check.differs', values },
        command: isShort ? settleByHand(space, rule.field, told(value)) : ['show', String(space.id)],
        ...(rule.isOfRow ? { rows } : {}),
      },
    ];
  };
}

/** Large places come first. */
function sizeOf({ members }: Space): number {
  return 1 + Math.log10(1 + (members?.value ?? 0));
}

const RULES = [
  judgeBy<Count>({
    field: 'members',
    mostDays: MEMBERS_DAYS,
    isOfRow: false,
    clashInOneList: always,
    severity: 3,
    of: (held) => held.members,
    differ: isOtherCount,
  }),
  judgeBy<NonNullable<Space['visibility']>>({
    field: 'visibility',
    mostDays: TEXT_DAYS,
    isOfRow: false,
    clashInOneList: never,
    severity: 2,
    of: (held) => held.visibility,
    differ: isOther,
  }),
  judgeBy<Posting>({
    field: 'posting',
    mostDays: TEXT_DAYS,
    isOfRow: false,
    clashInOneList: never,
    severity: 2,
    of: (held) => held.posting,
    differ: isOther,
  }),
  judgeBy<Gatekeeper>({
    field: 'gatekeeper',
    mostDays: TEXT_DAYS,
    isOfRow: true,
    clashInOneList: never,
    severity: 3,
    of: (held) => held.gatekeeper,
    differ: areForAndAgainst,
  }),
  judgeBy<Risk>({
    field: 'risk',
    mostDays: TEXT_DAYS,
    isOfRow: true,
    clashInOneList: never,
    severity: 3,
    of: (held) => held.risk,
    differ: isOther,
  }),
  judgeBy<NonNullable<Space['kind']>>({
    field: 'kind',
    mostDays: TEXT_DAYS,
    isOfRow: false,
    clashInOneList: never,
    severity: 2,
    of: (held) => held.kind,
    differ: isOtherKind,
  }),
  judgeBy<string>({
    field: 'country',
    mostDays: TEXT_DAYS,
    isOfRow: true,
    clashInOneList: never,
    severity: 2,
    of: (held) => held.country,
    differ: isOtherCountry,
  }),
  judgeBy<string>({
    field: 'language',
    mostDays: TEXT_DAYS,
    isOfRow: true,
    clashInOneList: never,
    severity: 2,
    of: (held) => held.language,
    differ: isOther,
  }),
  judgeBy<string>({
    field: 'place',
    mostDays: TEXT_DAYS,
    isOfRow: true,
    clashInOneList: never,
    severity: 1,
    of: (held) => held.place,
    differ: areWhollyDifferent,
  }),
  judgeBy<string>({
    field: 'name',
    mostDays: TEXT_DAYS,
    isOfRow: true,
    clashInOneList: isOneJoined,
    severity: 1,
    of: (held) => held.name,
    differ: isOtherName,
  }),
];

export const check = {
  id: 'contradiction',
  order: 3,
  of: 'all',
  judge({ space, observations }, context) {
    const impossible = impossibleFigures(space, observations, context.today);
    const differing = observations === null ? [] : RULES.flatMap((judge) => judge(space, observations, context));
    return [...impossible.map((one) => ({ ...one, weight: one.weight * sizeOf(space) })), ...differing];
  },
} satisfies Check;
