/** The data that Discord sends on request (package.zip): the servers of its owner. Messages in it are never opened. */

import type { Bundle, Sample, Source } from '../domain/source.js';
import { serverPlace } from './chats/discord-server.js';
import { isSnowflake } from './chats/discord-snowflake.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { isObject } from './json/json-records.js';
import { wholeJson } from './json/json-text.js';
import { textOf } from './json/object-texts.js';
import { eachMember } from './rows/each-member.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';

export const format = {
  id: 'discord-package',
  title: { en: 'Discord (data package)' },
  howToExport: {
    en: 'In Discord: Settings, Data & Privacy, Request your data; tick at least "Servers". Some days later an e-mail brings a link to package.zip. Import that file as it is.',
  },
  generic: 0,
  detect,
  read,
  bundle: { members, read: readBundle },
} satisfies Format;

/** <folder of servers>/<id>/guild.json; the folder's name is in the language of the account. */
const GUILD = /^(.*\/|)\d{16,20}\/guild\.json$/;
/** Without folders of single servers the index is known by its folder alone: servers, Servers, Serveurs, Servidores, Server. */
const INDEX = /(?:^|\/)serv[^/]{0,20}\/index\.json$/i;

/** The index names all servers; where it is missing each server's own file does. */
function members(paths: readonly string[]): readonly string[] {
  const guilds = paths.filter((path) => GUILD.test(path));
  const folders = new Set(guilds.map((path) => GUILD.exec(path)?.[1] ?? ''));
  const known = new Set(paths);
  const indexes = [...folders].map((folder) => `${folder}index.json`).filter((path) => known.has(path));
  if (indexes.length > 0) return indexes;
  return guilds.length > 0 ? guilds : paths.filter((path) => INDEX.test(path) && isPackage(paths));
}

function isPackage(paths: readonly string[]): boolean {
  return paths.some((path) => /(?:^|\/)c?\d{16,20}\/channel\.json$/.test(path));
}

/** {"<id>": "<name>"}; the index of messages looks alike, but names channels ("general in Riverside") and talks. */
function detect({ container, paths, text }: Sample): Detection {
  if (container !== 'json') return { yes: false, missing: ['JSON'] };
  const keys = [...paths];
  const isIds = keys.length > 0 && keys.every(isSnowflake);
  const names = [...text.matchAll(/"\d{17,20}"\s*:\s*"((?:[^"\\]|\\.){0,200})"/g)].map(([, name]) => name ?? '');
  const isServers =
    names.length > 0 && !/"\s*:\s*null/.test(text) && !names.every((name) => / in |^Direct Message/.test(name));
  const yes = isIds && isServers;
  return { yes, missing: yes ? [] : ['ids of servers with their names (servers/index.json of the package)'] };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const places = serversIn(await wholeJson(source)).map(({ id, name }, at) => serverPlace({ line: at + 1, id, name }));
  return reader(source.path, places, options);
}

async function readBundle(bundle: Bundle, options: ReadOptions): Promise<Reader> {
  let line = 0;
  const places = eachMember(bundle, async function* (source): AsyncGenerator<KnownPlace> {
    for (const { id, name } of serversIn(await wholeJson(source))) {
      line += 1;
      yield serverPlace({ line, id, name });
    }
  });
  return reader(bundle.path, places, options);
}

/** An index with many servers, or one server's {"id","name"}. */
function serversIn(value: unknown): readonly { readonly id: string; readonly name: string }[] {
  if (!isObject(value)) return [];
  const id = textOf(value, 'id');
  if (isSnowflake(id)) return [{ id, name: textOf(value, 'name') }];
  return Object.keys(value).flatMap((key) => (isSnowflake(key) ? [{ id: key, name: textOf(value, key) }] : []));
}

function reader(file: string, places: AsyncIterable<KnownPlace> | Iterable<KnownPlace>, options: ReadOptions): Reader {
  return knownReader(
    {
      file,
      columns: { name: 'name', ext_id: 'id', url: 'id', created_at: 'id' },
      platform: 'discord',
      unit: 'record',
      notices: new Notices(),
      places,
    },
    options,
  );
}
