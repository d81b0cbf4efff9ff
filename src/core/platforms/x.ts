/** X (Twitter): accounts, lists and communities. */
import { bareToken, NOTHING, OTHER, pathOf, place, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const NOT_NAMES = words(
  'home explore search hashtag i intent share settings messages notifications compose login signup tos privacy about ' +
    'download jobs account logout who_to_follow search-advanced signin personalization statuses status',
);
/** Copies of the site people read; other parts (help, developer, pic) name no account. */
const OWN_HOST = /^(?:(?:m|mobile|www)\.)?(?:x|twitter)\.com$/;
/** Today up to 15; some old names are longer. */
const NAME = /^[a-z0-9_]{1,20}$/;
const ID = /^\d{1,20}$/;

function account(text: string | null | undefined): Verdict {
  const name = bareToken(text ?? '');
  const lower = name.toLowerCase();
  if (!NAME.test(lower) || NOT_NAMES.has(lower)) return NOTHING;
  return place({
    platform: 'x',
    slot: 'name',
    id: lower,
    kind: 'account',
    url: `https://x.com/${lower}`,
    handle: name,
  });
}

function accountById(id: string | null | undefined): Verdict {
  if (id === null || id === undefined || !ID.test(id)) return NOTHING;
  const url = `https://x.com/i/user/${id}`;
  return place({ platform: 'x', slot: 'id', id: `id/${id}`, kind: 'account', url, handle: null });
}

function list(id: string | undefined): Verdict {
  if (id === undefined || !ID.test(id)) return NOTHING;
  return place({
    platform: 'x',
    slot: 'list-id',
    id: `lists/${id}`,
    kind: 'list',
    url: `https://x.com/i/lists/${id}`,
    handle: null,
  });
}

function listByName(owner: string, slug: string): Verdict {
  const id = `${owner}/lists/${slug}`.toLowerCase();
  if (NOT_NAMES.has(bareToken(owner).toLowerCase()) || !/^@?[a-z0-9_]{1,20}\/lists\/[\p{L}\p{N}_-]{1,60}$/u.test(id))
    return NOTHING;
  const bare = id.replace(/^@/, '');
  return place({
    platform: 'x',
    slot: 'list-name',
    id: bare,
    kind: 'list',
    url: `https://x.com/${encodeURI(bare)}`,
    handle: slug,
  });
}

function community(id: string | undefined): Verdict {
  if (id === undefined || !ID.test(id)) return NOTHING;
  const url = `https://x.com/i/communities/${id}`;
  return place({ platform: 'x', slot: 'community', id: `communities/${id}`, kind: 'group', url, handle: null });
}

function readInner(part: string | undefined, id: string | undefined): Verdict {
  if (part === 'lists') return list(id);
  if (part === 'communities') return community(id);
  return part === 'user' ? accountById(id) : NOTHING;
}

function read(address: CleanAddress): Verdict {
  if (/\.(?:x|twitter)\.com$/.test(address.host) && !OWN_HOST.test(address.host)) return NOTHING;
  const [first, second, third] = pathOf(address);
  const { query } = address;
  if (first === undefined) return NOTHING;
  if (first.toLowerCase() === 'i') return readInner(second?.toLowerCase(), third);
  if (first.toLowerCase() === 'intent') {
    return query.has('screen_name') ? account(query.get('screen_name')) : accountById(query.get('user_id'));
  }
  if (second?.toLowerCase() === 'lists' && third !== undefined) return listByName(first, third);
  return account(first);
}

/** Nitter shows what is on X and runs under many hosts (github.com/zedeus/nitter). */
function anywhere(address: CleanAddress): Verdict {
  return address.host.startsWith('nitter.') && address.path.length > 0 ? read(address) : OTHER;
}

/** Also 'lists/<id>' and 'communities/<id>', as in keys. */
function token(text: string): Verdict {
  const bare = text.trim();
  const [, part, id] = /^(lists|communities)\/(\d+)$/.exec(bare) ?? [];
  if (part !== undefined) return readInner(part, id);
  return /^\d+$/.test(bare) ? accountById(bare) : account(bare);
}

export const platform = {
  id: 'x',
  title: 'X (Twitter)',
  owner: 'X Corp',
  aliases: ['x', 'twitter', 'x com', 'twitter com', 'x twitter', 'twitter x', 'tw', 'твиттер'],
  hosts: [
    'x.com',
    'twitter.com',
    'fxtwitter.com',
    'vxtwitter.com',
    'fixupx.com',
    'nitter.net',
    'nitter.poast.org',
    'xcancel.com',
  ],
  read,
  anywhere,
  token,
  // Assumed, like other feeds that are sorted by a machine.
  visibility: { '*': 0.08 },
  // Assumed: an ordinary local account.
  typicalMembers: { '*': 1_000 },
  isSourced: false,
} satisfies Platform;
