/** English sentences about imports that are in: one in full, what vanished since the one before, and taking one back. */
import { amount, counted } from '../amount.js';
import type { Catalogue, Values } from '../tell.js';

const places = (count: string | number | undefined): string => counted(count, 'place', 'places');

const manyVanished = (v: Values): string =>
  `${amount(v.count)} of ${places(v.of)} of the last export are not in this one; the export may be broken. Nothing was deleted.`;

export const sentences: Catalogue = {
  'progress.undoing': () => 'places restored',
  'progress.comparing': () => 'rows compared',

  'import.many-vanished': (v) => `${manyVanished(v)} See: turf imports show ${v.import}`,
  'import.many-vanished-dry': (v) => manyVanished(v),
  'import.replaced': (v) =>
    `Import ${v.import} was taken back: this list is in its place.${Number(v.gone) === 0 ? '' : ` ${places(v.gone)} that only it named went away.`} Taking this list back will not bring it in again; ${v.again === undefined ? 'for that, import the older file.' : `this would: turf import ${v.again}`}`,

  'import.replaced-dry': (v) =>
    `Import ${v.import} would be taken back: this list would be in its place.${Number(v.gone) === 0 ? '' : ` ${places(v.gone)} that only it named would go away.`}`,

  'imports.number': (v) => `"${v.text}" is no number of an import.`,
  'imports.number-hint': () => 'turf imports   (lists them with their numbers)',

  'imports.show-title': (v) => `Import ${v.id}: ${v.file}`,
  'imports.show-counts': (v) =>
    `${counted(v.rows, 'row', 'rows')}: ${amount(v.added)} new, ${amount(v.updated)} updated, ${amount(v.unchanged)} unchanged, ${amount(v.duplicate)} duplicate, ${amount(v.rejected)} rejected; they spoke of ${places(v.spaces)}.`,
  'imports.rejected': (v) =>
    `${counted(v.rejected, 'row', 'rows')} could not be used; the import wrote them, with the reasons, into a file whose name ends in .rejects.csv. To have it written again: turf imports undo ${v.id}, then turf import ${v.file}`,
  'imports.vanished': (v) =>
    `${amount(v.count)} of ${places(v.of)} of import ${v.previous} (${v.date}), the last export of this list before it, ${Number(v.count) === 1 ? 'is' : 'are'} not in this one. None was deleted: ${v.names}${v.more === '' ? '.' : `, and ${v.more} more (all of them: turf imports show ${v.id} --json).`}`,
  'imports.none-vanished': (v) =>
    `All ${places(v.of)} of import ${v.previous} (${v.date}), the last export of this list before it, are in this one too.`,
  'imports.warning': (v) => `Warning: ${v.text}`,
  'imports.show-next': (v) =>
    `Next: turf imports undo ${v.id}   (takes it back; --dry-run shows first what would change)`,
  'imports.about-field': () => 'About it',
  'imports.about-value': () => 'Value',

  'undo.title': (v) => `Import ${v.id} taken back`,
  'undo.title-dry': (v) => `Import ${v.id}, taken back on trial: nothing was saved`,
  'undo.what': (v) => `${v.file}, figures as of ${v.date}, imported ${v.made}.`,
  'undo.counts': (v) =>
    `${places(v.gone)} went away, ${amount(v.changed)} changed, ${amount(v.unchanged)} stayed as ${Number(v.unchanged) === 1 ? 'it was' : 'they were'}.`,
  'undo.parted': (v) => `${places(v.parted)} that only this import had joined to others are places of their own again.`,
  'undo.kept': (v) =>
    `Kept, because you added or edited them by hand: ${v.names}${v.more === '' ? '' : `, and ${v.more} more`}.`,
  'undo.replaced': (v) =>
    `Import ${v.id}, which this list had replaced, does not come back by itself. ${v.again === '' ? 'Import the older file once more if you want it.' : `To bring in the older file: turf import ${v.again}`}`,
  'undo.again': (v) => `To bring it in again: turf import ${v.file}`,
  'undo.dry-next': (v) => `Next: turf imports undo ${v.id}   (the same without --dry-run)`,
  'undo.next': () => 'Next: turf imports',
  'undo.take-back': (v) => `To take this back: turf imports undo ${v.id}`,
  'col.gone': () => 'Gone',
  'col.changed': () => 'Changed',
  'col.parted': () => 'Parted',
  'col.kept': () => 'Kept',
};
