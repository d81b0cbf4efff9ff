/** Posting: who may post there. Stands beside the score: it changes what to do first, not how good a place is. */
import type { Judgement, Part } from '../part.js';

export const part = {
  id: 'access.posting',
  group: 'beside',
  order: 1,
  judge({ space: { posting, platform, kind } }, { reachRow }): Judgement | null {
    if (posting === 'anyone') return { value: posting, factor: 1, because: { id: 'access.anyone-posts', values: {} } };
    if (posting === 'approval') {
      const because = { id: 'access.posts-wait', values: {} };
      return { value: posting, factor: 1, because, badges: ['post-approval'] };
    }
    const isBroadcast = { isBroadcast: true, badges: ['broadcast'] } as const;
    if (posting === 'admins')
      return { value: posting, factor: 1, because: { id: 'access.admins-post', values: {} }, ...isBroadcast };
    // Nobody said who may post, but all such places are broadcast: a Telegram channel.
    const row = reachRow(platform, kind);
    if (!row.isBroadcast || kind === null) return null;
    const because = { id: 'access.broadcast', values: { platform: row.title, kind } };
    return { value: kind, factor: 1, because, ...isBroadcast };
  },
} satisfies Part;
