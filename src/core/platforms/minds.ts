/** Minds: groups by number, accounts by name. */
import { namedPlace } from './named-place.js';
import { NOTHING, OTHER, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const NOT_ACCOUNTS = words(
  'groups group newsfeed discovery search login register settings notifications messenger wallet boost plus pro about help canary ' +
    'media blog blogs tokens rewards upgrades jobs p api fs chat supermind memberships analytics content-policy embed forgot-password',
);
const GROUP = {
  platform: 'minds',
  slot: 'group-id',
  kind: 'group' as const,
  pattern: /^\d{15,20}$/,
  before: 'group/',
  url: (id: string) => `https://www.minds.com/group/${id}/latest`,
};
const ACCOUNT = {
  platform: 'minds',
  slot: 'name',
  kind: 'account' as const,
  pattern: /^[a-z0-9_.]{2,50}$/,
  reserved: NOT_ACCOUNTS,
  url: (name: string) => `https://www.minds.com/${name}`,
};

/** /group/<id>, once /groups/profile/<id>. */
function read({ host, path: [first, second, third] }: CleanAddress): Verdict {
  if (host !== 'minds.com') return OTHER;
  if (first === undefined) return NOTHING;
  if (first === 'group') return namedPlace(second, GROUP);
  return first === 'groups' ? namedPlace(third, GROUP) : namedPlace(first, ACCOUNT);
}

export const platform = {
  id: 'minds',
  title: 'Minds',
  owner: 'Minds',
  aliases: ['minds', 'minds com'],
  hosts: ['minds.com'],
  read,
  token: (text: string) => (GROUP.pattern.test(text.trim()) ? namedPlace(text, GROUP) : namedPlace(text, ACCOUNT)),
  // Assumed, like other feeds; in groups as elsewhere.
  visibility: { group: 0.2, '*': 0.08 },
  // Assumed: an ordinary local account.
  typicalMembers: { '*': 500 },
  isSourced: false,
} satisfies Platform;
