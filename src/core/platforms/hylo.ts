/** Hylo: groups. Members are persons. */
import { namedPlace } from './named-place.js';
import { NOTHING, PERSON } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const GROUP = {
  platform: 'hylo',
  slot: 'name',
  kind: 'group' as const,
  pattern: /^[a-z0-9][a-z0-9-]{1,60}$/,
  before: 'groups/',
  url: (name: string) => `https://www.hylo.com/groups/${name}`,
};

function read({ path: [first, second] }: CleanAddress): Verdict {
  if (first === 'members' || first === 'm') return PERSON;
  return first === 'groups' ? namedPlace(second, GROUP) : NOTHING;
}

export const platform = {
  id: 'hylo',
  title: 'Hylo',
  owner: 'Terran Collective',
  aliases: ['hylo', 'hylo group'],
  hosts: ['hylo.com'],
  read,
  token: (text: string) => namedPlace(text, GROUP),
  // Assumed: what is written goes to most mailboxes.
  visibility: { '*': 0.3 },
  // Assumed: an ordinary local group.
  typicalMembers: { '*': 150 },
  isSourced: false,
} satisfies Platform;
