/** KakaoTalk: open chats of many by code, channels. A link for a talk of two leads to a person. */
import { namedPlace } from './named-place.js';
import { NOTHING, PERSON } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

/** The case of a code counts; its first letter says what it opens: g a chat of many, s a talk of two. */
const OPEN_CHAT = {
  platform: 'kakaotalk',
  slot: 'invite',
  kind: 'chat' as const,
  pattern: /^g[A-Za-z0-9]{4,20}$/,
  before: 'o/',
  url: (code: string) => `https://open.kakao.com/o/${code}`,
  isCaseKept: true as const,
};
const CHANNEL = {
  platform: 'kakaotalk',
  slot: 'channel',
  kind: 'channel' as const,
  pattern: /^_[A-Za-z0-9]{3,20}$/,
  url: (code: string) => `https://pf.kakao.com/${code}`,
  isCaseKept: true as const,
};

function read({ host, path }: CleanAddress): Verdict {
  const [first, second = ''] = path;
  if (host === 'pf.kakao.com') return namedPlace(first, CHANNEL);
  if (host !== 'open.kakao.com') return NOTHING;
  if (first === 'me') return PERSON;
  if (first !== 'o') return NOTHING;
  return second.startsWith('s') ? PERSON : namedPlace(second, OPEN_CHAT);
}

export const platform = {
  id: 'kakaotalk',
  title: 'KakaoTalk',
  owner: 'Kakao',
  aliases: ['kakaotalk', 'kakao talk', 'kakao', '카카오톡'],
  hosts: ['open.kakao.com', 'pf.kakao.com'],
  read,
  token: (text: string) => namedPlace(text, text.trim().startsWith('_') ? CHANNEL : OPEN_CHAT),
  // Assumed: half of a small chat reads along; a channel like Telegram's.
  visibility: { channel: 0.3, '*': 0.5 },
  // Assumed, like other small chats; a channel like Telegram's.
  typicalMembers: { channel: 1_500, '*': 120 },
  isSourced: false,
} satisfies Platform;
