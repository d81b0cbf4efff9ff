/** WhatsApp: group chats by invite, and channels. wa.me and send links lead to one person's telephone. */
import { NOTHING, PERSON, place } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

/** The case of a code counts. Today 22 characters; room for others. */
const CODE = /^[A-Za-z0-9_-]{6,64}$/;

function chat(code: string | null | undefined): Verdict {
  if (code === null || code === undefined || !CODE.test(code) || code.toLowerCase() === 'invite') return NOTHING;
  const url = `https://chat.whatsapp.com/${code}`;
  return place({ platform: 'whatsapp', slot: 'invite', id: code, kind: 'chat', url, handle: null });
}

function channel(id: string | undefined): Verdict {
  if (id === undefined || !CODE.test(id)) return NOTHING;
  const url = `https://www.whatsapp.com/channel/${id}`;
  return place({ platform: 'whatsapp', slot: 'channel', id: `channel/${id}`, kind: 'channel', url, handle: null });
}

function read({ scheme, host, path, query }: CleanAddress): Verdict {
  const first = path[0]?.toLowerCase();
  if (scheme === 'whatsapp') return host.toLowerCase() === 'chat' ? chat(query.get('code')) : PERSON;
  if (host === 'chat.whatsapp.com') return chat(first === 'invite' ? path[1] : path[0]);
  if (host === 'web.whatsapp.com' && first === 'accept') return chat(query.get('code'));
  if (first === 'channel') return channel(path[1]);
  if (host === 'wa.me') return first === undefined ? NOTHING : PERSON;
  return first === 'send' || query.has('phone') ? PERSON : NOTHING;
}

/** Numbers in a WhatsApp column are telephones. */
function token(text: string): Verdict {
  const bare = text.trim();
  return /^\+?[\d\s().-]{6,}$/.test(bare) ? PERSON : chat(bare);
}

export const platform = {
  id: 'whatsapp',
  title: 'WhatsApp',
  owner: 'Meta',
  aliases: ['whatsapp', 'wa', 'whats app', 'whatsup', 'wapp', 'wsp', 'whatsapp com', 'ватсап', 'вотсап'],
  hosts: ['whatsapp.com', 'wa.me'],
  schemes: ['whatsapp'],
  read,
  token,
  // Assumed: half of a small chat reads along.
  visibility: { channel: 0.3, '*': 0.5 },
  // Assumed: an ordinary neighbourhood chat; a channel like Telegram's.
  typicalMembers: { channel: 1_500, '*': 120 },
  // A one-way broadcast tool for admins, as Meta announced it on 8 June 2023.
  broadcastKinds: ['channel'],
  isSourced: false,
} satisfies Platform;
