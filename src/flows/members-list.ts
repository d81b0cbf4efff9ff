/** A list that a member gave (--insiders): what is kept of its import says nothing of whose it was. */
import type { ImportStart } from '../domain/import-record.js';

/** What stands for the file's name. */
const FILE = "a member's list";
/** One for all of them: a group known by name only, in two members' lists, is one place. */
export const MEMBERS = 'members';

/** The names of file, sheet and columns are the member's own: they are left out. The size goes too; the store keys the hash, so that the same list counts once and can be compared with no other. */
export function withoutMember(start: ImportStart): ImportStart {
  return {
    ...start,
    file: FILE,
    sizeBytes: null,
    columns: new Map([...start.columns.keys()].map((field) => [field, field])),
    ignoredColumns: [],
    personalColumns: [],
  };
}
