/** Slack's analytics of public channels, one a line: figures day by day, or names (https://docs.slack.dev/reference/methods/admin.analytics.getFile). */
import { isoDateOf } from '../core/normalise/calendar.js';
import { badInput } from '../domain/errors.js';
import type { Reject } from '../domain/row.js';
import type { Sample, Source } from '../domain/source.js';
import { plain, slackAddress } from './chats/slack-channel.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { isObject, type JsonObject } from './json/json-records.js';
import { jsonLines, wholeJson } from './json/json-text.js';
import { numberOf, textOf } from './json/object-texts.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';
import { weeklyRate } from './rows/weekly-rate.js';

export const format = {
  id: 'slack-analytics',
  title: { en: 'Slack channels (analytics, JSON lines)' },
  howToExport: {
    en: 'For owners of an Enterprise organization: admin.analytics.getFile with type=public_channel, once with a date and once with metadata_only=true. Unpack the .gz files and import both: one has the figures, the other the names.',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

/** Enough of a bad line to find it again. */
const RAW_LENGTH = 2_000;
/** The largest organizations have some hundred thousand channels; all are held in memory until the last day is read. */
const MOST_CHANNELS = 500_000;
const DAY_MS = 24 * 60 * 60 * 1000;

function detect({ container, paths }: Sample): Detection {
  if (container !== 'ndjson' && container !== 'json') return { yes: false, missing: ['JSON, one record a line'] };
  const hasFigures = paths.has('channel_id') && paths.has('total_members_count') && paths.has('messages_posted_count');
  const hasNames = ['channel_id', 'name', 'topic', 'description', 'date'].every((key) => paths.has(key));
  const yes = hasFigures || hasNames;
  return { yes, missing: yes ? [] : ['channel_id with total_members_count, or with name and topic'] };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const channels = new Channels(source.path);
  async function* places(): AsyncGenerator<KnownPlace | Reject> {
    for await (const lines of recordsOf(source)) {
      for (const item of lines) {
        const reject = 'code' in item ? item : channels.take(item.line, item.value);
        if (reject !== null) yield reject;
      }
    }
    yield* channels.places();
  }
  return knownReader(
    {
      file: source.path,
      columns: {
        name: 'name',
        ext_id: 'channel_id',
        url: 'team_id, channel_id',
        members: 'total_members_count',
        active: 'members_who_viewed_count',
        posts_per_week: 'messages_posted_count',
        last_post_at: 'date_last_active',
        description: 'topic, description',
        visibility: 'visibility',
        created_at: 'date_created',
        as_of: 'date',
      },
      platform: 'slack',
      unit: 'line',
      notices: new Notices(),
      places: places(),
    },
    options,
  );
}

/** A file of one line only looks like ordinary JSON. */
async function* recordsOf(source: Source): AsyncGenerator<({ line: number; value: unknown } | Reject)[]> {
  if (source.sample.container === 'ndjson') yield* jsonLines(source);
  else yield [{ line: 1, value: await wholeJson(source) }];
}

interface Channel {
  readonly line: number;
  /** The record of the newest day. */
  newest: JsonObject;
  posts: number;
  firstDay: number;
  lastDay: number;
}

/** Days of one channel become one place: the newest gives the figures, all together the pace. */
class Channels {
  readonly #file: string;
  readonly #channels = new Map<string, Channel>();

  constructor(file: string) {
    this.#file = file;
  }

  /** @throws TurfError exit 4 for more than 500,000 channels */
  take(line: number, value: unknown): Reject | null {
    const id = isObject(value) ? textOf(value, 'channel_id') : '';
    if (!isObject(value) || id === '') {
      const message = 'This line names no channel (channel_id).';
      return {
        line,
        column: 'channel_id',
        code: 'no-place',
        message,
        cells: null,
        raw: JSON.stringify(value).slice(0, RAW_LENGTH),
      };
    }
    const posts = numberOf(value, 'messages_posted_count') ?? 0;
    const day = Date.parse(textOf(value, 'date'));
    const known = this.#channels.get(id);
    if (known === undefined) {
      if (this.#channels.size >= MOST_CHANNELS) throw this.#tooMany();
      this.#channels.set(id, { line, newest: value, posts, firstDay: day, lastDay: day });
      return null;
    }
    known.posts += posts;
    known.firstDay = Math.min(known.firstDay, day);
    if (day >= known.lastDay) Object.assign(known, { newest: value, lastDay: day });
    return null;
  }

  #tooMany(): Error {
    return badInput(this.#file, `names more than ${MOST_CHANNELS} channels`, {
      cause: 'It is another kind of file.',
      hint: 'turf formats   (what turf can read)',
    });
  }

  *places(): Generator<KnownPlace> {
    for (const [id, { line, newest, posts, firstDay, lastDay }] of this.#channels) {
      const text = (key: string) => textOf(newest, key);
      const address = slackAddress(text('team_id'), id);
      const active = text('members_who_viewed_count');
      yield {
        line,
        addresses: address === null ? [] : [{ text: address, platform: 'slack' }],
        fields: {
          name: plain(text('name')),
          ext_id: id,
          kind: 'channel',
          members: text('total_members_count'),
          active,
          active_period: active === '' ? null : 'day',
          // The last day counts as a whole one.
          posts_per_week: weeklyRate(posts, firstDay, lastDay + DAY_MS),
          last_post_at: dayOf(newest, 'date_last_active'),
          description: plain(text('description') || text('topic')),
          visibility: text('visibility'),
          created_at: dayOf(newest, 'date_created'),
          as_of: text('date'),
        },
      };
    }
  }
}

function dayOf(record: JsonObject, key: string): string | null {
  const seconds = numberOf(record, key);
  return seconds === null || seconds <= 0 ? null : isoDateOf(seconds * 1000);
}
