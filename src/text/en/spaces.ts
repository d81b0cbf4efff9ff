/** English sentences about spaces: lists, one in full, and how to name one. */
import { amount, counted } from '../amount.js';
import type { Catalogue } from '../tell.js';

export const sentences: Catalogue = {
  'spaces.title': () => 'Places',
  'spaces.title-query': (v) => `Places with "${v.query}"`,
  'spaces.shown': (v) =>
    `${amount(v.shown)} of ${counted(v.total, 'place', 'places')} shown${v.more === '' ? '' : '; --all shows the rest'}.`,
  'spaces.none': (v) => `No place has "${v.query}" in its name, title, description or place.`,
  'spaces.next-all': () => 'Next: turf spaces   (all of them)',
  'spaces.next-show': (v) => `Next: turf show ${v.id}`,

  'space.not-found': (v) => `There is no place "${v.text}" in ${v.db}.`,
  'space.not-found-hint': (v) => `turf spaces ${v.text}   (finds places by words)`,
  'space.ambiguous': (v) => `"${v.text}" is the name of ${counted(v.count, 'place', 'places')}: ${v.list}`,
  'space.ambiguous-hint': (v) => `Name it by its number: turf ${v.verb} ${v.id}`,

  'show.title': (v) => `${v.name} (number ${v.id})`,
  'show.where': (v) => `${v.platform}${v.kind === '' ? '' : `, ${v.kind}`}: ${v.url}`,
  'show.keys': (v) => `Known as: ${v.keys}`,
  'show.besides': (v) => `Listed together with: ${v.names}`,
  'show.insiders': (v) => `Named in the lists of ${counted(v.count, 'member', 'members')}.`,
  'show.history': (v) => `Members over time: ${v.history}`,
  'show.next': (v) => `Next: turf explain ${v.id}   (why it ranks where it does)`,
  'show.field': () => 'What',
  'show.value': () => 'Value',
  'show.import': () => 'Import',
  'show.line': () => 'Line',
  'show.as_of': () => 'As of',

  'add.added': (v) => `Added: ${v.name} as number ${v.id} (${v.key}).`,
  'add.known': (v) =>
    `Already there: ${v.name}, number ${v.id} (${v.key}). What you typed is kept and counts before what files say.`,
  'add.dry': () => 'Tried out: nothing was saved.',
  'add.unknown': (v) => `Not known yet: ${v.fields}.`,
  'add.next': (v) => `Next: turf explain ${v.id}`,
  'add.nothing': (v) => `"${v.text}" can't be added: ${v.message}`,

  'imports.title': () => 'Imports',
  'imports.none': () => 'Nothing was imported yet.',
  'imports.next': () => 'Next: turf import YOUR-LIST.csv',
};
