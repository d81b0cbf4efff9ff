/** LINE: open chats and groups by invite, official accounts by id. A link to add a friend leads to a person. */
import { namedPlace } from './named-place.js';
import { NOTHING, PERSON } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

/** The case of an invite counts. */
const CODE = /^[A-Za-z0-9_-]{6,80}$/;
const GROUP = {
  platform: 'line',
  slot: 'invite',
  kind: 'chat' as const,
  pattern: CODE,
  before: 'g/',
  url: (code: string) => `https://line.me/ti/g/${code}`,
  isCaseKept: true as const,
};
const OPEN_CHAT = {
  ...GROUP,
  slot: 'open-chat',
  before: 'g2/',
  url: (code: string) => `https://line.me/ti/g2/${code}`,
};
const OFFICIAL = {
  platform: 'line',
  slot: 'account',
  kind: 'account' as const,
  pattern: /^[a-z0-9._-]{3,30}$/,
  before: '@',
  url: (name: string) => `https://line.me/R/ti/p/@${name}`,
};

/** /ti/g/<code>, /ti/g2/<code>, /ti/p/@<account>, /ti/p/<code of a person>; '/R' may stand in front. */
function read({ host, path }: CleanAddress): Verdict {
  if (host === 'page.line.me') return namedPlace(path[0], OFFICIAL);
  const parts = path[0]?.toLowerCase() === 'r' ? path.slice(1) : path;
  const [first, second, third] = parts;
  if (first?.toLowerCase() !== 'ti' || third === undefined) return NOTHING;
  switch (second) {
    case 'g':
      return namedPlace(third, GROUP);
    case 'g2':
      return namedPlace(third, OPEN_CHAT);
    case 'p':
      return third.startsWith('@') ? namedPlace(third, OFFICIAL) : PERSON;
    default:
      return NOTHING;
  }
}

/** '@account'; a name without '@' is a person's. 'g/<code>' and 'g2/<code>' as in our own exports. */
function token(text: string): Verdict {
  const bare = text.trim();
  const [, sort, code] = /^(g2?)\/(.+)$/.exec(bare) ?? [];
  if (code !== undefined) return namedPlace(code, sort === 'g' ? GROUP : OPEN_CHAT);
  return bare.startsWith('@') ? namedPlace(bare, OFFICIAL) : NOTHING;
}

export const platform = {
  id: 'line',
  title: 'LINE',
  owner: 'LY Corporation',
  aliases: ['line', 'line app', 'line open chat', 'line openchat'],
  hosts: ['line.me'],
  read,
  token,
  // Assumed: half of a small chat reads along.
  visibility: { account: 0.3, '*': 0.5 },
  // Assumed, like other small chats; an account like a channel.
  typicalMembers: { account: 1_000, '*': 120 },
  isSourced: false,
} satisfies Platform;
