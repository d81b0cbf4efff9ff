/** vanished: the newest copy of a list no longer names a place that an older copy named, and nobody else has spoken of it since. */
import type { Check, Gone, Subject } from './check.js';
import { hasMembers } from './has-members.js';
import { settleByHand } from './settle-by-hand.js';

/** Whether a person or another list spoke of it on the day of the newest copy, or later. */
function isSeenSince(
  { space, observations }: Subject,
  { last, newest }: Gone,
  sourceOf: (id: number) => string | null,
): boolean {
  if (observations === null) return (space.checkedAt ?? '') > newest.asOf;
  return observations.some(
    (one) =>
      one.date > newest.asOf || (one.date === newest.asOf && (one.byHand || sourceOf(one.importId) !== last.source)),
  );
}

export const check = {
  id: 'vanished',
  order: 4,
  of: 'gone',
  judge(subject, { imports }) {
    const { space, gone } = subject;
    if (gone === null || isSeenSince(subject, gone, (id) => imports.get(id)?.source ?? null)) return [];
    const { last, newest } = gone;
    const values = {
      last: last.id,
      date: last.asOf,
      newest: newest.id,
      newestDate: newest.asOf,
      url: space.url ?? space.key,
    };
    return [
      {
        weight: Math.log10(1 + (space.members ?? space.active ?? { value: 0 }).value),
        because: { id: 'check.vanished', values },
        command: hasMembers(space)
          ? settleByHand(space, 'members', 'NUMBER')
          : settleByHand(space, 'last_post_at', 'DATE'),
      },
    ];
  },
} satisfies Check;
