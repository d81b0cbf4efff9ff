/** Loomio: groups that decide together, by key or name. Single discussions and polls name no place. */
import { namedPlace } from './named-place.js';
import { NOTHING, OTHER, PERSON, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

/** The case of a key counts; the name behind it changes. */
const GROUP = {
  platform: 'loomio',
  slot: 'group-id',
  kind: 'group' as const,
  pattern: /^[A-Za-z0-9]{6,10}$/,
  before: 'g/',
  url: (key: string) => `https://www.loomio.com/g/${key}`,
  isCaseKept: true as const,
};
const NAMED = {
  platform: 'loomio',
  slot: 'name',
  kind: 'group' as const,
  pattern: /^[a-z0-9][a-z0-9-]{2,60}$/,
  reserved: words(
    'dashboard inbox explore groups polls threads tasks templates start try pricing about help login signup users invitations ' +
      'api admin contact privacy terms blog features discussions email_actions www',
  ),
  url: (name: string) => `https://www.loomio.com/${name}`,
};

/** /g/<key>/<name>, /<name>; /d/ and /p/ are talks and polls, /u/ people. */
function read({ host, path: [first, second] }: CleanAddress): Verdict {
  if (!/^loomio\.(?:org|com)$/.test(host)) return OTHER;
  if (first === undefined) return NOTHING;
  if (first === 'u') return PERSON;
  return first === 'g' ? namedPlace(second, GROUP) : namedPlace(first, NAMED);
}

export const platform = {
  id: 'loomio',
  title: 'Loomio',
  owner: 'Loomio Cooperative',
  aliases: ['loomio', 'loomio group'],
  hosts: ['loomio.org', 'loomio.com'],
  read,
  token: (text: string) => namedPlace(text, NAMED),
  // Assumed: what is written goes to most mailboxes.
  visibility: { '*': 0.3 },
  // Assumed: an ordinary local group.
  typicalMembers: { '*': 50 },
  isSourced: false,
} satisfies Platform;
