/** Mighty Networks: communities under a name, and the spaces inside them; a network under a domain of its own is a website. */
import { namedPlace } from './named-place.js';
import { NOTHING, PERSON, place, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const NETWORK = {
  platform: 'mightynetworks',
  slot: 'name',
  kind: 'group' as const,
  pattern: /^[a-z0-9][a-z0-9-]{1,62}$/,
  reserved: words('www api app apps help blog media assets community support'),
  url: (name: string) => `https://${name}.mn.co`,
};

function space(network: string, id: string | undefined): Verdict {
  const found = namedPlace(network, NETWORK);
  if (found.is !== 'place' || id === undefined || !/^\d{3,12}$/.test(id)) return found;
  const url = `https://${network}.mn.co/spaces/${id}`;
  return place({
    platform: 'mightynetworks',
    slot: 'space-id',
    id: `${network}/spaces/${id}`,
    kind: 'channel',
    url,
    handle: null,
  });
}

function read({ host, path }: CleanAddress): Verdict {
  const network = host.endsWith('.mn.co') ? host.slice(0, -'.mn.co'.length) : '';
  if (network === '') return NOTHING;
  if (path[0] === 'members') return PERSON;
  return space(network, path[0] === 'spaces' ? path[1] : undefined);
}

/** 'name'; 'name/spaces/<id>' as in our own exports. */
function token(text: string): Verdict {
  const [network = '', part, id] = text.trim().toLowerCase().split('/');
  return part === undefined || part === 'spaces' ? space(network, id) : NOTHING;
}

export const platform = {
  id: 'mightynetworks',
  title: 'Mighty Networks',
  owner: 'Mighty Networks',
  aliases: ['mightynetworks', 'mighty networks', 'mighty network'],
  hosts: ['mn.co'],
  read,
  token,
  // Assumed, as for groups elsewhere.
  visibility: { '*': 0.2 },
  // Assumed: an ordinary community.
  typicalMembers: { '*': 300 },
  isSourced: false,
} satisfies Platform;
