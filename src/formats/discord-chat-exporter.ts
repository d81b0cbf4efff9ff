/** Channels saved with DiscordChatExporter (JSON or CSV): all files of one server are one place, with the pace of all of them. */

import type { Reject } from '../domain/row.js';
import type { Bundle, Sample, Source } from '../domain/source.js';
import { ChatActivity } from './chats/chat-activity.js';
import { type ChannelFile, CSV_HEADINGS, readChannelCsv, readChannelJson } from './chats/discord-channel-file.js';
import { exportSort } from './chats/discord-export-name.js';
import { serverPlace } from './chats/discord-server.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { eachMember } from './rows/each-member.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';

export const format = {
  id: 'discord-chat-exporter',
  title: { en: 'Discord channels (DiscordChatExporter)' },
  howToExport: {
    en: 'In DiscordChatExporter choose the channels of a server, then the format JSON. Import the whole folder: all channels of a server together are one place.',
  },
  generic: 0,
  detect,
  read,
  bundle: { members, read: readBundle, isRepeating: true },
} satisfies Format;

function detect({ container, paths, table }: Sample): Detection {
  if (container === 'text') {
    const headings = new Set(table?.rows[0] ?? []);
    const missing = CSV_HEADINGS.filter((heading) => !headings.has(heading));
    return { yes: missing.length === 0, missing };
  }
  if (container !== 'json') return { yes: false, missing: ['JSON or CSV'] };
  const missing = ['guild.id', 'guild.name', 'channel.id', 'channel.type', 'messages'].filter((key) => !paths.has(key));
  return { yes: missing.length === 0, missing };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const servers = new Servers();
  async function* places(): AsyncGenerator<KnownPlace | Reject> {
    const reject = await servers.read(source, source.name);
    if (reject !== null) yield reject;
    yield* servers.places();
  }
  return reader({ file: source.path, notices: servers.notices, places: places() }, options);
}

/** Files are known by the channel's id in their name; where a channel was saved in both forms, the JSON knows more. */
function members(paths: readonly string[]): readonly string[] {
  const named = (sort: 'json' | 'csv') => paths.filter((path) => exportSort(path.split('/').at(-1) ?? '') === sort);
  const json = named('json');
  return json.length > 0 ? json : named('csv');
}

async function readBundle(bundle: Bundle, options: ReadOptions): Promise<Reader> {
  const servers = new Servers();
  async function* places(): AsyncGenerator<KnownPlace | Reject> {
    yield* eachMember(bundle, async function* (source, member): AsyncGenerator<Reject> {
      const reject = await servers.read(source, member.split('/').at(-1) ?? member);
      if (reject !== null) yield reject;
    });
    yield* servers.places();
  }
  return reader({ file: bundle.path, notices: servers.notices, places: places() }, options);
}

interface Server {
  readonly file: ChannelFile;
  exportedOn: string | null;
  readonly activity: ChatActivity;
}

/** The servers of one or many files, in the order in which they were met. */
class Servers {
  readonly notices = new Notices();
  readonly #servers = new Map<string, Server>();
  #files = 0;

  /** A Reject when nothing in the file or its name says which server it is of. */
  async read(source: Source, name: string): Promise<Reject | null> {
    this.#files += 1;
    const activityOf = (file: ChannelFile) => this.#activityOf(file);
    if (source.sample.container === 'json') {
      await readChannelJson(source, activityOf);
      return null;
    }
    return (await readChannelCsv(source, name, activityOf)) ? null : nameless(this.#files);
  }

  #activityOf(file: ChannelFile): ChatActivity {
    if (file.isTalk) {
      this.notices.count('formats.people-left-out', this.#files);
      return new ChatActivity();
    }
    const key = file.serverId || file.server;
    const known = this.#servers.get(key) ?? { file, exportedOn: null, activity: new ChatActivity() };
    if ((file.exportedOn ?? '') > (known.exportedOn ?? '')) known.exportedOn = file.exportedOn;
    this.#servers.set(key, known);
    return known.activity;
  }

  *places(): Generator<KnownPlace> {
    let line = 0;
    let count = 0;
    let isRated = false;
    for (const { file, exportedOn, activity } of this.#servers.values()) {
      line += 1;
      const active = activity.recentWriters();
      const rate = activity.rate();
      count += activity.posts;
      isRated ||= rate !== null;
      const fields = {
        posts_per_week: rate,
        last_post_at: activity.lastPostAt(),
        active,
        active_period: active === null ? null : 'month',
        as_of: exportedOn,
      };
      yield serverPlace({ line, id: file.serverId, name: file.server, fields });
    }
    if (count > 0) this.notices.add('formats.posts-rolled-up', { count, places: line });
    // Only the channels in these files are counted.
    if (isRated) this.notices.add('formats.rate-is-lower-bound', {});
  }
}

function nameless(line: number): Reject {
  return {
    line,
    column: null,
    code: 'no-place',
    message:
      'Neither this file nor its name says which server it is of. Name it as DiscordChatExporter does: "Server - Category - channel [id].csv", or export as JSON.',
    cells: null,
    raw: null,
  };
}

function reader(
  list: { readonly file: string; readonly notices: Notices; readonly places: AsyncIterable<KnownPlace | Reject> },
  options: ReadOptions,
): Reader {
  return knownReader(
    {
      ...list,
      columns: {
        name: 'guild.name',
        ext_id: 'guild.id',
        url: 'guild.id',
        posts_per_week: 'messages',
        last_post_at: 'messages.timestamp',
        active: 'messages.author',
        created_at: 'guild.id',
        as_of: 'exportedAt',
      },
      platform: 'discord',
      unit: 'record',
    },
    options,
  );
}
