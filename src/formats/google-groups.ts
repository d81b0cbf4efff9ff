/** The groups of a Google Workspace, as GAM and the Directory API list them. Lists of members and mailboxes are never read. */
import type { Field } from '../domain/field.js';
import type { Reject } from '../domain/row.js';
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { isObject } from './json/json-records.js';
import { wholeJson } from './json/json-text.js';
import { textOf } from './json/object-texts.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';
import { columnsIn } from './table/headed-rows.js';
import { hasHeadings, namedCells } from './table/named-cells.js';

export const format = {
  id: 'google-groups',
  title: { en: 'Google Groups of an organization (GAM)' },
  howToExport: {
    en: 'Whoever looks after your Google Workspace types: gam print groups fields email,name,description,directMembersCount > groups.csv. The export of one group holds its members and is not read.',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

const HEADINGS = ['email', 'name', 'directmemberscount'];
const COLUMNS: Readonly<Partial<Record<Field, string>>> = {
  name: 'name',
  url: 'email',
  members: 'directMembersCount',
  description: 'description',
};
/** There when GAM was asked for the settings too. */
const SETTINGS = { posting: 'whocanpostmessage' };
const NOT_PEOPLE = 'a list of groups: this is a list of the members of a group, and turf keeps places, never people';

function detect(sample: Sample): Detection {
  const { container, paths, text } = sample;
  if (container === 'json') {
    const isThere = paths.has('groups[].email') && paths.has('groups[].directMembersCount');
    return { yes: isThere, missing: isThere ? [] : ['groups[].email', 'groups[].directMembersCount'] };
  }
  if (hasHeadings(sample, HEADINGS)) return { yes: true, missing: [] };
  // GAM's group-members, and the memberships of a Google Vault export.
  if (hasHeadings(sample, ['group', 'role', 'email'])) return { yes: false, missing: [NOT_PEOPLE] };
  if (hasHeadings(sample, ['email address', 'group status'])) return { yes: false, missing: [NOT_PEOPLE] };
  if (/^From \S+ .*\n[A-Za-z-]+:/.test(text.slice(0, 500)))
    return { yes: false, missing: ['a list of groups: this is a mailbox, and turf never reads messages'] };
  return { yes: false, missing: ['the columns email, name and directMembersCount'] };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const isJson = source.sample.container === 'json';
  return knownReader(
    {
      file: source.path,
      columns: { ...COLUMNS, ...(isJson ? {} : columnsIn(source.sample, SETTINGS)) },
      platform: 'googlegroups',
      unit: isJson ? 'record' : 'line',
      places: isJson ? fromJson(await wholeJson(source)) : fromTable(source),
      notices: new Notices(),
    },
    options,
  );
}

async function* fromTable(source: Source): AsyncGenerator<KnownPlace | Reject> {
  for await (const row of namedCells(source, HEADINGS)) yield 'code' in row ? row : placeOf(row.line, row.cell);
}

function fromJson(value: unknown): readonly (KnownPlace | Reject)[] {
  const groups = isObject(value) && Array.isArray(value.groups) ? value.groups : [];
  return groups
    .filter(isObject)
    .map((group, at) =>
      placeOf(at + 1, (heading) => textOf(group, heading === 'directmemberscount' ? 'directMembersCount' : heading)),
    );
}

function placeOf(line: number, cell: (heading: string) => string): KnownPlace | Reject {
  const [name = '', domain = ''] = cell('email').toLowerCase().split('@');
  if (name === '' || domain === '') {
    const message = 'There is no address of a group in the column "email".';
    return { line, column: 'email', code: 'no-place', message, cells: [cell('name'), cell('email')], raw: null };
  }
  const below = domain === 'googlegroups.com' ? '' : `a/${domain}/`;
  return {
    line,
    addresses: [`https://groups.google.com/${below}g/${encodeURIComponent(name)}`],
    fields: {
      name: cell('name'),
      kind: 'group',
      members: cell('directmemberscount'),
      description: cell('description'),
      posting: postingOf(cell('whocanpostmessage'), cell('messagemoderationlevel')),
    },
  };
}

/** Values of https://developers.google.com/workspace/admin/groups-settings/v1/reference/groups; '' where the table has none. */
function postingOf(who: string, moderation: string): string | null {
  if (/^(?:NONE|ALL_OWNERS|ALL_MANAGERS)_CAN_POST$/.test(who)) return 'admins';
  if (!/^(?:ALL_MEMBERS|ALL_IN_DOMAIN|ANYONE)_CAN_POST$/.test(who)) return null;
  return moderation === 'MODERATE_ALL_MESSAGES' ? 'approval' : 'anyone';
}
