/** Circle (circle.so): communities under a name, and the spaces inside them; one under a domain of its own is a website. */
import { namedPlace } from './named-place.js';
import { NOTHING, PERSON, place, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const COMMUNITY = {
  platform: 'circle',
  slot: 'name',
  kind: 'forum' as const,
  pattern: /^[a-z0-9][a-z0-9-]{1,62}$/,
  reserved: words('www app api login help support status assets cdn developers blog'),
  url: (name: string) => `https://${name}.circle.so`,
};
const SPACE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,120}$/u;

function space(community: string, name: string | undefined): Verdict {
  const found = namedPlace(community, COMMUNITY);
  const lower = name?.toLowerCase() ?? '';
  if (found.is !== 'place' || !SPACE.test(lower)) return found;
  const url = `https://${community}.circle.so/c/${encodeURI(lower)}/`;
  return place({
    platform: 'circle',
    slot: 'space',
    id: `${community}/c/${lower}`,
    kind: 'channel',
    url,
    handle: name ?? null,
  });
}

function read({ host, path }: CleanAddress): Verdict {
  const community = host.endsWith('.circle.so') ? host.slice(0, -'.circle.so'.length) : '';
  if (community === '') return NOTHING;
  if (path[0] === 'u') return PERSON;
  return space(community, path[0] === 'c' ? path[1] : undefined);
}

/** 'name'; 'name/c/<space>' as in our own exports. */
function token(text: string): Verdict {
  const [community = '', part, name] = text.trim().split('/');
  return part === undefined || part === 'c' ? space(community.toLowerCase(), name) : NOTHING;
}

export const platform = {
  id: 'circle',
  title: 'Circle',
  owner: 'Circle',
  aliases: ['circle', 'circle so'],
  hosts: ['circle.so'],
  read,
  token,
  // Assumed: regular readers of a forum.
  visibility: { '*': 0.1 },
  // Assumed: an ordinary community.
  typicalMembers: { '*': 300 },
  isSourced: false,
} satisfies Platform;
