/** The CSV files that Mastodon and its kin export: accounts that somebody follows, and her own lists of them. */
import { badInput } from '../domain/errors.js';
import type { Reject } from '../domain/row.js';
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { accountIn, HEADING, isBareList } from './forums/mastodon-addresses.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';
import { delimitedRows } from './table/delimited-rows.js';

/** Headings: https://github.com/mastodon/mastodon, app/models/export.rb. */
export const format = {
  id: 'mastodon-lists',
  title: { en: 'Mastodon: accounts you follow, your lists (CSV)' },
  howToExport: {
    en: 'In Mastodon: Preferences, Import and export, Data export. Download the CSV beside "Follows" or "Lists".',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

/** Headings of exports that hold whom somebody muted, and which servers an admin has blocked or allowed. */
const MUTED = 'hide notifications';
const ADMIN = '#domain';
/** A table with any other heading beside the accounts is somebody's own sheet. */
const KNOWN = new Set([HEADING, MUTED, 'show boosts', 'notify on new posts', 'languages']);

function detect(sample: Sample): Detection {
  const headings = headingsOf(sample);
  const isExport = headings.includes(HEADING) && headings.every((heading) => KNOWN.has(heading));
  const yes = isExport || headings[0] === ADMIN || isBareList(sample);
  return { yes, missing: yes ? [] : ['the column "Account address", or accounts like @name@example.social'] };
}

function headingsOf({ container, table }: Sample): readonly string[] {
  return container === 'text' ? (table?.rows[0] ?? []).map((cell) => cell.trim().toLowerCase()) : [];
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const headings = headingsOf(source.sample);
  const isMuted = headings.includes(MUTED) || /mute|block/i.test(source.name);
  if (isMuted || headings[0] === ADMIN) throw noTurf(source.path);
  const notices = new Notices();
  const column = headings.indexOf(HEADING);
  return knownReader(
    {
      file: source.path,
      columns: { url: 'Account address', tags: 'List' },
      platform: 'fediverse',
      unit: 'line',
      places: column === -1 ? bareAccounts(source, notices) : headedAccounts(source, column, notices),
      notices,
    },
    options,
  );
}

async function* headedAccounts(source: Source, column: number, notices: Notices): AsyncGenerator<KnownPlace | Reject> {
  for await (const { line, cells } of rowsOf(source, notices)) {
    const cell = cells[column]?.trim() ?? '';
    if (cell.toLowerCase() !== HEADING) yield accountPlace({ line, cell, list: null, cells }, notices);
  }
}

/** One column: accounts. Two: the title of a list, and an account in it. */
async function* bareAccounts(source: Source, notices: Notices): AsyncGenerator<KnownPlace | Reject> {
  for await (const { line, cells } of rowsOf(source, notices)) {
    const list = cells.length > 1 ? (cells[0] ?? null) : null;
    yield accountPlace({ line, cell: cells.at(-1)?.trim() ?? '', list, cells }, notices);
  }
}

async function* rowsOf(source: Source, notices: Notices): AsyncGenerator<{ line: number; cells: readonly string[] }> {
  const text = { file: source.path, delimiter: source.sample.table?.delimiter ?? ',' };
  for await (const rows of delimitedRows(source.text(), text, (line) => notices.count('formats.damaged-quotes', line)))
    yield* rows;
}

interface AccountRow {
  readonly line: number;
  readonly cell: string;
  /** Title of the list that the account is in. */
  readonly list: string | null;
  readonly cells: readonly string[];
}

function accountPlace({ line, cell, list, cells }: AccountRow, notices: Notices): KnownPlace | Reject {
  const account = accountIn(cell);
  if (account === null) {
    const message = 'This is not an account like name@example.social.';
    return { line, column: 'Account address', code: 'no-place', message, cells, raw: null };
  }
  notices.count('formats.may-be-people', line);
  // A comma or bar in the title of a list would make two tags of it.
  const tags = list?.replace(/[|,;]/g, ' ') ?? null;
  return {
    line,
    addresses: [{ text: account, platform: 'fediverse' }],
    fields: { name: account, kind: 'account', tags },
  };
}

function noTurf(file: string): Error {
  return badInput(file, 'is a list of accounts or servers that somebody has muted or blocked', {
    cause: 'They are no places to go to, so nothing was imported.',
    hint: 'Give the lists of what you follow instead: following_accounts.csv or lists.csv. turf formats   (what turf can read)',
  });
}
