/** Action Network: groups of organizers. A form or petition is often all that a list has of a group: it stays a page of the web. */
import { namedPlace } from './named-place.js';
import { NOTHING, OTHER, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const GROUP = {
  platform: 'actionnetwork',
  slot: 'name',
  kind: 'group' as const,
  pattern: /^[a-z0-9][a-z0-9_-]{1,120}$/,
  reserved: words('new search'),
  url: (name: string) => `https://actionnetwork.org/groups/${name}`,
};
/** What people filled in or came to. */
const ACTIONS = words('forms petitions events letters fundraising event_campaigns campaigns ticketed_events surveys');

function read({ path: [first, second] }: CleanAddress): Verdict {
  if (first === 'groups') return namedPlace(second, GROUP);
  return first !== undefined && second !== undefined && ACTIONS.has(first) ? OTHER : NOTHING;
}

export const platform = {
  id: 'actionnetwork',
  title: 'Action Network',
  owner: 'Action Network',
  aliases: ['actionnetwork', 'action network'],
  hosts: ['actionnetwork.org'],
  read,
  token: (text: string) => namedPlace(text, GROUP),
  // Assumed: what is written goes to most mailboxes.
  visibility: { '*': 0.3 },
  // Assumed: an ordinary local group.
  typicalMembers: { '*': 500 },
  isSourced: false,
} satisfies Platform;
