/** Channels as Slack's API lists them: answers of conversations.list, one or several in a list (https://docs.slack.dev/reference/methods/conversations.list). */
import type { Sample, Source } from '../domain/source.js';
import { SLACK_COLUMNS, slackPlace } from './chats/slack-channel.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { isObject, type JsonObject } from './json/json-records.js';
import { wholeJson } from './json/json-text.js';
import { objectsOf } from './json/object-texts.js';
import { knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';

export const format = {
  id: 'slack-api',
  title: { en: 'Slack channels (API, JSON)' },
  howToExport: {
    en: 'For people who write scripts: save the answer of conversations.list (with types=public_channel,private_channel) as a .json file.',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

const PLACES = ['channels[].', '[].channels[].', '[].'];

function detect({ container, paths }: Sample): Detection {
  if (container !== 'json') return { yes: false, missing: ['JSON'] };
  const yes = PLACES.some(
    (at) => paths.has(`${at}num_members`) && paths.has(`${at}is_channel`) && paths.has(`${at}topic.value`),
  );
  return { yes, missing: yes ? [] : ['channels with num_members and is_channel'] };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  const channels = channelsIn(await wholeJson(source));
  return knownReader(
    {
      file: source.path,
      columns: { ...SLACK_COLUMNS, members: 'num_members' },
      platform: 'slack',
      unit: 'record',
      notices,
      places: channels.flatMap((channel, at) => slackPlace(at + 1, channel, { isPrivate: false, notices }) ?? []),
    },
    options,
  );
}

function channelsIn(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(channelsIn);
  if (!isObject(value)) return [];
  return Array.isArray(value.channels) ? objectsOf(value, 'channels') : [value];
}
