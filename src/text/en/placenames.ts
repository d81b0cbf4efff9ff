/** English sentences of turf placenames: what the gazetteer has, what was brought in, and what a campaign takes from it. */
import { amount, counted } from '../amount.js';
import type { Catalogue } from '../tell.js';

export const sentences: Catalogue = {
  'progress.placenames': () => 'place names read',

  'placenames.title': () => 'Place names',
  'placenames.what-for': () =>
    'Your campaigns find their places by these names too: other names, postcodes, and the towns of a region.',
  'placenames.attribution': () =>
    'Place names by GeoNames, geonames.org, CC BY 4.0. Name them so where you publish what turf made with them.',
  'placenames.none': () =>
    'No place names are there, and turf works without them: it takes the names you write yourself.',
  'placenames.how': () =>
    'With them a campaign also finds other names of its places, postcodes, and the towns of a region. Download https://download.geonames.org/export/dump/cities15000.zip in your browser (3 MB).',
  'placenames.next-bring': () => 'Next: turf placenames cities15000.zip',
  'placenames.next-remove': (v) => `To take one out again: turf placenames remove ${v.id}`,
  'placenames.next-map': () => 'Next: turf map',
  'placenames.next-list': () => 'Next: turf placenames',
  'placenames.places': (v) => `${counted(v.rows, 'place', 'places')} brought in from ${v.file}.`,
  'placenames.places-dry': (v) =>
    `${counted(v.rows, 'place', 'places')} would be brought in from ${v.file}. Nothing was saved.`,
  'placenames.postcodes': (v) => `${counted(v.rows, 'postcode', 'postcodes')} brought in from ${v.file}.`,
  'placenames.postcodes-dry': (v) =>
    `${counted(v.rows, 'postcode', 'postcodes')} would be brought in from ${v.file}. Nothing was saved.`,
  'placenames.postcodes-note': () =>
    'Postcodes belong to the places that the list names them with; a campaign finds them by the name of its place.',
  'placenames.left-out': (v) =>
    `${counted(v.left, 'line was', 'lines were')} left out: rivers, mountains, buildings, and places of fewer than 500 people.`,
  'placenames.known': (v) => `${v.file} is in already, with ${counted(v.rows, 'name', 'names')}. Nothing was changed.`,
  'placenames.replaced': (v) => `It took the place of the list of that name from ${v.date}.`,
  'placenames.bad': (v) =>
    `${counted(v.bad, 'line', 'lines')} could not be read, the first of them line ${amount(v.line)}; all others are in. If it is many, download the list again.`,
  'placenames.number': (v) => `"${v.text}" is no number of a list of place names.`,
  'placenames.unknown': (v) => `There is no list of place names with the number ${v.id}.`,
  'placenames.unknown-hint': () => 'turf placenames   (lists them with their numbers)',
  'placenames.removed': (v) => `${v.file} was taken out, with ${counted(v.rows, 'name', 'names')}.`,
  'placenames.removed-dry': (v) =>
    `${v.file} would be taken out, with ${counted(v.rows, 'name', 'names')}. Nothing was saved.`,
  'placenames.taken': (v) => {
    const from = [
      [v.names, 'name', 'names'],
      [v.postcodes, 'postcode', 'postcodes'],
      [v.towns, 'town in it', 'towns in it'],
    ] as const;
    const found = from.filter(([count]) => Number(count) > 0).map(([count, one, many]) => counted(count, one, many));
    const said = [
      v.where === '' ? '' : `in ${v.where}`,
      v.also === '' ? '' : `also ${v.also}`,
      found.length === 0 ? '' : `from GeoNames ${found.join(', ')}`,
    ].filter((part) => part !== '');
    return `${v.place}${said.length === 0 ? '' : `: ${said.join('; ')}`}.`;
  },
  'col.sort-of-names': () => 'Of',
  'col.names': () => 'Names',
  'col.brought-in': () => 'Brought in',
  'col.left-out': () => 'Left out',
};
