/** A browser's history from Google Takeout: how often each space was visited, and nothing else. Read only when asked for by name. */
import { spaceAddress } from '../core/space-address.js';
import type { Field } from '../domain/field.js';
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { isObject } from './json/json-records.js';
import { wholeJson } from './json/json-text.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';

export const format = {
  id: 'browser-history',
  title: { en: 'Browser history (Google Takeout)' },
  howToExport: {
    en: 'Open takeout.google.com and choose only Chrome, "BrowserHistory". It is very personal: turf reads it only with --from browser-history, and keeps nothing but the number of visits to each group, page or channel.',
  },
  generic: 0,
  isOnRequest: true,
  detect,
  read,
} satisfies Format;

const COLUMNS: Readonly<Partial<Record<Field, string>>> = { url: 'url', description: 'visits' };

function detect({ container, paths }: Sample): Detection {
  const isThere = container === 'json' && paths.has('Browser History[].time_usec');
  return { yes: isThere, missing: isThere ? [] : ['Browser History with time_usec'] };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  return knownReader(
    {
      file: source.path,
      columns: COLUMNS,
      platform: null,
      unit: 'record',
      places: visited(await wholeJson(source), notices),
      notices,
    },
    options,
  );
}

/** Each space once, in the order of its first visit in the file. A history of years has some thousand spaces. */
function visited(value: unknown, notices: Notices): readonly KnownPlace[] {
  const spaces = new Map<string, { readonly line: number; readonly address: string; visits: number }>();
  const items = isObject(value) && Array.isArray(value['Browser History']) ? value['Browser History'] : [];
  for (const [at, item] of items.entries()) {
    const space = spaceAddress(isObject(item) && typeof item.url === 'string' ? item.url : '');
    if (space.is === 'person') notices.count('formats.people-left-out', at + 1);
    if (space.is === 'none') notices.count('formats.addresses-not-places', at + 1);
    if (space.is !== 'space') continue;
    notices.count('formats.visits-counted', at + 1);
    const known = spaces.get(space.key) ?? { line: at + 1, address: space.address, visits: 0 };
    known.visits += 1;
    spaces.set(space.key, known);
  }
  return [...spaces.values()].map(({ line, address, visits }) => ({
    line,
    addresses: [address],
    fields: { description: `Visits in a browser's history: ${visits}` },
  }));
}
