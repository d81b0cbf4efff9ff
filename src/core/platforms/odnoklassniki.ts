/** Odnoklassniki (ok.ru): groups by number, groups and people by name. A profile under a number is a person; under a name nobody can tell. */
import { namedPlace } from './named-place.js';
import { NOTHING, PERSON, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const NOT_NAMES = words(
  'dk video videos live music games game app apps feed guests discussions messages help search online gifts cdk group groups ' +
    'profile topic statuses events photo photos market marks hobby shop payment regulations about login settings friends ' +
    'bookmarks notifications videoembed devaccess vitrine business promo',
);
const NAME = {
  platform: 'odnoklassniki',
  slot: 'name',
  kind: null,
  pattern: /^[a-z0-9][a-z0-9._-]{2,49}$/,
  reserved: NOT_NAMES,
  url: (name: string) => `https://ok.ru/${name}`,
};
const GROUP = {
  platform: 'odnoklassniki',
  slot: 'group-id',
  kind: 'group' as const,
  pattern: /^\d{6,20}$/,
  before: 'group/',
  url: (id: string) => `https://ok.ru/group/${id}`,
};

function read({ path }: CleanAddress): Verdict {
  const [first, second] = [path[0]?.toLowerCase(), path[1]];
  if (first === undefined) return NOTHING;
  if (first === 'profile') return second === undefined ? NOTHING : PERSON;
  const glued = /^group(\d{6,20})$/.exec(first)?.[1];
  return first === 'group' || glued !== undefined ? namedPlace(glued ?? second, GROUP) : namedPlace(first, NAME);
}

export const platform = {
  id: 'odnoklassniki',
  title: 'Odnoklassniki (OK)',
  owner: 'VK',
  aliases: ['odnoklassniki', 'ok ru', 'одноклассники'],
  hosts: ['ok.ru', 'odnoklassniki.ru'],
  read,
  token: (text: string) => (/^\d+$/.test(text.trim()) ? namedPlace(text, GROUP) : namedPlace(text, NAME)),
  // Assumed, like other feeds that are sorted by a machine.
  visibility: { '*': 0.08 },
  // Assumed: an ordinary local community.
  typicalMembers: { '*': 1_500 },
  isSourced: false,
} satisfies Platform;
