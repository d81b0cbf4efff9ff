/** Viber: communities and groups by invite, channels and bots by name. A telephone number is a person. */
import { namedPlace } from './named-place.js';
import { NOTHING, PERSON, place } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

/** The case of an invite counts; it is base 64, in which '+' is sometimes written as a blank. */
const CODE = /^[A-Za-z0-9+/=_-]{20,200}$/;
const NAMED = {
  platform: 'viber',
  slot: 'name',
  kind: 'channel' as const,
  pattern: /^(?=.*[a-z])[a-z0-9_.-]{3,60}$/,
  url: (name: string) => `https://chats.viber.com/${name}`,
};

/** `sort`: 'g2' of communities, 'g' of groups. */
function invite(text: string, sort: 'g' | 'g2'): Verdict {
  const code = text.trim().replaceAll(' ', '+');
  if (!CODE.test(code)) return NOTHING;
  const url = `https://invite.viber.com/?${sort}=${encodeURIComponent(code)}`;
  return place({ platform: 'viber', slot: 'invite', id: `${sort}/${code}`, kind: 'chat', url, handle: null });
}

/** viber://pa?chatURI=name, viber://community_invite?data=code, viber://chat?number=…. */
function readAppLink({ host, query }: CleanAddress): Verdict {
  const action = host.toLowerCase();
  if (action === 'community_invite') return invite(query.get('data') ?? '', 'g2');
  if (action === 'pa') return namedPlace(query.get('chatURI'), NAMED);
  return query.has('number') || action === 'chat' || action === 'add' ? PERSON : NOTHING;
}

function read(address: CleanAddress): Verdict {
  const { scheme, host, path, query } = address;
  if (scheme === 'viber') return readAppLink(address);
  if (query.has('number')) return PERSON;
  if (query.has('g2')) return invite(query.get('g2') ?? '', 'g2');
  if (query.has('g')) return invite(query.get('g') ?? '', 'g');
  if (host !== 'chats.viber.com' || path[0] === undefined) return NOTHING;
  return /^\+?\d+$/.test(path[0]) ? PERSON : namedPlace(path[0], NAMED);
}

/** Numbers in a Viber column are telephones; 'g2/<code>' as in our own exports. */
function token(text: string): Verdict {
  const bare = text.trim();
  if (/^\+?[\d\s().-]{6,}$/.test(bare)) return PERSON;
  const [, sort, code] = /^(g2?)\/(.+)$/.exec(bare) ?? [];
  return code === undefined ? namedPlace(bare, NAMED) : invite(code, sort === 'g' ? 'g' : 'g2');
}

export const platform = {
  id: 'viber',
  title: 'Viber',
  owner: 'Rakuten',
  aliases: ['viber', 'viber com', 'вайбер'],
  hosts: ['viber.com'],
  schemes: ['viber'],
  read,
  token,
  // Assumed: half of a small chat reads along; a channel like Telegram's.
  visibility: { channel: 0.3, '*': 0.5 },
  // Assumed: an ordinary community; a channel like Telegram's.
  typicalMembers: { channel: 1_500, '*': 300 },
  isSourced: false,
} satisfies Platform;
