/** Patreon: pages of those who are paid by their readers, under a name or a number. */
import { namedPlace } from './named-place.js';
import { NOTHING, OTHER, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const NOT_PAGES = words(
  'home login signup search explore posts messages settings about pricing policy user c cw join bepatron create discover ' +
    'features product apps app download notifications collection collections checkout portal profile pledge oauth2 api file ' +
    'creators start blog jobs careers brand community guidelines privacy legal media m',
);
const PAGE = {
  platform: 'patreon',
  slot: 'name',
  kind: 'page' as const,
  pattern: /^[a-z0-9_][a-z0-9_.-]{0,63}$/,
  reserved: NOT_PAGES,
  url: (name: string) => `https://www.patreon.com/${name}`,
};
const NUMBERED = {
  ...PAGE,
  slot: 'user-id',
  pattern: /^\d{2,12}$/,
  before: 'id/',
  url: (id: string) => `https://www.patreon.com/user?u=${id}`,
};
/** What may stand before a name: /c/<name>, /cw/<name>, /join/<name>. */
const BEFORE = words('c cw join');

function read({ host, path: [first, second], query }: CleanAddress): Verdict {
  if (host !== 'patreon.com' && host !== 'm.patreon.com') return OTHER;
  if (first === undefined) return NOTHING;
  if (query.has('u')) return namedPlace(query.get('u'), NUMBERED);
  return namedPlace(BEFORE.has(first.toLowerCase()) ? second : first, PAGE);
}

export const platform = {
  id: 'patreon',
  title: 'Patreon',
  owner: 'Patreon',
  aliases: ['patreon', 'patreon com'],
  hosts: ['patreon.com'],
  read,
  token: (text: string) => namedPlace(text, /^(?:id\/)?\d+$/.test(text.trim()) ? NUMBERED : PAGE),
  // Assumed: it goes to the mailboxes of those who asked for it.
  visibility: { '*': 0.3 },
  // Assumed: an ordinary maker's page.
  typicalMembers: { '*': 200 },
  isSourced: false,
} satisfies Platform;
