/** suspicious: a size that does not go with what happens in the place: many members and no talk, or a sudden jump. */
import type { Because } from '../../domain/ranked.js';
import type { Space } from '../../domain/space.js';
import { countedMembers, farBelowUsual, silence } from '../score/doubtful-size.js';
import type { Check, CheckContext } from './check.js';
import { suddenGrowth } from './sudden-growth.js';

/** Reactions far below what is usual there, or so few that reach counts fewer members. */
function fewReactions(space: Space, { usualEngagement }: CheckContext): Because | null {
  const { members, interactionsPerPost: reactions, platform } = space;
  if (members === null || reactions === null) return null;
  const expected = farBelowUsual(space, usualEngagement.get(platform) ?? null);
  const values = { members: members.value, reactions };
  if (expected !== null)
    return { id: 'check.few-reactions', values: { ...values, expected: Math.round(expected), platform } };
  const counted = Math.round(countedMembers(space) ?? members.value);
  return counted < members.value ? { id: 'check.hardly-reactions', values: { ...values, counted } } : null;
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
