/** The flags of `turf import` and the request they make. */
import { DATE_ORDERS } from '../core/normalise/read-date.js';
import { shellWord } from '../core/shell-word.js';
import { badUsage } from '../domain/errors.js';
import { fieldMap } from '../domain/field-map.js';
import type { ImportRequest } from '../flows/import-request.js';
import { askColumn } from './ask-column.js';
import type { Flag, Input } from './command.js';
import type { Ctx } from './ctx.js';
import { platformIn } from './filter-words.js';

export const importFlags = [
  {
    name: 'from',
    value: { label: 'FORMAT', type: 'text' },
    summary: { en: 'read it as this format (see: turf formats); default: by its content' },
  },
  {
    name: 'map',
    value: { label: 'FIELD=COLUMN', type: 'text' },
    many: true,
    summary: { en: 'this column fills that field; #3 is the third column, - is none' },
  },
  {
    name: 'save-mapping',
    value: { label: 'NAME', type: 'text' },
    summary: { en: 'keep under this name how the columns are read; also used for lists with the same headings' },
  },
  {
    name: 'mapping',
    value: { label: 'NAME', type: 'text' },
    summary: { en: 'read the columns as saved under this name' },
  },
  {
    name: 'encoding',
    value: { label: 'NAME', type: 'text' },
    summary: { en: 'how letters are stored: utf-8, windows-1252, utf-16le …' },
  },
  {
    name: 'delimiter',
    value: { label: 'TEXT', type: 'text' },
    summary: { en: 'what stands between columns: , ; | or \\t for a tab' },
  },
  {
    name: 'sheet',
    value: { label: 'NAME', type: 'text' },
    summary: { en: 'read only this sheet of a workbook; default: every sheet that holds a list' },
  },
  {
    name: 'date-order',
    value: { label: 'ORDER', type: 'text', choices: ['dmy', 'mdy', 'ymd'] },
    summary: { en: 'how dates like 02/03/2024 are read: dmy (2 March), mdy (February 3) or ymd' },
  },
  {
    name: 'host',
    value: { label: 'HOST', type: 'text' },
    summary: { en: 'the address of the forum, where its own file does not say it: forum.example.org' },
  },
  {
    name: 'platform',
    value: { label: 'P', type: 'text' },
    summary: { en: 'all rows are of this platform: facebook, reddit …' },
  },
  { name: 'place', value: { label: 'PLACE', type: 'text' }, summary: { en: 'where the rows are that name no place' } },
  { name: 'as-of', value: { label: 'DATE', type: 'date' }, summary: { en: 'the day the figures are of: 2026-03-01' } },
  {
    name: 'tag',
    value: { label: 'T', type: 'text' },
    many: true,
    commas: true,
    summary: { en: 'tag every place of the file' },
  },
  {
    name: 'source',
    value: { label: 'LABEL', type: 'text' },
    summary: { en: "who the list is from; default: the file's name" },
  },
  {
    name: 'insiders',
    summary: {
      en: 'members gave these lists: each counts one insider more for its places, and nothing says whose it was',
    },
  },
  {
    name: 'replaces',
    value: { label: 'N', type: 'whole' },
    summary: { en: 'this file is the newer copy of import N, which it replaces' },
  },
  {
    name: 'rejects',
    value: { label: 'FILE', type: 'text' },
    writes: true,
    summary: { en: 'where rows go that could not be used; default: NAME.rejects.csv' },
  },
  { name: 'strict', summary: { en: 'one bad row refuses the whole file' } },
  {
    name: 'limit-size',
    value: { label: 'SIZE', type: 'text' },
    summary: {
      en: 'refuse larger files: 500M, 2G; none: no limit. Default: only what is unpacked is limited, to 2G and 100 times its size',
    },
  },
  {
    name: 'limit-rows',
    value: { label: 'N', type: 'text' },
    summary: { en: 'refuse files with more rows; none: no limit (default)' },
  },
] as const satisfies readonly Flag[];

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, g: 1e9 };

/** '500M' → bytes; Infinity: no limit at all; null: not said, only what is unpacked has a limit. */
function sizeOf(text: string | null): number | null {
  if (text === null) return null;
  if (text.toLowerCase() === 'none') return Infinity;
  const parts = /^(\d+)\s*([kmg]?)b?$/i.exec(text.trim());
  if (parts === null)
    throw badUsage(
      `--limit-size ${text}: write a size such as 500M or 2G, or none.`,
      'turf import LIST.csv --limit-size 500M',
    );
  return Number(parts[1]) * (UNITS[(parts[2] ?? '').toLowerCase()] ?? 1);
}

function rowsOf(text: string | null): number | null {
  if (text === null || text.toLowerCase() === 'none') return null;
  if (!/^\d{1,12}$/.test(text))
    throw badUsage(`--limit-rows ${text}: write a whole number, or none.`, 'turf import LIST.csv --limit-rows 100000');
  return Number(text);
}

function delimiterOf(text: string | null): string | null {
  if (text === null) return null;
  if (text === '') throw badUsage('--delimiter needs at least one character.', 'turf import LIST.csv --delimiter ";"');
  return text === '\\t' || text.toLowerCase() === 'tab' ? '\t' : text;
}

function mappingName(input: Input): string | null {
  const name = input.text('save-mapping')?.trim() ?? null;
  if (name === '') throw badUsage('--save-mapping needs a name.', 'turf import LIST.csv --save-mapping crm');
  if (name !== null && input.args('path').length > 1)
    throw badUsage(
      '--save-mapping keeps how one list is read, and several are given.',
      `turf import LIST.csv --save-mapping ${shellWord(name)}`,
    );
  return name;
}

function dayOf(ctx: Ctx, input: Input): string | null {
  const date = input.text('as-of');
  const today = ctx.today();
  if (date !== null && date > today)
    throw badUsage(ctx.tell('import.as-of-future', { date }), ctx.tell('import.as-of-future-hint', { today }));
  return date;
}

export async function importRequest(ctx: Ctx, input: Input): Promise<ImportRequest> {
  const platform = input.text('platform');
  const delimiter = delimiterOf(input.text('delimiter'));
  return {
    paths: input.args('path'),
    from: input.text('from'),
    opening: {
      encoding: input.text('encoding'),
      delimiter,
      stdin: ctx.stdin,
      sheet: input.text('sheet'),
      limitBytes: sizeOf(input.text('limit-size')),
    },
    reading: {
      map: fieldMap(input.list('map')),
      delimiter,
      limitRows: rowsOf(input.text('limit-rows')),
      host: input.text('host'),
    },
    asOf: dayOf(ctx, input),
    source: input.text('source'),
    platform: platform === null ? null : await platformIn(ctx, platform, 'import.no-platform-hint'),
    place: input.text('place'),
    tags: input.list('tag').map((tag) => tag.toLowerCase().replaceAll('|', ' ')),
    isStrict: input.on('strict'),
    dateOrder: DATE_ORDERS.find((order) => order === input.text('date-order')) ?? null,
    isInsiders: input.on('insiders'),
    replaces: input.number('replaces'),
    saveMapping: mappingName(input),
    mapping: input.text('mapping'),
    ...(ctx.canAsk ? { ask: askColumn(ctx) } : {}),
    now: ctx.now(),
  };
}
