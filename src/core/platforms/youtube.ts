/** YouTube: channels, under an id, a handle or one of two older names that can't be joined without asking YouTube. */
import { NOTHING, place, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const NOT_CHANNELS = words(
  'watch shorts embed v e playlist playlists results feed live hashtag redirect about account premium t kids music trending ' +
    'upload signin attribution_link oembed clip post creators ads jobs gaming movies channels verify_age logout intl s yt ' +
    'get_video_info live_chat source watch_popup paid_memberships reporthistory channel c user feeds',
);
/** The case of an id counts. */
const ID = /^UC[A-Za-z0-9_-]{22}$/;
/** Handles may be written in any script. */
const NAME = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}_.·-]{1,99}(?<!\.)$/u;

function byId(id: string | null | undefined): Verdict {
  if (id === null || id === undefined || !ID.test(id)) return NOTHING;
  const url = `https://www.youtube.com/channel/${id}`;
  return place({ platform: 'youtube', slot: 'id', id, kind: 'channel', url, handle: null });
}

type NameForm = { readonly slot: string; readonly before: string };
const HANDLE: NameForm = { slot: 'handle', before: '@' };
const CUSTOM: NameForm = { slot: 'custom', before: 'c/' };
const USER: NameForm = { slot: 'user', before: 'user/' };

function byName(text: string | null | undefined, form: NameForm): Verdict {
  const name = text ?? '';
  const lower = name.toLowerCase();
  if (!NAME.test(lower)) return NOTHING;
  const url = `https://www.youtube.com/${form.before}${encodeURI(lower)}`;
  return place({
    platform: 'youtube',
    slot: form.slot,
    id: `${form.before}${lower}`,
    kind: 'channel',
    url,
    handle: name,
  });
}

/** feeds/videos.xml?channel_id=, ?user=; in its older form feeds/base/users/<name>/uploads. */
function readFeed(path: readonly string[], query: URLSearchParams): Verdict {
  if (path[2] === 'users') return byName(path[3], USER);
  return query.has('user') ? byName(query.get('user'), USER) : byId(query.get('channel_id'));
}

function read({ host, path, query }: CleanAddress): Verdict {
  const [first, second] = path;
  if (first === undefined || host.endsWith('youtu.be')) return NOTHING;
  if (first.startsWith('@')) return byName(first.slice(1), HANDLE);
  switch (first.toLowerCase()) {
    case 'channel':
      return byId(second);
    case 'c':
      return byName(second, CUSTOM);
    case 'user':
      return byName(second, USER);
    case 'profile':
      return byName(query.get('user'), USER);
    case 'subscription_center':
      return byName(query.get('add_user'), USER);
    case 'rss':
      return byName(path[2], USER);
    case 'embed':
      return byId(query.get('channel'));
    case 'feeds':
      return readFeed(path, query);
    default:
      return NOT_CHANNELS.has(first.toLowerCase()) ? NOTHING : byName(first, CUSTOM);
  }
}

function token(text: string): Verdict {
  const bare = text.trim();
  return ID.test(bare) ? byId(bare) : byName(bare.replace(/^@/, ''), HANDLE);
}

export const platform = {
  id: 'youtube',
  title: 'YouTube',
  owner: 'Google',
  aliases: ['youtube', 'yt', 'you tube', 'youtube com', 'ютуб'],
  hosts: [
    'youtube.com',
    'youtu.be',
    'youtube-nocookie.com',
    ...'co.uk com.au com.br com.mx de fr es it nl pl pt se ca in ie at ch be'.split(' ').map((end) => `youtube.${end}`),
  ],
  read,
  token,
  // Assumed, like other feeds that are sorted by a machine.
  visibility: { '*': 0.08 },
  // Assumed: an ordinary channel of an association or a local maker.
  typicalMembers: { '*': 2_000 },
  isSourced: false,
} satisfies Platform;
