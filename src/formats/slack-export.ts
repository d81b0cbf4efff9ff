/** A Slack workspace's export: its channels. Files of messages, talks and people in it are never opened. */

import type { Bundle, Sample, Source } from '../domain/source.js';
import { SLACK_COLUMNS, slackPlace } from './chats/slack-channel.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { isObject } from './json/json-records.js';
import { wholeJson } from './json/json-text.js';
import { eachMember } from './rows/each-member.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';

export const format = {
  id: 'slack-export',
  title: { en: 'Slack (workspace export)' },
  howToExport: {
    en: 'An owner or admin of the workspace: click its name, Tools & settings, Workspace settings, Import/Export data, Export. Import the .zip file as it is.',
  },
  generic: 0,
  detect,
  read,
  bundle: { members, read: readBundle },
} satisfies Format;

/** channels.json taken out of the export. What the API gives has num_members. */
function detect({ container, paths, text }: Sample): Detection {
  if (container !== 'json') return { yes: false, missing: ['JSON'] };
  const missing = ['[].id', '[].name', '[].members', '[].topic.value', '[].purpose.value'].filter(
    (key) => !paths.has(key),
  );
  if (!/"id"\s*:\s*"[CG][A-Z0-9]{6,14}"/.test(text)) missing.push('ids of channels such as C0AB12CD3');
  if (paths.has('[].num_members')) missing.push('members by their ids instead of num_members');
  return { yes: missing.length === 0, missing };
}

/** channels.json beside users.json; groups.json are the private channels, there in some exports. */
function members(paths: readonly string[]): readonly string[] {
  const known = new Set(paths);
  const folders = paths.flatMap((path) => {
    const folder = /^(.*\/|)channels\.json$/.exec(path)?.[1];
    return folder !== undefined && known.has(`${folder}users.json`) ? [folder] : [];
  });
  return folders.flatMap((folder) =>
    [`${folder}channels.json`, `${folder}groups.json`].filter((path) => known.has(path)),
  );
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  return reader({ file: source.path, notices, places: channels(source, { notices, before: 0 }) }, options);
}

async function readBundle(bundle: Bundle, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  let before = 0;
  const places = eachMember(bundle, async function* (source): AsyncGenerator<KnownPlace> {
    for await (const place of channels(source, { notices, before })) {
      before = place.line;
      yield place;
    }
  });
  return reader({ file: bundle.path, notices, places }, options);
}

async function* channels(
  source: Source,
  { notices, before }: { readonly notices: Notices; readonly before: number },
): AsyncGenerator<KnownPlace> {
  const isPrivate = (source.part ?? source.name).split('/').at(-1) === 'groups.json';
  const value = await wholeJson(source);
  let line = before;
  for (const channel of Array.isArray(value) ? value.filter(isObject) : []) {
    line += 1;
    const place = slackPlace(line, channel, { isPrivate, notices });
    if (place !== null) yield place;
  }
}

function reader(
  list: { readonly file: string; readonly notices: Notices; readonly places: AsyncIterable<KnownPlace> },
  options: ReadOptions,
): Reader {
  return knownReader({ ...list, columns: SLACK_COLUMNS, platform: 'slack', unit: 'record' }, options);
}
