/** The mailing lists of a Mailman server: what Mailman 3 answers (REST /3.0/lists), and the page "listinfo" of Mailman 2. */
import type { Field } from '../domain/field.js';
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { isObject, type JsonObject } from './json/json-records.js';
import { wholeJson } from './json/json-text.js';
import { textOf } from './json/object-texts.js';
import { listinfoPlaces } from './markup/listinfo-page.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';

export const format = {
  id: 'mailman',
  title: { en: 'Mailing lists of a Mailman server' },
  howToExport: {
    en: 'Open the page of all lists of the server (its address ends in /mailman/listinfo) and save it as "Web page, HTML only". Whoever runs Mailman 3 can save the answer of /3.0/lists as JSON instead.',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

const COLUMNS: Readonly<Partial<Record<Field, string>>> = {
  name: 'display_name',
  url: 'fqdn_listname',
  members: 'member_count',
  description: 'description',
  visibility: 'advertised',
};
/** Each list is a link to "…listinfo/NAME" with its name in bold type; a mailing's archive has no two of them. */
const LINK = /href\s*=\s*["']?[^"'\s>]{0,500}listinfo\/[^"'\s>/]/gi;
const LEAST_LINKS = 2;

function detect({ container, paths, text }: Sample): Detection {
  if (container === 'html') {
    const isThere = (text.match(LINK) ?? []).length >= LEAST_LINKS;
    return { yes: isThere, missing: isThere ? [] : ['links to the lists of a Mailman server'] };
  }
  if (container !== 'json') return { yes: false, missing: ['JSON of Mailman 3, or the page of all lists'] };
  const isThere = ['entries[].', '[].'].some((list) => paths.has(`${list}fqdn_listname`));
  return { yes: isThere, missing: isThere ? [] : ['fqdn_listname'] };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const isPage = source.sample.container === 'html';
  return knownReader(
    {
      file: source.path,
      columns: isPage ? { name: 'list', url: 'link', description: 'description' } : COLUMNS,
      platform: 'mailman',
      unit: 'record',
      places: isPage ? listinfoPlaces(source, options.host) : listsIn(await wholeJson(source)).map(placeOf),
      notices: new Notices(),
    },
    options,
  );
}

function listsIn(value: unknown): readonly JsonObject[] {
  const items = isObject(value) ? value.entries : value;
  return Array.isArray(items) ? items.filter(isObject) : [];
}

function placeOf(list: JsonObject, at: number): KnownPlace {
  return {
    line: at + 1,
    addresses: [{ text: textOf(list, 'fqdn_listname'), platform: 'mailman' }],
    fields: {
      name: textOf(list, 'display_name') || textOf(list, 'list_name'),
      kind: 'list',
      members: textOf(list, 'member_count'),
      description: textOf(list, 'description'),
      // Lists that are not advertised are on no page; only who knows them can join.
      visibility: list.advertised === false ? 'hidden' : list.advertised === true ? 'public' : null,
    },
  };
}
