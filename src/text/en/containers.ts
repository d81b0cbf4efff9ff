/** English sentences about archives, folders and workbooks of an import: what in them was opened and what was left closed. */
import { counted } from '../amount.js';
import type { Catalogue, Values } from '../tell.js';

const were = (v: Values) => (Number(v.count) === 1 ? 'was' : 'were');

export const sentences: Catalogue = {
  'import.left-closed': (v) =>
    `${v.file}: ${counted(v.count, 'file', 'files')} in it ${were(v)} left closed, by name no list or something private: ${v.names}. To bring one in, unpack it and name it.`,
  'import.rest-closed': (v) =>
    `${v.file}: only the lists of places in it were opened; ${counted(v.count, 'other file', 'other files')} (messages, photos and the like) stayed closed.`,
  'import.beside-closed': (v) =>
    `${v.file}: a list of your own that lies beside the download is read when you name it: ${v.names}.`,
  'import.no-lists': (v) =>
    `${v.file}: ${counted(v.count, 'file or sheet in it is', 'files or sheets in it are')} no list that turf knows: ${v.names}.`,
  'import.nested-archives': (v) =>
    `${v.file}: ${counted(v.count, 'archive', 'archives')} inside it ${were(v)} not opened: ${v.names}. Unpack the outer one, then import the folder.`,
  'import.odd-names': (v) =>
    `${v.file}: ${counted(v.count, 'file', 'files')} in it ${were(v)} not opened, with a name that leads out of the archive: ${v.names}.`,
  'import.repeated-members': (v) =>
    `${v.file}: ${counted(v.count, 'file is', 'files are')} in it more than once: ${v.names}. The last one of each counts.`,
  'import.sheets-hidden': (v) =>
    `${v.file}: ${counted(v.count, 'hidden sheet was', 'hidden sheets were')} left out: ${v.names}. --sheet NAME reads one all the same.`,
  'import.sheets-instructions': (v) =>
    `${v.file}: ${counted(v.count, 'sheet', 'sheets')} left out, called like instructions or an archive and not like a list: ${v.names}. --sheet NAME reads one all the same.`,
  'import.sheets-empty': (v) => `${v.file}: ${counted(v.count, 'sheet', 'sheets')} without rows: ${v.names}.`,
  'import.how-sheet': (v) => `the sheet "${v.sheet}"`,
};
