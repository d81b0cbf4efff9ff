/** Quora: spaces. Questions and topics name no place, profiles are persons. */
import { namedPlace } from './named-place.js';
import { NOTHING, PERSON, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const SPACE = {
  platform: 'quora',
  slot: 'name',
  kind: 'forum' as const,
  pattern: /^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{2,80}$/u,
  reserved: words('www help business blog careers about poe quorablog engineering'),
  url: (name: string) => `https://${name}.quora.com`,
};

/** <space>.quora.com, quora.com/q/<space>; a host of two letters is a language. */
function read({ host, path: [first, second] }: CleanAddress): Verdict {
  if (first === 'profile') return PERSON;
  if (first === 'q') return namedPlace(second, SPACE);
  const sub = host.endsWith('.quora.com') ? host.slice(0, -'.quora.com'.length) : '';
  return sub === '' ? NOTHING : namedPlace(sub, SPACE);
}

export const platform = {
  id: 'quora',
  title: 'Quora',
  owner: 'Quora',
  aliases: ['quora', 'quora space', 'quora spaces'],
  hosts: ['quora.com'],
  read,
  token: (text: string) => namedPlace(text, SPACE),
  // Assumed, as for subreddits.
  visibility: { '*': 0.05 },
  // Assumed: an ordinary space.
  typicalMembers: { '*': 1_000 },
  isSourced: false,
} satisfies Platform;
