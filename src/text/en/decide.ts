/** English sentences about what a person says of places: one, two, or taken apart again. */
import { counted } from '../amount.js';
import type { Catalogue } from '../tell.js';

const members = (value: string | number | undefined): string =>
  value === '' || value === undefined ? '' : counted(value, 'member', 'members');

export const sentences: Catalogue = {
  'import.made-one': (v) =>
    `This list says that some places are one: ${counted(v.count, 'place', 'places')} went into others. turf dupes --decided shows which; undoing the import takes it back.`,
  'progress.deciding': () => 'places looked at again',

  'decide.place': (v) =>
    `  ${v.number}  ${[v.name, v.place, v.platform === 'unknown' ? '' : v.platform, members(v.members)].filter((part) => part !== '').join('; ')}`,
  'decide.address': (v) => `  ${v.blank}  ${v.address}`,
  'decide.no-address': () => '(no address known)',
  'decide.field': (v) => `${v.field}`,
  'decide.value': (v) => `  ${v.number}  ${v.value}${v.wins === '' ? '' : '  ← counts'}`,
  'decide.value-one': (v) => `  together: ${v.value}  ← counts`,
  'decide.same-fields': (v) => `The same in all: ${v.fields}.`,
  'decide.nothing': () => 'Nothing was changed.',

  'merge.title': (v) => `Made one: ${v.name} (number ${v.id})`,
  'merge.title-dry': (v) => `Tried out, nothing was saved. They would be one: ${v.name} (number ${v.id})`,
  'merge.two': () => 'Name at least two places that are one.',
  'merge.already': (v) => `That is one place already: ${v.name} (number ${v.id}). Nothing had to be changed.`,
  'merge.platforms': (v) =>
    `These places are on different platforms (${v.platforms}). A place that moved is one place; two that both live should stay two. If it moved, say so with --yes.`,
  'merge.imitation': (v) =>
    `${v.name} (number ${v.id}) may be an imitation of ${v.original} (number ${v.other}): turf show ${v.id} says why. If they are one place all the same, say so with --yes.`,
  'merge.ask-imitation': (v) =>
    `${v.name} (number ${v.id}) may be an imitation of ${v.original} (number ${v.other}). Make them one all the same?`,
  'merge.ask-platforms': (v) =>
    `They are on different platforms (${v.platforms}). A place that moved is one place; two that both live should stay two. Make them one?`,
  'merge.replaced': () =>
    'You had said that they are different places. What you said now replaces that, and taking them apart later does not bring it back.',
  'merge.kept': (v) =>
    `Nothing is lost: every value stays with its list. A newer list wins, and what you typed wins over lists. To take this back: turf split ${v.id}`,
  'merge.kept-dry': () =>
    'Nothing would be lost: every value stays with its list. A newer list wins, and what you typed wins over lists.',
  'merge.next-show': (v) => `Next: turf show ${v.id}`,
  'merge.next-edit': (v) => `Next: ${v.command}   (if you prefer the other value)`,

  'not-same.title': () => 'Different places, each of them:',
  'not-same.title-dry': () => 'Tried out, nothing was saved. They would be different places:',
  'not-same.two': () => 'Name at least two places that are not the same.',
  'not-same.is-one': (v) => `That is one place: ${v.name} (number ${v.id}). To have two, take it apart.`,
  'not-same.kept': () =>
    'Remembered for ever: they are never proposed as one and never made one again, also after later imports.',
  'not-same.back': (v) => `To take this back: turf merge ${v.ids}${v.yes}`,

  'split.title': (v) => `Taken apart: ${v.name} (number ${v.id})`,
  'split.title-dry': (v) => `Tried out, nothing was saved. It would be taken apart: ${v.name} (number ${v.id})`,
  'split.taken-back': () => 'What you made one last is as it was before:',
  'split.cut': () => 'From now on these are different places, also after later imports:',
  'split.still-one': () =>
    `It is still one place: a list has its addresses in one row. If one of them is another place, cut it off.`,
  'split.no-list': (v) =>
    `No list says anything of ${v.keys} by itself, so it would be no place of its own, and its address would be lost.`,
  'split.no-list-hint': () => 'turf add ADDRESS   (say something of that address first; then split)',
  'split.more': () => 'What you made one before that still holds: the same line again takes that back too.',
  'split.no-key': (v) => `"${v.word}" is no address of ${v.name} (number ${v.id}). Its addresses, as keys: ${v.keys}.`,
  'split.one-address': (v) =>
    `There is nothing to take apart in ${v.name} (number ${v.id}): it is known by one address or name only. Where lists say different things of it, correct them by hand.`,
  'split.which': (v) =>
    `${v.name} (number ${v.id}) was made one by lists that have its addresses in one row. Say which of them, but not all, are another place: ${v.keys}.`,
  'split.next': (v) => `Next: turf not-same ${v.ids}   (so that turf never proposes it again)`,
  'split.next-cut': (v) => `Next: ${v.command}`,

  'show.made-one': (v) => `Made one on ${v.date}${v.import === '' ? '' : `, by import ${v.import}`}: ${v.a} and ${v.b}`,
  'show.apart': (v) =>
    `Said to be another place than ${v.other}, on ${v.date}${v.import === '' ? '' : `, by import ${v.import}`}`,
};
