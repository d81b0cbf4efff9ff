/** Joins the parts: alone turns factors into points, checks the bounds, mixes reach with relevance and says how sure it is. */
import type { Confidence, Contribution, Quadrant, Ranked } from '../../domain/ranked.js';
import type { Space } from '../../domain/space.js';
import type { Context, Judgement, Part, Subject } from './part.js';
import { parts } from './parts/all.js';
import { POINTS, RELEVANCE_SIGMA } from './scale.js';
import { subjectOf } from './subject.js';

/** Below this relevance a space is off topic and not on the map. */
export const OFF_TOPIC = 10;
/** Big: some 1,000 people see a post. On topic: one full match of one keyword. */
export const BIG = 60;
export const ON_TOPIC = 50;
const CONFIDENCE: readonly (readonly [number, Confidence])[] = [
  [0.12, 'A'],
  [0.25, 'B'],
  [0.4, 'C'],
];

const inOrder = (group: Part['group']): readonly Part[] =>
  parts.filter((part) => part.group === group).sort((a, b) => a.order - b.order);
const REACH = inOrder('reach');
const RELEVANCE = inOrder('relevance');
const BESIDE = inOrder('beside');

interface Judged {
  readonly part: Part;
  readonly judgement: Judgement;
}

function judged(group: readonly Part[], subject: Subject, context: Context): readonly Judged[] {
  const found: Judged[] = [];
  for (const part of group) {
    const judgement = part.judge(subject, context);
    if (judgement !== null) found.push({ part, judgement });
  }
  return found;
}

function points(factor: number): number {
  return POINTS * Math.log10(factor);
}

function contribution({ part, judgement }: Judged, value: number): Contribution {
  return { part: part.id, value: judgement.value, field: null, points: value, because: judgement.because };
}

/** Reach is 20*log10 of the people, held within 0..100; what the bounds take or give is a contribution too. */
function reachOf(all: readonly Judged[]): { reach: number; people: number; parts: readonly Contribution[] } {
  const people = all.reduce((product, one) => product * one.judgement.factor, 1);
  const raw = points(people);
  const reach = Math.max(0, Math.min(100, raw));
  const own = all.map((one) => contribution(one, points(one.judgement.factor)));
  if (reach === raw) return { reach, people, parts: own };
  const bound: Contribution = {
    part: 'reach.bounds',
    value: null,
    field: null,
    points: reach - raw,
    because: { id: raw > 100 ? 'reach.at-most' : 'reach.at-least', values: {} },
  };
  return { reach, people, parts: [...own, bound] };
}

/** Relevance is the base times the factors; each part's points are what it changed, so that they add up. */
function relevanceOf(all: readonly Judged[]): { relevance: number | null; parts: readonly Contribution[] } {
  const [base, ...others] = all;
  if (base === undefined) return { relevance: null, parts: [] };
  let value = 100 * base.judgement.factor;
  const found: Contribution[] = (base.judgement.shares ?? []).map((share) => ({
    part: base.part.id,
    value: share.value,
    field: share.field,
    points: share.share * value,
    because: share.because,
  }));
  if (found.length === 0) found.push(contribution(base, value));
  for (const one of others) {
    const { floor = 0, factor, blend } = one.judgement;
    const lifted = Math.max(value, 100 * floor) * factor;
    const next = blend === undefined ? lifted : (1 - blend.share) * lifted + blend.share * 100 * blend.to;
    found.push(contribution(one, next - value));
    value = next;
  }
  return { relevance: value, parts: found };
}

const NOTHING: readonly string[] = [];

/** What the judgements name, each once. Most name nothing, and a million places pass here. */
function named(all: readonly Judged[], of: (judgement: Judgement) => readonly string[] | undefined): readonly string[] {
  let found = NOTHING;
  for (const { judgement } of all) {
    const names = of(judgement);
    if (names !== undefined && names.length > 0) found = found.length === 0 ? names : [...found, ...names];
  }
  return found.length < 2 ? found : [...new Set(found)];
}

/** The weighted geometric mean: neither side can buy the other off. `weight` is reach's share, 0..1. */
export function mix(reach: number, relevance: number | null, weight: number): number {
  if (relevance === null) return reach;
  return 100 * (reach / 100) ** weight * (relevance / 100) ** (1 - weight);
}

/** A place where only admins post is a megaphone at most: nobody starts a conversation there. */
function quadrantOf(reach: number, relevance: number | null, isBroadcast: boolean): Quadrant | null {
  if (relevance === null) return null;
  const isBig = reach >= BIG;
  if (relevance >= ON_TOPIC && !isBroadcast) return isBig ? 'anchor' : 'gold';
  return isBig ? 'megaphone' : 'rest';
}

function straddles(reach: number, relevance: number | null, sigma: number): boolean {
  if (relevance === null) return false;
  return Math.abs(reach - BIG) < POINTS * sigma || Math.abs(relevance - ON_TOPIC) < RELEVANCE_SIGMA;
}

/** Judges one space. Pure: the same space, campaign and day give the same figures, whatever else is imported, but for engagement (see its part). */
export function score(space: Space, context: Context): Ranked {
  const subject = subjectOf(space, context.aim);
  const reaching = judged(REACH, subject, context);
  const relating = context.aim === null ? [] : judged(RELEVANCE, subject, context);
  const { reach, people, parts: reachParts } = reachOf(reaching);
  const { relevance, parts: relevanceParts } = relevanceOf(relating);
  const beside = judged(BESIDE, subject, context);
  const all = [...reaching, ...relating, ...beside];
  const sigma = Math.sqrt(all.reduce((sum, { judgement }) => sum + (judgement.sigma ?? 0) ** 2, 0));
  const missing = named(all, (judgement) => judgement.missing);
  const isBroadcast = all.some(({ judgement }) => judgement.isBroadcast === true);
  return {
    space,
    reach,
    people,
    relevance,
    score: mix(reach, relevance, context.aim?.campaign.weight ?? 1),
    sigma,
    confidence: CONFIDENCE.find(([most]) => sigma <= most)?.[1] ?? 'D',
    quadrant: quadrantOf(reach, relevance, isBroadcast),
    // Without a count its side is a guess.
    isBorderline: straddles(reach, relevance, sigma) || (relevance !== null && missing.includes('members')),
    badges: named(all, (judgement) => judgement.badges),
    gates: named(all, ({ gate }) => (gate === undefined ? NOTHING : [gate])),
    missing,
    parts: [...reachParts, ...relevanceParts, ...beside.map((one) => contribution(one, 0))],
  };
}
