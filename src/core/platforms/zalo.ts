/** Zalo: groups by invite, official accounts by their number. A telephone number is a person. */
import { namedPlace } from './named-place.js';
import { NOTHING, PERSON } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const GROUP = {
  platform: 'zalo',
  slot: 'invite',
  kind: 'chat' as const,
  pattern: /^[A-Za-z0-9]{6,40}$/,
  before: 'g/',
  url: (code: string) => `https://zalo.me/g/${code}`,
  isCaseKept: true as const,
};
/** Longer than any telephone number (E.164: 15 digits). */
const OFFICIAL = {
  platform: 'zalo',
  slot: 'account-id',
  kind: 'account' as const,
  pattern: /^\d{16,20}$/,
  url: (id: string) => `https://zalo.me/${id}`,
};

function read({ path: [first = '', second] }: CleanAddress): Verdict {
  if (first === 'g') return namedPlace(second, GROUP);
  return /^\+?\d{6,15}$/.test(first) ? PERSON : namedPlace(first, OFFICIAL);
}

/** 'g/<code>' as in our own exports. */
function token(text: string): Verdict {
  const bare = text.trim();
  if (/^\+?[\d\s().-]{6,15}$/.test(bare)) return PERSON;
  const code = /^g\/(.+)$/.exec(bare)?.[1];
  if (code !== undefined) return namedPlace(code, GROUP);
  return /^\d+$/.test(bare) ? namedPlace(bare, OFFICIAL) : NOTHING;
}

export const platform = {
  id: 'zalo',
  title: 'Zalo',
  owner: 'VNG',
  aliases: ['zalo', 'zalo me'],
  hosts: ['zalo.me'],
  read,
  token,
  // Assumed: half of a small chat reads along.
  visibility: { account: 0.3, '*': 0.5 },
  // Assumed, like other small chats; an account like a channel.
  typicalMembers: { account: 1_000, '*': 120 },
  isSourced: false,
} satisfies Platform;
