/** Signal: group chats. The link is the key to the room, so neither it nor its code is kept, only a fingerprint. */
import { fingerprint } from '../identify/fingerprint.js';
import { NOTHING, OTHER, PERSON, place } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

/** The code stands in the fragment; its case counts. */
const CODE = /^[A-Za-z0-9_=+/-]{16,400}$/;

/** What is kept of a code, as our own exports hold it. */
const KEPT = /^[0-9a-f]{16}$/;

function invite(id: string): Verdict {
  return place({ platform: 'signal', slot: 'invite', id, kind: 'chat', url: null, handle: null });
}

function read({ host, fragment }: CleanAddress): Verdict {
  if (host.endsWith('signal.me')) return PERSON;
  if (!host.endsWith('signal.group')) return OTHER;
  if (!CODE.test(fragment)) return NOTHING;
  return invite(fingerprint(fragment));
}

export const platform = {
  id: 'signal',
  title: 'Signal',
  owner: 'Signal Foundation',
  aliases: ['signal', 'signal app'],
  hosts: ['signal.group', 'signal.me'],
  schemes: ['sgnl'],
  read,
  token: (text) => (KEPT.test(text.trim()) ? invite(text.trim()) : NOTHING),
  // Assumed: half of a small chat reads along.
  visibility: { '*': 0.5 },
  // Assumed, like other small chats.
  typicalMembers: { '*': 120 },
  isSourced: false,
} satisfies Platform;
