/** LinkedIn: pages of organizations, and groups. Profiles are persons. */
import type { Kind } from '../../domain/listing.js';
import { bareToken, NOTHING, PERSON, place, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const COMPANY = words('company company-beta school showcase');
const PROFILE = words('in pub profile recruiter sales');
const NOT_COMPANIES = words('setup home unavailable');
const NAME = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}_.&'’–-]{0,119}(?<![.'’])$/u;
const ID = /^\d{1,15}$/;

function company(text: string | undefined): Verdict {
  const name = text ?? '';
  const lower = name.toLowerCase();
  if (!NAME.test(lower) || NOT_COMPANIES.has(lower)) return NOTHING;
  const isId = ID.test(lower);
  return place({
    platform: 'linkedin',
    slot: isId ? 'company-id' : 'company-name',
    id: `company/${lower}`,
    kind: 'page',
    url: `https://www.linkedin.com/company/${encodeURI(lower)}`,
    handle: isId ? null : name,
  });
}

/** Also the older "Name-of-group-12345". */
function group(text: string | null | undefined): Verdict {
  const id = /(?:^|-)(\d{1,15})$/.exec(text ?? '')?.[1];
  if (id === undefined) return NOTHING;
  const url = `https://www.linkedin.com/groups/${id}`;
  return place({ platform: 'linkedin', slot: 'group', id: `groups/${id}`, kind: 'group', url, handle: null });
}

/** Group addresses in lists are not always numbers: a name that stands there is kept as it is. */
function namedGroup(text: string | undefined): Verdict {
  const found = group(text);
  const lower = text?.toLowerCase() ?? '';
  if (found.is === 'place' || !NAME.test(lower)) return found;
  const url = `https://www.linkedin.com/groups/${encodeURI(lower)}`;
  return place({
    platform: 'linkedin',
    slot: 'group',
    id: `groups/${lower}`,
    kind: 'group',
    url,
    handle: text ?? null,
  });
}

/** What its pages for telephones and an old trial have in front: /mwlite/company/x, /company/beta/x. */
const BESIDE = words('m mwlite beta');

function read({ path: whole, query }: CleanAddress): Verdict {
  const path = whole.filter((part, at) => at > 1 || !BESIDE.has(part.toLowerCase()));
  const [first, second] = [path[0]?.toLowerCase() ?? '', path[1]];
  if (COMPANY.has(first)) return company(second);
  if (first === 'groupitem') return group(query.get('gid'));
  if (first === 'groups') return second === undefined ? group(query.get('gid')) : namedGroup(second);
  return PROFILE.has(first) ? PERSON : NOTHING;
}

function token(text: string, kind: Kind | null): Verdict {
  const bare = bareToken(text);
  return kind === 'group' ? group(bare) : company(bare);
}

export const platform = {
  id: 'linkedin',
  title: 'LinkedIn',
  owner: 'Microsoft',
  aliases: ['linkedin', 'linked in', 'linkedin com', 'li'],
  hosts: ['linkedin.com'],
  read,
  token,
  // Assumed, like other feeds that are sorted by a machine.
  visibility: { '*': 0.08 },
  // Assumed: an ordinary group or organization page.
  typicalMembers: { group: 1_500, '*': 1_000 },
  isSourced: false,
} satisfies Platform;
