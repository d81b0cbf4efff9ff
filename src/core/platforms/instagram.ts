/** Instagram: accounts. */
import { bareToken, NOTHING, place, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const NOT_NAMES = words(
  'p reel reels tv stories explore accounts direct directory about web invites developer legal privacy terms session ' +
    'challenge oauth nametag channel share ar s _n _u emails press blog download api graphql',
);
/** Instagram's own rule: up to 30 letters, digits, underscores, and dots but at the end. */
const NAME = /^[a-z0-9_.]{1,30}(?<!\.)$/;

function account(text: string | undefined): Verdict {
  const name = bareToken(text ?? '');
  const lower = name.toLowerCase();
  if (!NAME.test(lower) || NOT_NAMES.has(lower) || lower.endsWith('.php')) return NOTHING;
  const url = `https://www.instagram.com/${lower}/`;
  return place({ platform: 'instagram', slot: 'name', id: lower, kind: 'account', url, handle: name });
}

function read({ path }: CleanAddress): Verdict {
  return account(path[0] === '_u' ? path[1] : path[0]);
}

export const platform = {
  id: 'instagram',
  title: 'Instagram',
  owner: 'Meta',
  aliases: ['instagram', 'insta', 'ig', 'instagram com', 'инстаграм', 'instagramm'],
  hosts: ['instagram.com', 'instagr.am'],
  read,
  token: (text) => account(text),
  // Assumed, like other feeds that are sorted by a machine.
  visibility: { '*': 0.08 },
  // Assumed: an ordinary local account.
  typicalMembers: { '*': 1_000 },
  isSourced: false,
} satisfies Platform;
