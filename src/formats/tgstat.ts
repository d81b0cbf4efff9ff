/** Channels and groups as TGStat's API answers (https://api.tgstat.ru/docs/ru/channels/search.html): lists, single ones, their statistics. */
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { isObject, type JsonObject } from './json/json-records.js';
import { wholeJson } from './json/json-text.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';

export const format = {
  id: 'tgstat',
  title: { en: 'Telegram channels (TGStat API, JSON)' },
  howToExport: {
    en: 'With a key for the API of tgstat.com: save the answer of channels/search, channels/get or channels/stat as a .json file.',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

const PLACES = ['response.items[].', 'response.', '[].response.'];
/** Keys that stand beside participants_count in TGStat's answers and together nowhere else. */
const SIGNS = ['peer_type', 'ci_index', 'avg_post_reach', 'tg_id', 'about', 'link'];

function detect({ container, paths }: Sample): Detection {
  if (container !== 'json') return { yes: false, missing: ['JSON'] };
  const yes = PLACES.some(
    (at) => paths.has(`${at}participants_count`) && SIGNS.some((sign) => paths.has(`${at}${sign}`)),
  );
  return { yes, missing: yes ? [] : ['response with participants_count'] };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  return knownReader(
    {
      file: source.path,
      columns: {
        name: 'title',
        url: 'username, link',
        ext_id: 'tg_id',
        kind: 'peer_type',
        members: 'participants_count',
        views_per_post: 'avg_post_reach',
        description: 'about',
        tags: 'category',
        language: 'language',
        country: 'country',
      },
      platform: 'telegram',
      unit: 'record',
      notices: new Notices(),
      places: itemsIn(await wholeJson(source)).map((item, at) => placeOf(item, at + 1)),
    },
    options,
  );
}

function itemsIn(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(itemsIn);
  if (!isObject(value)) return [];
  if (isObject(value.response)) return itemsIn(value.response);
  if (Array.isArray(value.items)) return value.items.flatMap(itemsIn);
  return 'participants_count' in value ? [value] : [];
}

function placeOf(item: JsonObject, line: number): KnownPlace {
  const text = (key: string) => {
    const value = Object.hasOwn(item, key) ? item[key] : null;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const name = text('username').replace(/^@/, '');
  const address = name === '' ? text('link') : `https://t.me/${name}`;
  return {
    line,
    addresses: address === '' ? [] : [{ text: address, platform: 'telegram' }],
    fields: {
      name: text('title') || name,
      ext_id: text('tg_id'),
      kind: text('peer_type') === 'chat' ? 'group' : 'channel',
      members: text('participants_count'),
      views_per_post: text('avg_post_reach'),
      description: text('about'),
      tags: text('category'),
      language: text('language'),
      country: text('country'),
      visibility: name === '' ? null : 'public',
    },
  };
}
