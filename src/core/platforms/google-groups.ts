/** Google Groups: public ones, and those below the domain of an organization. */
import { NOTHING, OTHER, place, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const NAME = /^[a-z0-9][a-z0-9_.+-]{0,99}(?<!\.)$/;
const DOMAIN = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6}$/;
/** What stands before a group's name: /g/x, /group/x, /forum/#!forum/x, /d/forum/x, /d/topic/x/…. */
const BEFORE_NAME = words(
  'g group forum topic msg members browse_thread aboutgroup searchin contactowner overview join',
);
const ORDER = /\+(?:subscribe|unsubscribe|owner|owners|managers|help|noreply)$/;

function group(text: string | undefined, domain: string | null): Verdict {
  const name = (text ?? '').toLowerCase();
  if (!NAME.test(name) || (domain !== null && !DOMAIN.test(domain))) return NOTHING;
  return place({
    platform: 'googlegroups',
    slot: 'name',
    id: domain === null ? name : `${domain}/${name}`,
    kind: 'group',
    url: `https://groups.google.com/${domain === null ? '' : `a/${domain}/`}g/${encodeURIComponent(name)}`,
    handle: text ?? null,
  });
}

/** Old addresses name the group behind '#!'; an account number (/u/0/) and a domain (/a/x.org/) may stand in front. */
function read({ path, fragment }: CleanAddress): Verdict {
  const below = fragment.startsWith('!') ? (fragment.slice(1).split(/[?&]/, 1)[0] ?? '').split('/') : [];
  let parts = [...path, ...below].filter((part) => part !== '');
  if (parts[0] === 'u') parts = parts.slice(2);
  const domain = parts[0] === 'a' ? (parts[1]?.toLowerCase() ?? '') : null;
  if (domain !== null) parts = parts.slice(2);
  if (parts[0] === 'd') parts = parts.slice(1);
  // The pages for telephones: /forum/m/#!forum/x.
  if (parts[0] === 'forum' && parts[1] === 'm' && below.length > 0) parts = ['forum', ...parts.slice(2)];
  const isNamed = parts[0] === 'forum' && BEFORE_NAME.has(parts[1] ?? '') && parts.length > 2;
  const [before, name] = isNamed ? parts.slice(1) : parts;
  return before !== undefined && BEFORE_NAME.has(before.toLowerCase()) ? group(name, domain) : NOTHING;
}

/** 'name@googlegroups.com', 'name+subscribe@googlegroups.com'. */
function shorthand(text: string): Verdict {
  const name = /^(?:mailto:)?([^@\s]{1,200})@googlegroups\.com$/i.exec(text.trim())?.[1];
  return name === undefined ? OTHER : group(name.replace(ORDER, ''), null);
}

/** Also 'x.org/name', as it stands in the key of a group below a domain. */
function token(text: string): Verdict {
  const bare = text.trim();
  const short = shorthand(bare);
  if (short.is !== 'other') return short;
  const [below, key] = bare.split('/');
  if (below !== undefined && key !== undefined) return group(key, below.toLowerCase());
  const [name, domain] = bare.split('@');
  return group(name, domain?.toLowerCase() ?? null);
}

export const platform = {
  id: 'googlegroups',
  title: 'Google Groups',
  owner: 'Google',
  aliases: ['google groups', 'google group', 'googlegroups', 'googlegroup'],
  hosts: ['groups.google.com'],
  read,
  shorthand,
  token,
  // Assumed: what is written goes to most mailboxes.
  visibility: { '*': 0.3 },
  // Assumed: an ordinary local list.
  typicalMembers: { '*': 200 },
  isSourced: false,
} satisfies Platform;
