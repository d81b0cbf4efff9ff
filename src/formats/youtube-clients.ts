/** YouTube subscriptions from programs that show YouTube without an account: FreeTube, NewPipe, Invidious. */
import type { Reject } from '../domain/row.js';
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { isObject } from './json/json-records.js';
import { jsonValues } from './json/json-values.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';
import { CHANNEL_COLUMNS, channelPlace } from './youtube-channel.js';

export const format = {
  id: 'youtube-clients',
  title: { en: 'YouTube subscriptions (FreeTube, NewPipe, Invidious)' },
  howToExport: {
    en: 'FreeTube: Settings, Data, Export subscriptions, as .db. NewPipe: Subscriptions, the three dots, Export to, File. Invidious: Subscriptions, Import/export data, Export as JSON.',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

function detect({ container, paths, text }: Sample): Detection {
  if (container !== 'json' && container !== 'ndjson') return { yes: false, missing: ['JSON'] };
  const isNewPipe = paths.has('subscriptions[].service_id') && paths.has('subscriptions[].url');
  const hasChannelIds = /"UC[A-Za-z0-9_-]{22}"/.test(text);
  const isFreeTube = paths.has('subscriptions[].id') && paths.has('subscriptions[].name') && hasChannelIds;
  const isInvidious = /"subscriptions"\s*:\s*\[\s*"UC[A-Za-z0-9_-]{22}"/.test(text);
  const isThere = isNewPipe || isFreeTube || isInvidious;
  return { yes: isThere, missing: isThere ? [] : ['subscriptions with ids of YouTube channels'] };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  return knownReader(
    {
      file: source.path,
      columns: CHANNEL_COLUMNS,
      platform: 'youtube',
      unit: 'record',
      places: places(source),
      notices: new Notices(),
    },
    options,
  );
}

/** FreeTube writes every channel into "All Channels" and again into each profile: once is enough, and profiles have private names. */
async function* places(source: Source): AsyncGenerator<KnownPlace | Reject> {
  const seen = new Set<string>();
  let line = 0;
  for await (const item of jsonValues(source)) {
    if ('code' in item) {
      yield item;
      continue;
    }
    const list = isObject(item.value) && Array.isArray(item.value.subscriptions) ? item.value.subscriptions : [];
    for (const subscription of list) {
      line += 1;
      const place = placeOf(subscription, line);
      const key = 'code' in place ? null : String(place.addresses?.[0] ?? '');
      if (key !== null && seen.has(key)) continue;
      if (key !== null) seen.add(key);
      yield place;
    }
  }
}

/** NewPipe's service 0 is YouTube; of the others (PeerTube, SoundCloud …) the address says it all. */
function placeOf(item: unknown, line: number): KnownPlace | Reject {
  if (!isObject(item)) return channelPlace({ line, id: typeof item === 'string' ? item : '', name: '' });
  const name = typeof item.name === 'string' ? item.name : '';
  if (typeof item.url === 'string') return { line, addresses: [item.url], fields: { name } };
  return channelPlace({ line, id: typeof item.id === 'string' ? item.id : '', name });
}
