/** Groups.io: groups that work by e-mail, alone or below an organization's own name. */
import { NOTHING, OTHER, place } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

/** 'a+b' is the subgroup b of a. */
const NAME = /^[a-z0-9][a-z0-9_.-]{0,99}(?:\+[a-z0-9][a-z0-9_.-]{0,99})?(?<!\.)$/;
const HOST = /^(?:([a-z0-9-]{1,63})\.)?groups\.io$/;
/** What is written to a group's address to give it an order (groups.io, help, "Email commands"). */
const ORDER = /\+(?:subscribe|unsubscribe|owner|help|digest|nodigest|single|nomail|special|summary)$/;
const NOT_ORGANIZATIONS = new Set(['www', 'api', 'beta', 'support', 'help']);

function group(text: string, organization: string | null): Verdict {
  const name = text.toLowerCase();
  if (!NAME.test(name)) return NOTHING;
  return place({
    platform: 'groupsio',
    slot: 'name',
    id: organization === null ? name : `${organization}/${name}`,
    kind: 'group',
    url: `https://${organization === null ? '' : `${organization}.`}groups.io/g/${name}`,
    handle: text,
  });
}

function organizationOf(host: string): string | null {
  const found = HOST.exec(host)?.[1];
  return found === undefined || NOT_ORGANIZATIONS.has(found) ? null : found;
}

function read({ host, path }: CleanAddress): Verdict {
  const [first, second] = path;
  // In a path '+' is sometimes written as a blank.
  if (first?.toLowerCase() !== 'g' || second === undefined) return NOTHING;
  return group(second.replace(' ', '+'), organizationOf(host));
}

/** 'name@groups.io', 'name+subscribe@groups.io', 'main@organization.groups.io'. */
function shorthand(text: string): Verdict {
  const mail = /^(?:mailto:)?([^@\s]{1,200})@((?:[a-z0-9-]{1,63}\.)?groups\.io)$/i.exec(text.trim());
  const [, name, host] = mail ?? [];
  if (name === undefined || host === undefined) return OTHER;
  return group(name.replace(ORDER, ''), organizationOf(host.toLowerCase()));
}

function token(text: string): Verdict {
  const short = shorthand(text);
  return short.is === 'other' ? group(text.trim(), null) : short;
}

export const platform = {
  id: 'groupsio',
  title: 'Groups.io',
  owner: 'Groups.io',
  aliases: ['groups io', 'groupsio', 'groups.io'],
  hosts: ['groups.io'],
  read,
  shorthand,
  token,
  // Assumed: what is written goes to most mailboxes.
  visibility: { '*': 0.3 },
  // Assumed: an ordinary local list.
  typicalMembers: { '*': 200 },
  isSourced: false,
} satisfies Platform;
