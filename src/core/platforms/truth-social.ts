/** Truth Social: accounts and groups. */
import { namedPlace } from './named-place.js';
import { NOTHING } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const ACCOUNT = {
  platform: 'truthsocial',
  slot: 'name',
  kind: 'account' as const,
  pattern: /^[a-z0-9_]{1,30}$/,
  before: '@',
  url: (name: string) => `https://truthsocial.com/@${name}`,
};
const GROUP = {
  platform: 'truthsocial',
  slot: 'group',
  kind: 'group' as const,
  pattern: /^[a-z0-9][a-z0-9-]{1,80}$/,
  before: 'group/',
  url: (name: string) => `https://truthsocial.com/group/${name}`,
};

function read({ path: [first, second] }: CleanAddress): Verdict {
  if (first?.startsWith('@') === true) return namedPlace(first, ACCOUNT);
  if (first === 'users') return namedPlace(second, ACCOUNT);
  return first === 'group' ? namedPlace(second, GROUP) : NOTHING;
}

export const platform = {
  id: 'truthsocial',
  title: 'Truth Social',
  owner: 'Trump Media & Technology Group',
  aliases: ['truthsocial', 'truth social', 'truth social com'],
  hosts: ['truthsocial.com'],
  read,
  token: (text: string) => namedPlace(text, ACCOUNT),
  // Assumed, like other feeds; in groups as elsewhere.
  visibility: { group: 0.2, '*': 0.08 },
  // Assumed: an ordinary local account.
  typicalMembers: { '*': 1_000 },
  isSourced: false,
} satisfies Platform;
