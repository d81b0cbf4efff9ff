/** English sentences about correcting places by hand. */
import { amount, counted } from '../amount.js';
import type { Catalogue } from '../tell.js';

const value = (text: string | number | undefined): string => (text === '' ? 'unknown' : String(text));

export const sentences: Catalogue = {
  'edit.title': () => 'Edited by hand',
  'edit.title-dry': () => 'Edited on trial: nothing was saved',
  'edit.place': (v) => `${v.name} (number ${v.id})`,
  'edit.change': (v) => `${v.name} (${v.id}), ${v.field}: ${value(v.before)} → ${value(v.after)}`,
  'edit.counts': (v) =>
    `${counted(v.rows, 'row', 'rows')}: ${counted(v.edited, 'place', 'places')} edited, ${amount(v.unchanged)} so already, ${amount(v.refused)} that could not be used.`,
  'edit.ignored': (v) => `Not used: ${v.columns}.`,
  'edit.same': () => 'It is so already: nothing had to be changed.',
  'edit.refused': (v) => `Line ${v.line}${v.place === '' ? '' : `, "${v.place}"`}: ${v.message}`,
  'edit.refused-more': (v) => `… and ${counted(v.more, 'more row', 'more rows')} (all of them with --json).`,
  'edit.not-done': (v) => `${v.name} was not edited. ${v.message}`,

  'edit.bad-count': (v) => `"${v.text}" is no count for ${v.field}: write 2400, 2.4K or ~500.`,
  'edit.bad-number': (v) => `"${v.text}" is no number for ${v.field}: write 12 or 12.5.`,
  'edit.bad-rate': (v) => `"${v.text}" does not say how often, for ${v.field}: write 3 (a week) or "10 a day".`,
  'edit.bad-date': (v) =>
    `"${v.text}" is no day for ${v.field}, or it is still to come: write it as year-month-day, 2026-03-02.`,
  'edit.bad-kind': (v) =>
    `"${v.text}" is no kind of place: write group, page, forum, channel, chat, server, account, list, site or feed.`,
  'edit.bad-visibility': (v) => `"${v.text}" does not say who can see it: write public, private or hidden.`,
  'edit.bad-language': (v) => `"${v.text}" is no language that turf knows: write en, es, de …`,
  'edit.bad-text': (v) => `"${v.text}" is no text for ${v.field}.`,
  'edit.stays': (v) => `The ${v.field} of a place can't be made unknown.`,

  'edit.no-address': (v) => `"${v.text}" is no address of a place. ${v.message}`,
  'edit.several-addresses': (v) => `"${v.text}" names several places: give one address.`,
  'edit.other-platform': (v) =>
    `${v.name} is on ${v.platform}, and the address is one on ${v.other}: that is another place. Add it as one: turf add ADDRESS`,
  'edit.two-places': (v) =>
    `That is the address of ${v.otherName} (number ${v.other}) already. If both are one place, say so: turf merge ${v.id} ${v.other}. To correct the other one: turf edit ${v.other} --set FIELD=VALUE`,
  'edit.has-address': (v) =>
    `${v.name} has an address already (${v.address}); a place with another one is another place. Add it as one: turf add ADDRESS`,

  'edit.no-place': (v) => `The column "${v.column}" is empty: it must say which place it is.`,
  'edit.unknown-place': (v) => `There is no place "${v.place}". Look for it: turf spaces WORD`,
  'edit.ambiguous': (v) => `Several places have this name: write one of their numbers instead (${v.numbers}).`,
  'edit.twice': (v) => `This place or address stands in line ${v.line} already: keep one of the two rows.`,
  'edit.row': (v) => String(v.message),

  'edit.what': () => 'Say what to change: --set FIELD=VALUE, or --from-sheet FILE for many places.',
  'edit.which': () => 'Say which place to edit, or give many of them in a sheet.',
  'edit.either': () => 'Either one place with --set, or a sheet with --from-sheet: not both.',
  'edit.dry-next': () => 'Next: type the same without --dry-run to save it.',
  'edit.next': () => 'Next: turf map',
  'col.before': () => 'Before',
  'col.after': () => 'After',
  'col.place-name': () => 'Place',
};
