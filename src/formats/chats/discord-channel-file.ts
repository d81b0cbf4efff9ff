/** One file of DiscordChatExporter → the server it belongs to and how lively its channel is; texts of messages are passed over. */

import { isoDateOf } from '../../core/normalise/calendar.js';
import type { Source } from '../../domain/source.js';
import { type JsonFound, jsonStream } from '../json/json-stream.js';
import { delimitedRows } from '../table/delimited-rows.js';
import type { ChatActivity } from './chat-activity.js';
import { serverInName } from './discord-export-name.js';

export interface ChannelFile {
  /** '' in CSV, which names no server. */
  readonly serverId: string;
  readonly server: string;
  /** true for talks with one or several people. */
  readonly isTalk: boolean;
  /** ISO date of the export, null in CSV. */
  readonly exportedOn: string | null;
}

export interface ChannelPost {
  readonly time: number;
  readonly writer: string | null;
}

/** The headings of the CSV export (CsvMessageWriter.cs). */
export const CSV_HEADINGS = ['AuthorID', 'Author', 'Date', 'Content', 'Attachments', 'Reactions'] as const;
/** Facts of the file, and of a message only when and by whom; never its content. */
const FACTS = ['guild.id', 'guild.name', 'channel.type', 'exportedAt'] as const;
const OF_MESSAGE = ['', '.timestamp', '.author.id', '.author.isBot'] as const;

/** @param activityOf asked once, as soon as the server is known: where the messages are counted */
export async function readChannelJson(source: Source, activityOf: (file: ChannelFile) => ChatActivity): Promise<void> {
  const facts = new Map<string, JsonFound['value']>();
  let message = new Map<string, JsonFound['value']>();
  let activity: ChatActivity | null = null;
  const paths = [...FACTS, ...OF_MESSAGE.map((key) => `messages[]${key}`)];
  for await (const found of jsonStream(source, paths)) {
    for (const { path, value } of found) {
      if (!path.startsWith('messages[]')) facts.set(path, value);
      else if (path !== 'messages[]') message.set(path.slice('messages[].'.length), value);
      else {
        activity ??= activityOf(fileOf(facts));
        const { time, writer } = postOf(message);
        activity.add(time, writer);
        message = new Map();
      }
    }
  }
  if (activity === null) activityOf(fileOf(facts));
}

function fileOf(facts: ReadonlyMap<string, JsonFound['value']>): ChannelFile {
  const text = (key: string) => String(facts.get(key) ?? '');
  return {
    serverId: text('guild.id'),
    server: text('guild.name'),
    isTalk: text('guild.id') === '0' || text('channel.type').startsWith('Direct'),
    exportedOn: isoDateOf(Date.parse(text('exportedAt'))),
  };
}

function postOf(message: ReadonlyMap<string, JsonFound['value']>): ChannelPost {
  const writer = message.get('author.id');
  const isPerson = message.get('author.isBot') !== true && typeof writer === 'string';
  return { time: Date.parse(String(message.get('timestamp') ?? '')), writer: isPerson ? writer : null };
}

/** The server of a CSV is known by the file's name only; null when that does not say it. */
export async function readChannelCsv(
  source: Source,
  name: string,
  activityOf: (file: ChannelFile) => ChatActivity,
): Promise<boolean> {
  const server = serverInName(name);
  if (server === null) return false;
  const activity = activityOf({ serverId: '', server, isTalk: false, exportedOn: null });
  const rows = delimitedRows(source.text(), { file: source.path, delimiter: ',' }, () => {});
  for await (const batch of rows) {
    for (const { cells } of batch) {
      const [writer = '', , date = ''] = cells;
      if (writer !== CSV_HEADINGS[0]) activity.add(Date.parse(date), writer === '' ? null : writer);
    }
  }
  return true;
}
