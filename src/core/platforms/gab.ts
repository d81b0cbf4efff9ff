/** Gab: groups by number, accounts by name. */
import { namedPlace } from './named-place.js';
import { NOTHING, OTHER, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const NOT_ACCOUNTS = words(
  'home explore news search notifications about auth tags tag groups group lists list settings timeline timelines trends help ' +
    'api compose messages clips photos videos marketplace introductions bookmarks account deck links shop pro chat tv register',
);
const GROUP = {
  platform: 'gab',
  slot: 'group-id',
  kind: 'group' as const,
  pattern: /^\d{1,10}$/,
  before: 'groups/',
  url: (id: string) => `https://gab.com/groups/${id}`,
};
const ACCOUNT = {
  platform: 'gab',
  slot: 'name',
  kind: 'account' as const,
  pattern: /^[a-z0-9_]{1,30}$/,
  reserved: NOT_ACCOUNTS,
  url: (name: string) => `https://gab.com/${name}`,
};

function read({ host, path: [first, second] }: CleanAddress): Verdict {
  if (host !== 'gab.com' && host !== 'gab.ai') return OTHER;
  if (first === undefined) return NOTHING;
  return first.toLowerCase() === 'groups' ? namedPlace(second, GROUP) : namedPlace(first, ACCOUNT);
}

export const platform = {
  id: 'gab',
  title: 'Gab',
  owner: 'Gab AI',
  aliases: ['gab', 'gab com'],
  hosts: ['gab.com', 'gab.ai'],
  read,
  token: (text: string) => (/^\d+$/.test(text.trim()) ? namedPlace(text, GROUP) : namedPlace(text, ACCOUNT)),
  // Assumed: posts are shown in order of time; in groups as elsewhere.
  visibility: { group: 0.2, '*': 0.1 },
  // Assumed: an ordinary local account.
  typicalMembers: { '*': 500 },
  isSourced: false,
} satisfies Platform;
