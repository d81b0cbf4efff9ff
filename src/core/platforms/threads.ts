/** Threads: accounts, with the names they have on Instagram. */
import { bareToken, NOTHING, place } from './place.js';
import type { Platform, Verdict } from './platform.js';

/** As on Instagram: up to 30 letters, digits, underscores, and dots but at the end. */
const NAME = /^[a-z0-9_.]{1,30}(?<!\.)$/;

function account(text: string): Verdict {
  const name = bareToken(text);
  const lower = name.toLowerCase();
  if (!NAME.test(lower)) return NOTHING;
  const url = `https://www.threads.com/@${lower}`;
  return place({ platform: 'threads', slot: 'name', id: lower, kind: 'account', url, handle: name });
}

export const platform = {
  id: 'threads',
  title: 'Threads',
  owner: 'Meta',
  aliases: ['threads', 'threads net', 'threads com'],
  hosts: ['threads.net', 'threads.com'],
  // What does not begin with '@' is the site's own: /search, /t/<post>, /login.
  read: ({ path: [first = ''] }) => (first.startsWith('@') ? account(first) : NOTHING),
  token: account,
  // Assumed, like other feeds that are sorted by a machine.
  visibility: { '*': 0.08 },
  // Assumed: an ordinary local account.
  typicalMembers: { '*': 1_000 },
  isSourced: false,
} satisfies Platform;
