/** Communities as servers of Lemmy (0.19 and 1.0) and PieFed list them, and the settings that a Lemmy account exports. */
import type { Reject } from '../domain/row.js';
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { communityPlace, firstOf } from './forums/lemmy-community.js';
import { isObject, type JsonObject } from './json/json-records.js';
import { objectOf } from './json/object-texts.js';
import { dateOfFile } from './rows/date-of-file.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';
import { type NumberedRecord, numberedRecords, unitOf } from './rows/numbered-records.js';

export const format = {
  id: 'lemmy',
  title: { en: 'Lemmy communities (JSON of a server, or your settings)' },
  howToExport: {
    en: 'Your own communities: in Lemmy under Settings, Import/Export, choose Export. All communities of a server: open https://SERVER/api/v3/community/list?type_=All&sort=TopMonth&limit=50 in a browser and save the page.',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

/** Where a community stands: in lists of 0.19 and of 1.0, alone, in an array of a script, on a line. */
const PLACES = ['communities[].', 'items[].', 'community_view.', '[].', ''];

function detect({ container, paths }: Sample): Detection {
  if (container !== 'json' && container !== 'ndjson') return { yes: false, missing: ['JSON'] };
  const at = (keys: readonly string[]) => PLACES.some((place) => keys.some((key) => paths.has(`${place}${key}`)));
  const isBackup = paths.has('followed_communities') && (paths.has('blocked_users') || paths.has('settings'));
  const missing = at(['community.actor_id', 'community.ap_id']) ? [] : ['community.actor_id'];
  if (!at(['counts.subscribers', 'community.subscribers', 'counts.subscriptions_count'])) missing.push('subscribers');
  return { yes: isBackup || missing.length === 0, missing: isBackup ? [] : missing };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  return knownReader(
    {
      file: source.path,
      columns: {
        name: 'title',
        url: 'actor_id',
        handle: 'name',
        members: 'subscribers',
        active: 'users_active_week',
        posts_per_week: 'posts',
        description: 'description',
        tags: 'nsfw',
        visibility: 'visibility',
        posting: 'posting_restricted_to_mods',
        created_at: 'published',
      },
      platform: 'lemmy',
      unit: unitOf(source),
      places: placesIn(source, notices),
      notices,
    },
    options,
  );
}

async function* placesIn(source: Source, notices: Notices): AsyncGenerator<KnownPlace | Reject> {
  const takenAt = dateOfFile(source);
  const views = numberedRecords(source, (value) => {
    if (isObject(value)) countBlocked(value, notices);
    return viewsIn(value);
  });
  for await (const item of views) {
    const place = 'code' in item ? item : placeOf(item, takenAt, notices);
    if (place !== null) yield place;
  }
}

/** Objects with a `community` in them, in file order. Depth is bounded by the check of the JSON. */
function viewsIn(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(viewsIn);
  if (!isObject(value)) return [];
  if (isObject(value.community)) return [value];
  if (Array.isArray(value.followed_communities)) return followed(value.followed_communities);
  return ['communities', 'items', 'community_view'].flatMap((key) =>
    Object.hasOwn(value, key) ? viewsIn(value[key]) : [],
  );
}

/** An exported account lists addresses alone. */
function followed(addresses: readonly unknown[]): readonly JsonObject[] {
  return addresses.flatMap((url) =>
    typeof url === 'string' ? [{ community: { actor_id: url, name: url.split('/').at(-1) ?? '' } }] : [],
  );
}

/** What an account has blocked is no turf, and says something of the person: only its number is told. */
function countBlocked(backup: JsonObject, notices: Notices): void {
  for (const [key, list] of Object.entries(backup)) {
    if (!key.startsWith('blocked_') || !Array.isArray(list)) continue;
    for (const _ of list) notices.count('formats.blocked-left-out', 1);
  }
}

function placeOf({ line, record }: NumberedRecord, takenAt: number, notices: Notices): KnownPlace | Reject | null {
  const community = objectOf(record, 'community');
  const url = firstOf(community, ['actor_id', 'ap_id']);
  if (url === '') return nameless(line, firstOf(community, ['title', 'name']));
  const counts = isObject(record.counts) ? record.counts : community;
  return communityPlace({ line, community, counts, url, takenAt }, notices);
}

function nameless(line: number, name: string): Reject {
  return {
    line,
    column: 'actor_id',
    code: 'no-place',
    message: 'This community has no address (actor_id or ap_id).',
    cells: null,
    raw: name,
  };
}
