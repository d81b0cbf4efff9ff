/** English sentences about organizations: places that belong together, on the map and for one place. */
import { amount, counted } from '../amount.js';
import type { Catalogue } from '../tell.js';

const shown = (v: Parameters<Catalogue[string]>[0]): string =>
  `${amount(v.shown)} of ${counted(v.total, 'organization', 'organizations')} (${counted(v.places, 'place', 'places')}) shown`;

export const sentences: Catalogue = {
  'organizations.shown': (v) => `${shown(v)}. Score mixes reach (${v.reach} %) and relevance (${v.relevance} %).`,
  'organizations.shown-reach': (v) => `${shown(v)}, by reach alone.`,
  'organizations.reach': () =>
    'An organization stands where its best place of known size stands: the reach of its other places is not added, for many people are in several of them.',
  'organizations.also': (v) => `+${v.count}: ${v.platforms}`,
  'organizations.also-said': (v) => `Also ${counted(v.count, 'other place', 'other places')}: ${v.platforms}.`,
  'organizations.with': (v) => `One organization with: ${v.names}`,
  'organizations.with-more': (v) => `One organization with: ${v.names}; and ${counted(v.more, 'more', 'more')}`,
  'col.also': () => 'Also',
};
