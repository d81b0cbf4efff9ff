/** BitChute: channels. Single videos name no place, profiles are persons. */
import { namedPlace } from './named-place.js';
import { NOTHING, PERSON } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

/** A name or a code whose case counts. */
const CHANNEL = {
  platform: 'bitchute',
  slot: 'channel',
  kind: 'channel' as const,
  pattern: /^[A-Za-z0-9][A-Za-z0-9_-]{1,60}$/,
  before: 'channel/',
  url: (name: string) => `https://www.bitchute.com/channel/${name}/`,
  isCaseKept: true as const,
};

function read({ path: [first, second] }: CleanAddress): Verdict {
  if (first === 'profile') return PERSON;
  return first === 'channel' ? namedPlace(second, CHANNEL) : NOTHING;
}

export const platform = {
  id: 'bitchute',
  title: 'BitChute',
  owner: 'BitChute',
  aliases: ['bitchute', 'bit chute'],
  hosts: ['bitchute.com'],
  read,
  token: (text: string) => namedPlace(text, CHANNEL),
  // Assumed, like other feeds.
  visibility: { '*': 0.08 },
  // Assumed: an ordinary channel of a local maker.
  typicalMembers: { '*': 500 },
  isSourced: false,
} satisfies Platform;
