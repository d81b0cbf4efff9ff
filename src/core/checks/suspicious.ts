/** suspicious: a size that does not go with what happens in the place: many members and no talk, or a sudden jump. */
import type { Because } from '../../domain/ranked.js';
import type { Space } from '../../domain/space.js';
import { daysBetween } from '../growth.js';
import type { Check, CheckContext } from './check.js';
import { suddenGrowth } from './sudden-growth.js';
import { expectedReactions } from './usual-reactions.js';

/** In smaller places a year of silence is ordinary: assumed. */
const LARGE = 5_000;
const QUIET_DAYS = 365;
/** Less than one post a year. */
const SILENT_PER_WEEK = 1 / 52;
/** One in twenty of what is usual; measured figures spread by a factor of three or four around it: assumed. */
const FAR_BELOW = 20;
/** Fewer reactions than this are a matter of chance. */
const LEAST_EXPECTED = 10;

/** Members of whom none is heard. */
function silence({ members, lastPostAt, postsPerWeek, asOf }: Space, today: string): Because | null {
  if (members === null || members.value < LARGE) return null;
  const days = lastPostAt === null ? 0 : daysBetween(lastPostAt, asOf ?? today);
  if (lastPostAt !== null && days > QUIET_DAYS)
    return { id: 'check.silent-since', values: { members: members.value, date: lastPostAt, days } };
  if (postsPerWeek === null || postsPerWeek >= SILENT_PER_WEEK) return null;
  return { id: 'check.silent', values: { members: members.value } };
}

function fewReactions(space: Space, { usualReactions }: CheckContext): Because | null {
  const { members, interactionsPerPost: reactions, platform } = space;
  if (members === null || members.value < LARGE || reactions === null) return null;
  const expected = expectedReactions(usualReactions, platform, members.value);
  if (expected === null || expected < LEAST_EXPECTED || reactions * FAR_BELOW >= expected) return null;
  return {
    id: 'check.few-reactions',
    values: { members: members.value, reactions, expected: Math.round(expected), platform },
  };
}

export const check = {
  id: 'suspicious',
  order: 5,
  of: 'all',
  judge(subject, context) {
    const { space } = subject;
    const sourceOf = (id: number): string | null => context.imports.get(id)?.source ?? null;
    return [silence(space, context.today), fewReactions(space, context), suddenGrowth(subject, sourceOf)]
      .filter((because) => because !== null)
      .map((because) => ({
        weight: Math.log10(1 + (space.members?.value ?? 0)),
        because,
        command: ['explain', String(space.id)],
      }));
  },
} satisfies Check;
