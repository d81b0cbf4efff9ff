/** Meetup: groups. */
import { bareToken, NOTHING, place, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const NOT_GROUPS = words(
  'find topics lp help apps members about login register home messages pro cities blog create start account privacy terms ' +
    'join events media jobs careers contact dashboard notifications groups your-events api settings',
);
/** A language before the path: /en-GB/name/, /es/name/. */
const LOCALE = /^[a-z]{2}(?:-[a-z]{2})?$/i;
const NAME = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}_-]{1,99}$/u;

function group(text: string | undefined): Verdict {
  const lower = (text ?? '').toLowerCase();
  if (!NAME.test(lower) || NOT_GROUPS.has(lower) || LOCALE.test(lower)) return NOTHING;
  const url = `https://www.meetup.com/${encodeURI(lower)}/`;
  return place({ platform: 'meetup', slot: 'name', id: lower, kind: 'group', url, handle: text ?? null });
}

function read({ path }: CleanAddress): Verdict {
  return group(LOCALE.test(path[0] ?? '') ? path[1] : path[0]);
}

/** Meetup's numbers are not the names of its addresses and lead nowhere. */
function token(text: string): Verdict {
  const bare = bareToken(text);
  return /^\d+$/.test(bare) ? NOTHING : group(bare);
}

export const platform = {
  id: 'meetup',
  title: 'Meetup',
  owner: 'Bending Spoons',
  aliases: ['meetup', 'meet up', 'meetup com'],
  hosts: ['meetup.com'],
  read,
  token,
  // Assumed: members get announcements by e-mail.
  visibility: { '*': 0.3 },
  // Assumed: an ordinary town's group.
  typicalMembers: { '*': 400 },
  isSourced: false,
} satisfies Platform;
