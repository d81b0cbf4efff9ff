/** MeWe: groups, by number or by the name of their page to join, and pages. /i/ is a person. */
import { namedPlace } from './named-place.js';
import { NOTHING, PERSON } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const GROUP = {
  platform: 'mewe',
  slot: 'group-id',
  kind: 'group' as const,
  pattern: /^[0-9a-f]{24}$/,
  before: 'group/',
  url: (id: string) => `https://mewe.com/group/${id}`,
};
const NAMED = {
  platform: 'mewe',
  slot: 'group-name',
  kind: 'group' as const,
  pattern: /^[a-z0-9][a-z0-9_.-]{1,80}$/,
  before: 'join/',
  url: (name: string) => `https://mewe.com/join/${name}`,
};
const PAGE = {
  ...NAMED,
  slot: 'page-name',
  kind: 'page' as const,
  before: 'p/',
  url: (name: string) => `https://mewe.com/p/${name}`,
};

function read({ path: [first, second] }: CleanAddress): Verdict {
  switch (first?.toLowerCase()) {
    case 'group':
      return namedPlace(second, GROUP);
    case 'join':
      return namedPlace(second, NAMED);
    case 'p':
      return namedPlace(second, PAGE);
    case 'i':
    case 'profile':
      return PERSON;
    default:
      return NOTHING;
  }
}

export const platform = {
  id: 'mewe',
  title: 'MeWe',
  owner: 'MeWe',
  aliases: ['mewe', 'me we'],
  hosts: ['mewe.com'],
  read,
  token: (text: string) => (GROUP.pattern.test(text.trim()) ? namedPlace(text, GROUP) : namedPlace(text, NAMED)),
  // Assumed: posts are shown in order of time.
  visibility: { '*': 0.2 },
  // Assumed: an ordinary group.
  typicalMembers: { '*': 500 },
  isSourced: false,
} satisfies Platform;
