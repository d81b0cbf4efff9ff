/** GroupMe: group chats. A link to join ends in a secret: only the number of the group is kept. */
import { NOTHING, PERSON, place } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const ID = /^\d{5,15}$/;

function group(id: string | undefined): Verdict {
  if (id === undefined || !ID.test(id)) return NOTHING;
  return place({ platform: 'groupme', slot: 'id', id, kind: 'chat', url: null, handle: null });
}

/** /join_group/<id>/<secret>, web.groupme.com/groups/<id>, /chats/<id>; /contact/<id> is a person. */
function read({ path }: CleanAddress): Verdict {
  switch (path[0]?.toLowerCase()) {
    case 'join_group':
    case 'groups':
    case 'chats':
      return group(path[1]);
    case 'contact':
    case 'profile':
      return PERSON;
    default:
      return NOTHING;
  }
}

export const platform = {
  id: 'groupme',
  title: 'GroupMe',
  owner: 'Microsoft',
  aliases: ['groupme', 'group me', 'groupme com'],
  hosts: ['groupme.com'],
  read,
  token: (text) => group(text.trim()),
  // Assumed: half of a small chat reads along.
  visibility: { '*': 0.5 },
  // Assumed, like other small chats.
  typicalMembers: { '*': 120 },
  isSourced: false,
} satisfies Platform;
