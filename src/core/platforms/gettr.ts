/** Gettr: accounts. */
import { namedPlace } from './named-place.js';
import { NOTHING } from './place.js';
import type { Platform } from './platform.js';

const ACCOUNT = {
  platform: 'gettr',
  slot: 'name',
  kind: 'account' as const,
  pattern: /^[a-z0-9_]{1,30}$/,
  url: (name: string) => `https://gettr.com/user/${name}`,
};

export const platform = {
  id: 'gettr',
  title: 'Gettr',
  owner: 'Gettr USA',
  aliases: ['gettr', 'gettr com'],
  hosts: ['gettr.com'],
  // What is not below /user/ is the site's own: posts, hashtags, streams.
  read: ({ path: [first, second] }) => (first === 'user' ? namedPlace(second, ACCOUNT) : NOTHING),
  token: (text: string) => namedPlace(text, ACCOUNT),
  // Assumed, like other feeds.
  visibility: { '*': 0.08 },
  // Assumed: an ordinary local account.
  typicalMembers: { '*': 500 },
  isSourced: false,
} satisfies Platform;
