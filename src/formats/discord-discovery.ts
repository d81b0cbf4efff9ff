/** Discord servers as its API gives them: the public directory, an invite with counts, a preview, the list of one's own servers. */
import type { Sample, Source } from '../domain/source.js';
import { serverPlace } from './chats/discord-server.js';
import { isSnowflake } from './chats/discord-snowflake.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { isObject, type JsonObject } from './json/json-records.js';
import { wholeJson } from './json/json-text.js';
import { objectOf, objectsOf, textOf } from './json/object-texts.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';

export const format = {
  id: 'discord-discovery',
  title: { en: 'Discord servers (directory or invite, JSON)' },
  howToExport: {
    en: 'For one server with an invite: open https://discord.com/api/v10/invites/CODE?with_counts=true in a browser (CODE is what follows discord.gg/) and save the page as a .json file.',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

/** The directory, answers of its search, lists of guilds or invites, one invite or preview. */
const PLACES = ['guilds[].', 'hits[].', '[].', '', '[].guilds[].', '[].guild.'];
/** nsfw_level: 1 explicit, 3 age restricted (https://discord.com/developers/docs/resources/guild). */
const ADULT = new Set(['1', '3']);

function detect({ container, paths }: Sample): Detection {
  if (container !== 'json') return { yes: false, missing: ['JSON'] };
  const yes = PLACES.some((at) => paths.has(`${at}approximate_member_count`));
  return { yes, missing: yes ? [] : ['approximate_member_count'] };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  const servers = serversIn(await wholeJson(source));
  return knownReader(
    {
      file: source.path,
      columns: {
        name: 'name',
        ext_id: 'id',
        url: 'vanity_url_code',
        members: 'approximate_member_count',
        active: 'approximate_presence_count',
        description: 'description',
        tags: 'keywords, categories',
        language: 'preferred_locale',
        visibility: 'features',
        created_at: 'id',
      },
      platform: 'discord',
      unit: 'record',
      notices,
      places: servers.flatMap((server, at) => placeOf(server, at + 1, notices) ?? []),
    },
    options,
  );
}

function serversIn(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(serversIn);
  if (!isObject(value)) return [];
  const listed = [...objectsOf(value, 'guilds'), ...objectsOf(value, 'hits')];
  return listed.length > 0 ? listed : 'approximate_member_count' in value || 'guild' in value ? [value] : [];
}

/** An invite has the server inside and the counts beside it; all others are the server themselves. */
function placeOf(item: JsonObject, line: number, notices: Notices): KnownPlace | null {
  const guild = isObject(item.guild) ? item.guild : item;
  const id = textOf(guild, 'id') || textOf(guild, 'objectID');
  // An invite to a talk of several people has a channel and no server.
  if (!isSnowflake(id)) {
    notices.count('formats.people-left-out', line);
    return null;
  }
  const features = Array.isArray(guild.features) ? guild.features : [];
  const active = textOf(item, 'approximate_presence_count') || textOf(guild, 'approximate_presence_count');
  return serverPlace({
    line,
    id,
    name: textOf(guild, 'name'),
    invites: [textOf(guild, 'vanity_url_code'), item === guild ? '' : textOf(item, 'code')].filter(
      (code) => code !== '',
    ),
    fields: {
      members: textOf(item, 'approximate_member_count') || textOf(guild, 'approximate_member_count'),
      active,
      active_period: active === '' ? null : 'now',
      description: textOf(guild, 'description'),
      language: textOf(guild, 'preferred_locale'),
      visibility: features.includes('DISCOVERABLE') ? 'public' : null,
      tags: tagsOf(guild).join('|'),
    },
  });
}

function tagsOf(guild: JsonObject): readonly string[] {
  const keywords = Array.isArray(guild.keywords) ? guild.keywords.filter((word) => typeof word === 'string') : [];
  const categories = [objectOf(guild, 'primary_category'), ...objectsOf(guild, 'categories')].map(categoryName);
  const adult = ADULT.has(textOf(guild, 'nsfw_level')) ? ['nsfw'] : [];
  const own = guild.owner === true ? ['we-admin'] : [];
  return [...new Set([...keywords, ...categories, ...adult, ...own])].filter((tag) => tag !== '');
}

/** {"name": "Activism"} or {"name": {"default": "Activism", "localizations": {}}}. */
function categoryName(category: JsonObject): string {
  return textOf(category, 'name') || textOf(objectOf(category, 'name'), 'default');
}
