/** Rumble: channels and users. Single videos name no place. */
import { namedPlace } from './named-place.js';
import { NOTHING } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const CHANNEL = {
  platform: 'rumble',
  slot: 'channel',
  kind: 'channel' as const,
  pattern: /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]{0,80}(?<!\.)$/u,
  before: 'c/',
  url: (name: string) => `https://rumble.com/c/${name}`,
};
const USER = { ...CHANNEL, slot: 'user', before: 'user/', url: (name: string) => `https://rumble.com/user/${name}` };

function read({ path: [first, second] }: CleanAddress): Verdict {
  if (first === 'c') return namedPlace(second, CHANNEL);
  return first === 'user' ? namedPlace(second, USER) : NOTHING;
}

export const platform = {
  id: 'rumble',
  title: 'Rumble',
  owner: 'Rumble',
  aliases: ['rumble', 'rumble com'],
  hosts: ['rumble.com'],
  read,
  token: (text: string) => namedPlace(text, CHANNEL),
  // Assumed, like other feeds that are sorted by a machine.
  visibility: { '*': 0.08 },
  // Assumed: an ordinary channel of a local maker.
  typicalMembers: { '*': 1_000 },
  isSourced: false,
} satisfies Platform;
