/** English sentences about imports. */
import { amount, counted } from '../amount.js';
import type { Catalogue, Values } from '../tell.js';

/** '"Apr-26"', or '3 values such as "Apr-26"' where they differ. */
function text(v: Values): string {
  return v.isMixed === 1 ? `${amount(v.times)} values such as "${v.text}"` : `"${v.text}"`;
}

function times(v: Values): string {
  const more = Number(v.times ?? 1);
  if (v.isMixed === 1) return ` (first on line ${v.line})`;
  return more > 1 ? ` (${amount(more)} times; first on line ${v.line})` : ` (line ${v.line})`;
}

/** `one` of a single value, `many` where they differ. */
const verb = (v: Values, one: string, many: string): string => (v.isMixed === 1 ? many : one);

const count = (one: string, many: string) => (v: Values) =>
  `${text(v)} in the column of ${v.column} ${verb(v, one, many)}: left as unknown${times(v)}.`;

/** What becomes of a date that can't be read: figures without a date of their own count as of that of the list. */
const undated = (v: Values): string =>
  v.column === 'as_of' ? 'such a row counts as of the date of the whole list' : 'left as unknown';

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
  'import.next-rejects': (v) =>
    `Mend the rejected rows ${v.list === '' ? '' : `of ${v.list} `}in ${v.file}, then:  turf import ${v.quoted}`,
  'import.known': (v) =>
    `${v.file}: already imported on ${v.date} as number ${v.id}, the same to the byte. Nothing to do: 0 new, 0 updated.`,
  'import.known-rejects': (v) => `Its rejected rows were written again, to ${v.file}.`,
  'import.not-replaced': (v) =>
    `Nothing was replaced: ${v.file} is in already, as number ${v.known}. If import ${v.id} should go: turf imports undo ${v.id}`,
  'import.replaces-itself': (v) => `Nothing was replaced: ${v.file} is import ${v.id} itself.`,
  'import.stopped': (v) =>
    `Stopped. ${counted(v.count, 'list is', 'lists are')} saved; the one under way (${v.file}) and what comes after it are not.`,
  'import.own-left': (v) =>
    `${v.file}: ${counted(v.count, 'file', 'files')} in it that turf itself wrote beside an import ${Number(v.count) === 1 ? 'was' : 'were'} left out: ${v.names}. A mended one is read when you name it.`,
  'import.no-platform-hint': () => 'turf import LIST.csv --platform reddit   (leave it out where a list has several)',
  'import.as-of-future': (v) => `--as-of ${v.date}: that day is still to come.`,
  'import.as-of-future-hint': (v) => `turf import LIST.csv --as-of ${v.today}`,
  'import.refused': (v) => `${v.file}: refused. ${v.message}`,
  'import.many': (v) =>
    `${counted(v.files, 'file', 'files')}, ${counted(v.rows, 'row', 'rows')}: ${amount(v.added)} new, ${amount(v.updated)} updated, ${amount(v.rejected)} rejected; ${counted(v.refused, 'file', 'files')} refused.`,
  'import.empty': (v) => `${v.file} has a heading and no rows: there was nothing to import.`,
  'import.next-map': () => 'Next: turf map',
  'import.next-dupes': () => 'Lists often overlap. To see places that are likely one:  turf dupes',
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

  'import.count-not-a-count': count('is no count', 'are no counts'),
  'import.count-damaged': count('was damaged by a spreadsheet', 'were damaged by a spreadsheet'),
  'import.count-negative': count('is less than nothing', 'are less than nothing'),
  'import.count-too-large': count('is more people than there are', 'are more people than there are'),
  'import.date-impossible': (v) =>
    `${text(v)}${times(v)} ${verb(v, 'is no day that exists', 'are no days that exist')}: ${undated(v)}.`,
  'import.date-ambiguous': (v) =>
    `${text(v)}${times(v)} can be read two ways, day or month first: ${undated(v)}. Say which: --date-order dmy (day first) or --date-order mdy (month first).`,
  'import.date-not-a-date': (v) =>
    `${text(v)}${times(v)} in the column of ${v.column} ${verb(v, 'is no date', 'are no dates')}: ${undated(v)}.`,
  'import.date-future': (v) =>
    `${text(v)}${times(v)} in the column of ${v.column} ${verb(v, 'is', 'are')} still to come: ${undated(v)}.`,
  'import.id-damaged': (v) =>
    v.isMixed === 1
      ? `${amount(v.times)} ids such as "${v.text}" were damaged by Excel: their last digits are lost. The rows are kept, the ids are not used${times(v)}.`
      : `The id "${v.text}" was damaged by Excel: its last digits are lost. The row is kept, the id is not used${times(v)}.`,
  'import.by-name-only': (v) =>
    `${counted(v.count, 'row has', 'rows have')} no address, so the places are known by name only, within this list. If all are on one platform, say so: --platform reddit (or facebook, telegram …).`,
  'import.contacts-cut': (v) => `E-mail addresses and telephone numbers in a description were cut out${times(v)}.`,
  'import.person-dropped': (v) => `An address of a person was left out; turf keeps facts about places only${times(v)}.`,
  'import.address-names-no-place': (v) => `${v.address} names no place; the row is kept under its name${times(v)}.`,
};
