/** Odysee (LBRY): channels. Single videos of a channel lead to it. */
import { namedPlace } from './named-place.js';
import { NOTHING } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

/** @name:3 or @name:3a…: what follows ':' tells channels of one name apart. */
const CHANNEL = {
  platform: 'odysee',
  slot: 'name',
  kind: 'channel' as const,
  pattern: /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]{0,80}(?::[0-9a-f]{1,40})?$/u,
  before: '@',
  url: (name: string) => `https://odysee.com/@${name}`,
};

function read({ path: [first = ''] }: CleanAddress): Verdict {
  return first.startsWith('@') ? namedPlace(first, CHANNEL) : NOTHING;
}

export const platform = {
  id: 'odysee',
  title: 'Odysee',
  owner: 'Odysee',
  aliases: ['odysee', 'lbry'],
  hosts: ['odysee.com', 'lbry.tv'],
  read,
  token: (text: string) => namedPlace(text, CHANNEL),
  // Assumed, like other feeds that are sorted by a machine.
  visibility: { '*': 0.08 },
  // Assumed: an ordinary channel of a local maker.
  typicalMembers: { '*': 500 },
  isSourced: false,
} satisfies Platform;
