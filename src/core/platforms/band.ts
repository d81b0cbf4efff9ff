/** BAND (band.us): groups by number, name or invite, and pages. */
import { namedPlace } from './named-place.js';
import { NOTHING } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const GROUP = {
  platform: 'band',
  slot: 'group-id',
  kind: 'group' as const,
  pattern: /^\d{4,12}$/,
  before: 'band/',
  url: (id: string) => `https://band.us/band/${id}`,
};
const PAGE = {
  ...GROUP,
  slot: 'page-id',
  kind: 'page' as const,
  before: 'page/',
  url: (id: string) => `https://band.us/page/${id}`,
};
const NAMED = {
  ...GROUP,
  slot: 'name',
  pattern: /^[a-z0-9][a-z0-9._-]{2,40}$/,
  before: '@',
  url: (name: string) => `https://band.us/@${name}`,
};
/** The case of an invite counts. */
const INVITE = {
  ...GROUP,
  slot: 'invite',
  pattern: /^[A-Za-z0-9]{6,40}$/,
  before: 'n/',
  url: (code: string) => `https://band.us/n/${code}`,
  isCaseKept: true as const,
};

function read({ path: [first = '', second] }: CleanAddress): Verdict {
  if (first.startsWith('@')) return namedPlace(first, NAMED);
  switch (first.toLowerCase()) {
    case 'band':
      return namedPlace(second, GROUP);
    case 'page':
      return namedPlace(second, PAGE);
    case 'n':
      return namedPlace(second, INVITE);
    default:
      return NOTHING;
  }
}

export const platform = {
  id: 'band',
  title: 'BAND',
  owner: 'Naver',
  aliases: ['band', 'band us', 'naver band'],
  hosts: ['band.us'],
  read,
  token: (text: string) => (/^\d+$/.test(text.trim()) ? namedPlace(text, GROUP) : namedPlace(text, NAMED)),
  // Assumed: as for other groups, and pages.
  visibility: { page: 0.08, '*': 0.2 },
  // Assumed: an ordinary local group.
  typicalMembers: { '*': 200 },
  isSourced: false,
} satisfies Platform;
