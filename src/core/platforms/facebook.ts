/** Facebook: groups and pages. Pages and profiles share one form of address; what stands there is read as a page. */
import type { Kind } from '../../domain/listing.js';
import { bareToken, NOTHING, pathOf, place, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

/** Parts of Facebook itself that stand where a page's name would. */
const NOT_PAGES = words(
  'groups pages pg people p share watch gaming marketplace events event help login photo photos photo.php story.php permalink.php search hashtag reel reels ' +
    'l.php sharer sharer.php share.php home home.php video videos notes messages notifications settings bookmarks friends ads ' +
    'business policies privacy legal terms about careers recover checkpoint dialog plugins stories live games jobs donate ' +
    'fundraisers places directory me unsupportedbrowser signup reg feed saved onthisday public flx tr community broadcasts topic ' +
    'lite mobile memories offers logout messenger username hashtags coronavirus_info',
);
const NOT_GROUPS = words('feed discover create joins search browse category');
/** Parts of facebook.com that are no copy of the site people read; single videos; private messages. */
const NOT_SITES =
  /^(?:developers?|business|about|apps|l|lm|ads|graph|research|investor|newsroom|pay|workplace)\.|^(?:fb\.watch|m\.me|messenger\.com)$/;

/** Letters of any script, digits, dash, underscore, and dots but at the end. */
const NAME = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}._-]{0,99}(?<!\.)$/u;
const DIGITS = /^\d{1,25}$/;
/** "Tenants-Union-123456789": a page's name with its id; shorter numbers are part of a name (a year, a postcode). */
const NAME_WITH_ID = /-(\d{9,25})$/;
/** An id column with shorter numbers counts rows; Facebook's ids of groups and pages have at least seven digits. */
const ID_TOKEN = /^\d{7,25}$/;

function group(text: string | undefined): Verdict {
  const id = text?.toLowerCase() ?? '';
  if (!NAME.test(id) || NOT_GROUPS.has(id)) return NOTHING;
  const isId = DIGITS.test(id);
  return place({
    platform: 'facebook',
    slot: isId ? 'group-id' : 'group-name',
    id: `groups/${id}`,
    kind: 'group',
    url: `https://www.facebook.com/groups/${encodeURI(id)}`,
    handle: isId ? null : (text ?? null),
  });
}

function pageById(id: string | null | undefined): Verdict {
  if (id === null || id === undefined || !DIGITS.test(id)) return NOTHING;
  const url = `https://www.facebook.com/${id}`;
  return place({ platform: 'facebook', slot: 'page-id', id: `id/${id}`, kind: 'page', url, handle: null });
}

function page(text: string | undefined): Verdict {
  const name = (text ?? '').replace(/^@/, '');
  const lower = name.toLowerCase();
  if (DIGITS.test(lower)) return pageById(lower);
  const id = NAME_WITH_ID.exec(lower)?.[1];
  if (id !== undefined) return pageById(id);
  if (!NAME.test(lower) || NOT_PAGES.has(lower) || lower.endsWith('.php')) return NOTHING;
  const url = `https://www.facebook.com/${encodeURI(lower)}`;
  return place({ platform: 'facebook', slot: 'page-name', id: lower, kind: 'page', url, handle: name });
}

/** /pages/<Name>/<id>, /pages/<Town>/<Name>/<id>, /pages/category/<Category>/<Name>[-<id>|/<id>]; the id is the place. */
function oldPage(path: readonly string[]): Verdict {
  const isListed = path[1]?.toLowerCase() === 'category';
  const id = path.slice(isListed ? 4 : 2, isListed ? 5 : 4).find((part) => DIGITS.test(part));
  return isListed && id === undefined ? page(path[3]) : pageById(id);
}

/** /share/g/<code>: a group behind a code that only Facebook can read. Posts and videos are shared as p, r, v. */
function shared(path: readonly string[]): Verdict {
  const isGroup = path[1]?.toLowerCase() === 'g';
  const code = isGroup ? path[2] : path[1];
  if (code === undefined || !/^[\w-]{5,60}$/.test(code)) return NOTHING;
  const id = `facebook.com/share/${isGroup ? 'g/' : ''}${code}`;
  const url = `https://www.${id}`;
  const kind = isGroup ? 'group' : null;
  return place({ platform: 'facebook', prefix: 'link', slot: 'share', id, kind, url, handle: null, strength: 'weak' });
}

/** A photo's album may be a group's: set=g.<id>. */
function photo(query: URLSearchParams): Verdict {
  const id = /^g\.(\d+)$/.exec(query.get('set') ?? '')?.[1];
  return id === undefined ? NOTHING : group(id);
}

/** The front page once kept what it showed in the fragment or a parameter: home.php#!/groups/x, home.php?sk=group_<id>. */
function home({ fragment, query, ...address }: CleanAddress): Verdict {
  const id = /^group_(\d+)$/.exec(query.get('sk') ?? '')?.[1];
  if (id !== undefined) return group(id);
  const [, way, asked = ''] = /^!?\/([^?]*)(\?.*)?$/.exec(fragment) ?? [];
  if (way === undefined || way.startsWith('home.php')) return NOTHING;
  const path = way.split('/').filter((part) => part !== '');
  return read({ ...address, path, query: new URLSearchParams(asked), fragment: '' });
}

function read(address: CleanAddress): Verdict {
  if (NOT_SITES.test(address.host)) return NOTHING;
  const path = pathOf(address);
  switch (path[0]?.toLowerCase()) {
    case undefined:
    case 'home.php':
      return home(address);
    case 'groups':
      return group(path[1]);
    case 'group.php':
      return group(address.query.get('gid') ?? undefined);
    case 'pages':
      return oldPage(path);
    case 'pg':
      return page(path[1]);
    case 'people':
      return pageById(path[2]);
    case 'p':
      return NAME_WITH_ID.test(path[1] ?? '') ? page(path[1]) : NOTHING;
    case 'profile.php':
      return pageById(address.query.get('id'));
    case 'photo':
    case 'photo.php':
    case 'media':
      return photo(address.query);
    case 'share':
      return shared(path);
    default:
      return page(path[0]);
  }
}

function token(text: string, kind: Kind | null): Verdict {
  const bare = bareToken(text);
  if (/^\d+$/.test(bare) && !ID_TOKEN.test(bare)) return NOTHING;
  return kind === 'group' ? group(bare) : page(bare);
}

export const platform = {
  id: 'facebook',
  title: 'Facebook',
  owner: 'Meta',
  aliases: ['facebook', 'fb', 'face book', 'facebook com', 'fb com', 'meta', 'фейсбук', 'feisbuk', 'face'],
  hosts: [
    'facebook.com',
    'fb.com',
    'fb.watch',
    'm.me',
    'messenger.com',
    'facebookwkhpilnemxj7asaniu7vnjjbiltxjqhye3mhbshg7kx5tfyd.onion',
    'facebookcorewwwi.onion',
    ...'co.uk com.au com.br com.mx de fr es it nl pl pt se ca in ie at ch be dk no'
      .split(' ')
      .map((end) => `facebook.${end}`),
  ],
  read,
  token,
  // A page reaches 6 to 11 % of 10,000 to 100,000 fans (2012 and 2015 studies of page reach); a group's .20 is assumed.
  visibility: { page: 0.08, group: 0.2, '*': 0.1 },
  // Assumed: figures of an ordinary neighbourhood group and page.
  typicalMembers: { group: 1_500, page: 2_000, '*': 1_500 },
  isSourced: false,
} satisfies Platform;
