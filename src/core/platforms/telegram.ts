/** Telegram: channels and groups, by name, by invite or by id. Numbers after '+' are phone numbers of persons. */
import type { Kind } from '../../domain/listing.js';
import { bareToken, NOTHING, PERSON, place, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

/** Telegram's own pages (core.telegram.org/api/links). */
const NOT_NAMES = words(
  's joinchat addlist addstickers addemoji addtheme share proxy socks setlanguage iv login boost c m call nft bg invoice ' +
    'confirmphone contact giftcode addbot stickers faq apps blog privacy tos',
);
const NAME = /^[a-z0-9_]{4,32}$/;
/** The case of an invite counts. */
const INVITE = /^[A-Za-z0-9_-]{6,64}$/;

function named(text: string | undefined, kind: Kind | null): Verdict {
  const name = bareToken(text ?? '');
  const lower = name.toLowerCase();
  if (!NAME.test(lower) || NOT_NAMES.has(lower) || /^\d+$/.test(lower)) return NOTHING;
  return place({ platform: 'telegram', slot: 'name', id: lower, kind, url: `https://t.me/${lower}`, handle: name });
}

function invite(text: string | undefined): Verdict {
  const code = (text ?? '').trim().replace(/^\+/, '').trim();
  if (/^[\d\s().-]+$/.test(code)) return PERSON;
  if (!INVITE.test(code)) return NOTHING;
  const url = `https://t.me/+${code}`;
  return place({ platform: 'telegram', slot: 'invite', id: `invite/${code}`, kind: 'chat', url, handle: null });
}

/** Programs write a channel's or supergroup's id as -(10^12 + id), mostly seen as '-100' before it (core.telegram.org/api/bots/ids). */
const CHANNEL_SHIFT = 1_000_000_000_000n;

/** A small group's id is of a series of its own, written with '-'; it has no address. */
function numbered(text: string | undefined): Verdict {
  const [, sign, digits] = /^(-?)(\d{5,20})$/.exec(text ?? '') ?? [];
  if (digits === undefined) return NOTHING;
  const isShifted = sign === '-' && BigInt(digits) > CHANNEL_SHIFT;
  if (sign === '-' && !isShifted) {
    const id = `id/-${digits}`;
    return place({ platform: 'telegram', slot: 'group-id', id, kind: 'group', url: null, handle: null });
  }
  const id = isShifted ? String(BigInt(digits) - CHANNEL_SHIFT) : digits;
  return place({
    platform: 'telegram',
    slot: 'id',
    id: `id/${id}`,
    kind: null,
    url: `https://t.me/c/${id}`,
    handle: null,
  });
}

/** A folder of several chats behind one code. */
function folder(code: string | undefined): Verdict {
  if (code === undefined || !INVITE.test(code)) return NOTHING;
  const url = `https://t.me/addlist/${code}`;
  return place({
    platform: 'telegram',
    slot: 'folder',
    id: `addlist/${code}`,
    kind: null,
    url,
    handle: null,
    strength: 'weak',
  });
}

function readPath(path: readonly string[]): Verdict {
  const [first, second] = path;
  if (first === undefined) return NOTHING;
  if (first.startsWith('+') || first.startsWith(' ')) return invite(first);
  switch (first.toLowerCase()) {
    case 'joinchat':
      return invite(second);
    case 'addlist':
      return folder(second);
    case 'boost':
      return named(second, null);
    case 'c':
      return numbered(second);
    case 'contact':
      return PERSON;
    case 's':
      return named(second, 'channel');
    default:
      return named(first, null);
  }
}

/** tg://resolve?domain=name, tg://join?invite=code. */
function readAppLink({ host, query }: CleanAddress): Verdict {
  const action = host.toLowerCase();
  if (action === 'resolve') return query.has('phone') ? PERSON : named(query.get('domain') ?? undefined, null);
  if (action === 'join') return invite(query.get('invite') ?? undefined);
  if (action === 'addlist') return folder(query.get('slug') ?? undefined);
  if (action === 'privatepost') return numbered(query.get('channel') ?? undefined);
  return action === 'user' || action === 'contact' ? PERSON : NOTHING;
}

/**
 * web.telegram.org keeps the chat in the fragment: #@name, #-100123, in its first form #/im?p=@name, p=c<channel>_<hash>,
 * p=g<group>, p=u<person>. Bare numbers there are persons.
 */
function readWebApp({ fragment }: CleanAddress): Verdict {
  const chat = /^(?:\/im\?p=)?(@\w+|-\d+|[cgsu]?\d+)(?:_\d+)?$/.exec(fragment)?.[1];
  if (chat === undefined) return NOTHING;
  if (chat.startsWith('@')) return named(chat, null);
  if (chat.startsWith('-')) return numbered(chat);
  if (chat.startsWith('g')) return numbered(`-${chat.slice(1)}`);
  return /^[cs]/.test(chat) ? numbered(chat.slice(1)) : PERSON;
}

function read(address: CleanAddress): Verdict {
  if (address.scheme === 'tg') return readAppLink(address);
  if (address.host === 'web.telegram.org') return readWebApp(address);
  const own = /^([^.]+)\.t\.me$/.exec(address.host)?.[1];
  return own === undefined ? readPath(address.path) : named(own, null);
}

/** Also 'invite/<code>' and 'addlist/<code>', as in keys. */
function token(text: string, kind: Kind | null): Verdict {
  const bare = text.trim();
  const [, part, code] = /^(invite|addlist)\/(.+)$/.exec(bare) ?? [];
  if (part !== undefined) return part === 'invite' ? invite(code) : folder(code);
  if (/^\+/.test(bare)) return /^\+[\d\s().-]+$/.test(bare) ? PERSON : invite(bare);
  if (/^-?\d+$/.test(bare)) return numbered(bare);
  return named(bare, kind === 'channel' ? 'channel' : null);
}

export const platform = {
  id: 'telegram',
  title: 'Telegram',
  owner: 'Telegram',
  aliases: ['telegram', 'tg', 'tele', 't me', 'телеграм', 'телеграмм', 'тг', 'telegram org'],
  hosts: ['t.me', 'telegram.me', 'telegram.dog', 'web.telegram.org'],
  schemes: ['tg'],
  read,
  token,
  // Channels: views per post are 10 to 40 % of subscribers in published channel statistics. Groups: assumed, like small chats.
  visibility: { channel: 0.3, group: 0.5, chat: 0.5, '*': 0.3 },
  // Assumed: an ordinary local channel and group.
  typicalMembers: { channel: 1_500, group: 300, chat: 300, '*': 300 },
  // "Channels are a tool for broadcasting public messages to large audiences": telegram.org/faq_channels.
  broadcastKinds: ['channel'],
  isSourced: true,
} satisfies Platform;
