/** Nextdoor: neighborhoods, cities, groups and pages. Profiles are persons. */
import type { Kind } from '../../domain/listing.js';
import { NOTHING, PERSON, place } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

/** First part of the path → how it stands in the key, and what sort of place it is. */
const SORTS: ReadonlyMap<string, { readonly id: string; readonly kind: Kind }> = new Map([
  ['neighborhood', { id: 'neighborhood', kind: 'group' }],
  ['neighbourhood', { id: 'neighborhood', kind: 'group' }],
  ['city', { id: 'city', kind: 'group' }],
  ['groups', { id: 'groups', kind: 'group' }],
  ['g', { id: 'g', kind: 'group' }],
  ['pages', { id: 'pages', kind: 'page' }],
  ['agency', { id: 'agency', kind: 'page' }],
  ['agency-detail', { id: 'agency', kind: 'page' }],
]);
const PROFILES = new Set(['profile', 'profiles', 'news_feed_profile']);
const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,150}$/u;

function read({ host, path }: CleanAddress): Verdict {
  const [first = '', second = '', ...rest] = path;
  if (PROFILES.has(first.toLowerCase())) return PERSON;
  const sort = SORTS.get(first.toLowerCase());
  if (sort === undefined) return NOTHING;
  // Pages of agencies have the state and the town in front: /agency-detail/ca/seamill/city-of-seamill/.
  const name = sort.id === 'agency' ? (rest.at(-1) ?? second) : second;
  if (!NAME.test(name)) return NOTHING;
  // The case of an invite's code counts, that of names does not.
  const id = sort.id === 'g' ? name : name.toLowerCase();
  const where = sort.id === 'agency' ? path.map(encodeURIComponent).join('/') : `${first}/${encodeURIComponent(id)}`;
  return place({
    platform: 'nextdoor',
    slot: sort.id,
    id: `${sort.id}/${id}`,
    kind: sort.kind,
    url: `https://${host}/${where}/`,
    handle: sort.id === 'g' || /^\d+$/.test(id) ? null : name,
  });
}

export const platform = {
  id: 'nextdoor',
  title: 'Nextdoor',
  owner: 'Nextdoor',
  aliases: ['nextdoor', 'next door', 'nextdoor com'],
  hosts: ['nextdoor.com', ...'co.uk com.au de fr es it nl ca se dk'.split(' ').map((end) => `nextdoor.${end}`)],
  read,
  // Assumed, like other feeds that are sorted by a machine.
  visibility: { '*': 0.08 },
  // Assumed: an ordinary neighborhood.
  typicalMembers: { '*': 1_000 },
  isSourced: false,
} satisfies Platform;
