/** YouTube channels as the YouTube Data API gives them (channels.list), saved by a script. */
import type { Field } from '../domain/field.js';
import type { Reject } from '../domain/row.js';
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { isObject, type JsonObject } from './json/json-records.js';
import { jsonValues } from './json/json-values.js';
import { objectOf, textOf } from './json/object-texts.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';
import { weeklyRate } from './rows/weekly-rate.js';
import { CHANNEL_ID } from './youtube-channel.js';

export const format = {
  id: 'youtube-api',
  title: { en: 'YouTube channels (YouTube Data API)' },
  howToExport: {
    en: 'Save the answer of channels.list with part=snippet,statistics,topicDetails,brandingSettings as a JSON file.',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

const COLUMNS: Readonly<Partial<Record<Field, string>>> = {
  name: 'snippet.title',
  url: 'id',
  handle: 'snippet.customUrl',
  members: 'statistics.subscriberCount',
  posts_per_week: 'statistics.videoCount',
  description: 'snippet.description',
  tags: 'topicDetails.topicCategories',
  language: 'snippet.defaultLanguage',
  country: 'snippet.country',
  created_at: 'snippet.publishedAt',
};
const PLACES = ['', '[].', 'items[].', '[].items[].'];

function detect({ container, paths, text }: Sample): Detection {
  if (container !== 'json' && container !== 'ndjson') return { yes: false, missing: ['JSON'] };
  const isNamed = /"youtube#channel(?:ListResponse)?"/.test(text);
  // A subscription has a title too; the channel in it is another one.
  const hasTitle = PLACES.some(
    (place) => paths.has(`${place}snippet.title`) && !paths.has(`${place}snippet.resourceId.channelId`),
  );
  const missing = [...(isNamed ? [] : ['youtube#channel']), ...(hasTitle ? [] : ['snippet.title'])];
  return { yes: missing.length === 0, missing };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  async function* places(): AsyncGenerator<KnownPlace | Reject> {
    let line = 0;
    for await (const item of jsonValues(source)) {
      if ('code' in item) yield item;
      else for (const channel of channelsIn(item.value)) yield placeOf(channel, ++line, source.modifiedOn, notices);
    }
  }
  return knownReader(
    { file: source.path, columns: COLUMNS, platform: 'youtube', unit: 'record', places: places(), notices },
    options,
  );
}

function channelsIn(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(channelsIn);
  if (!isObject(value)) return [];
  if (Array.isArray(value.items)) return value.items.flatMap(channelsIn);
  return typeof value.id === 'string' && CHANNEL_ID.test(value.id) ? [value] : [];
}

function placeOf(channel: JsonObject, line: number, readOn: string | null, notices: Notices): KnownPlace {
  const snippet = objectOf(channel, 'snippet');
  const statistics = objectOf(channel, 'statistics');
  const created = textOf(snippet, 'publishedAt');
  const rate = lifetimeRate(statistics, created, readOn);
  if (rate !== null) notices.count('formats.rate-over-lifetime', line);
  return {
    line,
    addresses: [`https://www.youtube.com/channel/${textOf(channel, 'id')}`],
    fields: {
      name: textOf(snippet, 'title'),
      handle: textOf(snippet, 'customUrl'),
      kind: 'channel',
      // A channel that hides its subscribers comes with a count of 0.
      members: statistics.hiddenSubscriberCount === true ? null : textOf(statistics, 'subscriberCount'),
      posts_per_week: rate,
      description: textOf(snippet, 'description'),
      tags: tagsOf(channel).join('|'),
      language: textOf(snippet, 'defaultLanguage'),
      country: textOf(snippet, 'country'),
      created_at: created.slice(0, 10),
    },
  };
}

/** Videos a week since the channel began, up to the day the file was saved. */
function lifetimeRate(statistics: JsonObject, created: string, readOn: string | null): string | null {
  const videos = Number(textOf(statistics, 'videoCount'));
  return readOn === null ? null : weeklyRate(videos, Date.parse(created), Date.parse(readOn));
}

/** Topics are addresses of Wikipedia pages; keywords are separated by blanks, those of several words stand in quotes. */
function tagsOf(channel: JsonObject): string[] {
  const topics = objectOf(channel, 'topicDetails').topicCategories;
  const named = (Array.isArray(topics) ? topics : []).flatMap((topic: unknown) =>
    typeof topic === 'string' ? [topicName(topic)] : [],
  );
  const keywords = textOf(objectOf(objectOf(channel, 'brandingSettings'), 'channel'), 'keywords');
  const words = [...keywords.matchAll(/"([^"]*)"|[^\s"]+/g)].map((match) => match[1] ?? match[0]);
  return [...new Set([...named, ...words])].filter((tag) => tag !== '');
}

function topicName(topic: string): string {
  const page = topic.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(page).replaceAll('_', ' ');
  } catch {
    return page.replaceAll('_', ' ');
  }
}
