/** English sentences about imports. */
import { amount, counted } from '../amount.js';
import type { Catalogue, Values } from '../tell.js';

function times(v: Values): string {
  const more = Number(v.times ?? 1);
  return more > 1 ? ` (${amount(more)} times; first on line ${v.line})` : ` (line ${v.line})`;
}

const count = (what: string) => (v: Values) =>
  `"${v.text}" in the column of ${v.column} ${what}: left as unknown${times(v)}.`;

export const sentences: Catalogue = {
  'progress.reading': () => 'rows read',
  'progress.unpacking': () => 'megabytes unpacked',
  'progress.folding': () => 'places saved',
  'progress.ranking': () => 'places judged',

  'import.title': () => 'Import',
  'import.title-dry': () => 'Import, tried out: nothing was saved',
  'import.read': (v) => `${v.file}: ${counted(v.rows, 'row', 'rows')} read as "${v.format}" (${v.how}).`,
  'import.counts': (v) =>
    `${amount(v.added)} new, ${amount(v.updated)} updated, ${amount(v.unchanged)} unchanged, ${amount(v.duplicate)} duplicate, ${amount(v.rejected)} rejected; they speak of ${counted(v.spaces, 'place', 'places')}.`,
  'import.columns': (v) => `Columns used: ${v.columns}.`,
  'import.ignored': (v) => `Not used: ${v.columns}.`,
  'import.personal': (v) => `Left out because they may be about persons: ${v.columns}.`,
  'import.as-of-flag': (v) => `Figures as of ${v.date} (as you said).`,
  'import.as-of-column': (v) => `Figures as of ${v.date} (the newest date in the file's own date column).`,
  'import.as-of-name': (v) => `Figures as of ${v.date} (from the file's name).`,
  'import.as-of-file': (v) => `Figures as of ${v.date} (when the file was last changed; --as-of DATE corrects it).`,
  'import.as-of-today': (v) => `Figures as of ${v.date} (today; --as-of DATE corrects it).`,
  'import.rejected': (v) =>
    `Rejected, line ${v.line}${Number(v.times) > 1 ? ` and ${counted(Number(v.times) - 1, 'more row', 'more rows')}` : ''}: ${v.message}`,
  'import.rejected-more': (v) => `… and ${counted(v.more, 'more row', 'more rows')}.`,
  'import.rejects-file': (v) => `The rejected rows are in ${v.file}.`,
  'import.next-rejects': (v) => `Mend the rejected rows in ${v.file}, then:  turf import ${v.quoted}`,
  'import.known': (v) =>
    `${v.file}: already imported on ${v.date} as number ${v.id}, the same to the byte. Nothing to do: 0 new, 0 updated.`,
  'import.refused': (v) => `${v.file}: refused. ${v.message}`,
  'import.many': (v) =>
    `${counted(v.files, 'file', 'files')}, ${counted(v.rows, 'row', 'rows')}: ${amount(v.added)} new, ${amount(v.updated)} updated, ${amount(v.rejected)} rejected; ${counted(v.refused, 'file', 'files')} refused.`,
  'import.empty': (v) => `${v.file} has a heading and no rows: there was nothing to import.`,
  'import.next-map': () => 'Next: turf map',
  'import.next-formats': () => 'Next: turf formats   (what turf can read, and how to get such lists)',
  'import.next-dry': () => 'Next: type the same without --dry-run to save it.',
  'import.guessed-encoding': (v) =>
    `${v.file} is not valid UTF-8; it was read as ${v.encoding}. If letters look wrong: --encoding NAME`,
  'import.unknown-warning': (v) => `A remark of another version of turf (${v.id}).`,
  'import.how-download': () => 'its lists taken together',
  'import.how': (v) => `${v.encoding}${v.delimiter === '' ? '' : `, columns separated by ${v.delimiter}`}`,
  'col.rows': () => 'Rows',
  'col.added': () => 'New',
  'col.updated': () => 'Updated',
  'col.unchanged': () => 'Same',
  'col.duplicate': () => 'Double',
  'col.rejected': () => 'Rejected',
  'col.spaces': () => 'Places',
  'col.format': () => 'Format',
  'col.file': () => 'File',
  'col.rejects_file': () => 'Rejects file',
  'col.source': () => 'From',
  'col.made_at': () => 'Imported',
  'delimiter.,': () => 'commas',
  'delimiter.;': () => 'semicolons',
  'delimiter.\t': () => 'tabs',
  'delimiter.|': () => 'bars',

  'import.count-not-a-count': count('is no count'),
  'import.count-damaged': count('was damaged by a spreadsheet'),
  'import.count-negative': count('is less than nothing'),
  'import.count-too-large': count('is more people than there are'),
  'import.date-impossible': (v) => `"${v.text}" is no day that exists: the date is left unknown${times(v)}.`,
  'import.date-ambiguous': (v) =>
    `"${v.text}" can be read two ways (day or month first): the date is left unknown${times(v)}. Write dates as 2026-03-02.`,
  'import.date-not-a-date': (v) => `"${v.text}" in the column of ${v.column} is no date: left as unknown${times(v)}.`,
  'import.date-future': (v) => `"${v.text}" in the column of ${v.column} is still to come: left as unknown${times(v)}.`,
  'import.id-damaged': (v) =>
    `The id "${v.text}" was damaged by Excel: its last digits are lost. The row is kept, the id is not used${times(v)}.`,
  'import.by-name-only': (v) =>
    `${counted(v.count, 'row has', 'rows have')} no address, so the places are known by name only, within this list. If all are on one platform, say so: --platform reddit (or facebook, telegram …).`,
  'import.person-dropped': (v) => `An address of a person was left out; turf keeps facts about places only${times(v)}.`,
  'import.address-names-no-place': (v) => `${v.address} names no place; the row is kept under its name${times(v)}.`,
};
