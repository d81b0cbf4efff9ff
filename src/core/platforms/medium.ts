/** Medium: publications and accounts; a publication under a domain of its own is a website. */
import { namedPlace } from './named-place.js';
import { NOTHING, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const NOT_PUBLICATIONS = words(
  'm p u tag tags topic topics search me membership about policy new-story feed plans creators jobs help explore explore-topics ' +
    'friends gift lists list latest archive following partner-program signin business sitemap r cdn-cgi',
);
const PUBLICATION = {
  platform: 'medium',
  slot: 'publication',
  kind: 'feed' as const,
  pattern: /^[a-z0-9][a-z0-9-]{1,99}$/,
  reserved: NOT_PUBLICATIONS,
  url: (name: string) => `https://medium.com/${name}`,
};
const ACCOUNT = {
  platform: 'medium',
  slot: 'name',
  kind: 'account' as const,
  pattern: /^[a-z0-9_][a-z0-9_.-]{0,59}$/,
  before: '@',
  url: (name: string) => `https://medium.com/@${name}`,
};
/** Under a host may be an account or a publication: only Medium knows. */
const UNDER_HOST = {
  platform: 'medium',
  slot: 'host',
  kind: 'feed' as const,
  pattern: /^[a-z0-9][a-z0-9-]{0,62}\.medium\.com$/,
  reserved: words('help.medium.com www.medium.com cdn-images-1.medium.com miro.medium.com api.medium.com'),
  url: (host: string) => `https://${host}`,
};

/** /@name, /publication, /feed/@name, /feed/publication, <name>.medium.com. */
function read({ host, path }: CleanAddress): Verdict {
  if (host !== 'medium.com') return namedPlace(host, UNDER_HOST);
  const name = path[0]?.toLowerCase() === 'feed' ? path[1] : path[0];
  if (name === undefined) return NOTHING;
  return namedPlace(name, name.startsWith('@') ? ACCOUNT : PUBLICATION);
}

function token(text: string): Verdict {
  const bare = text.trim().toLowerCase();
  if (bare.endsWith('.medium.com')) return namedPlace(bare, UNDER_HOST);
  return namedPlace(bare, bare.startsWith('@') ? ACCOUNT : PUBLICATION);
}

export const platform = {
  id: 'medium',
  title: 'Medium',
  owner: 'Medium',
  aliases: ['medium', 'medium com'],
  hosts: ['medium.com'],
  read,
  token,
  // Assumed, like other feeds that are sorted by a machine.
  visibility: { '*': 0.08 },
  // Assumed: an ordinary publication.
  typicalMembers: { '*': 300 },
  isSourced: false,
} satisfies Platform;
