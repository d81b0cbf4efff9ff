/** Telegram channels of TGDataset: one object keyed by channel id, with all messages inside (https://github.com/SystemsLab-Sapienza/TGDataset). */
import { isoDateOf } from '../core/normalise/calendar.js';
import type { Sample, Source } from '../domain/source.js';
import { ChatActivity } from './chats/chat-activity.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { type JsonFound, jsonStream } from './json/json-stream.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';

export const format = {
  id: 'tgdataset',
  title: { en: 'Telegram channels (TGDataset, JSON)' },
  howToExport: {
    en: 'Download a part of TGDataset from zenodo.org (search for TGDataset), unpack it, and import the JSON files.',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

/** Of a channel its own facts; of its messages and media only when they were posted, never a text. */
const OF_CHANNEL = ['username', 'title', 'description', 'n_subscribers', 'creation_date', 'scam', 'verified'] as const;
const DATES = ['*.text_messages.*.date', '*.generic_media.*.date'] as const;

function detect({ container, paths }: Sample): Detection {
  if (container !== 'json') return { yes: false, missing: ['JSON'] };
  const has = (key: string) => [...paths].some((path) => /^(?:\*|-?\d{5,20})\./.test(path) && path.endsWith(`.${key}`));
  const missing = ['creation_date', 'n_subscribers', 'title'].filter((key) => !has(key));
  return { yes: missing.length === 0, missing: missing.map((key) => `${key} under the id of a channel`) };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  return knownReader(
    {
      file: source.path,
      columns: {
        name: 'title',
        handle: 'username',
        url: 'username',
        ext_id: 'channel id',
        members: 'n_subscribers',
        description: 'description',
        created_at: 'creation_date',
        posts_per_week: 'text_messages, generic_media',
        last_post_at: 'date',
        tags: 'scam, verified',
      },
      platform: 'telegram',
      unit: 'record',
      notices,
      places: channels(source, notices),
    },
    options,
  );
}

async function* channels(source: Source, notices: Notices): AsyncGenerator<KnownPlace> {
  let facts = new Map<string, JsonFound['value']>();
  let activity = new ChatActivity();
  let line = 0;
  let posts = 0;
  let places = 0;
  for await (const found of jsonStream(source, ['*', ...OF_CHANNEL.map((key) => `*.${key}`), ...DATES])) {
    for (const { path, key, value } of found) {
      if (path === '*') {
        line += 1;
        posts += activity.posts;
        places += activity.posts > 0 ? 1 : 0;
        yield placeOf(line, { id: key, facts, activity });
        facts = new Map();
        activity = new ChatActivity();
      } else if (DATES.some((date) => date === path)) activity.add(secondsIn(value), null);
      else facts.set(path.slice('*.'.length), value);
    }
  }
  if (posts > 0) notices.add('formats.posts-rolled-up', { count: posts, places });
}

function secondsIn(value: unknown): number {
  return typeof value === 'number' || typeof value === 'string' ? Number(value) * 1000 : Number.NaN;
}

interface Channel {
  readonly id: string;
  readonly facts: ReadonlyMap<string, JsonFound['value']>;
  readonly activity: ChatActivity;
}

function placeOf(line: number, { id, facts, activity }: Channel): KnownPlace {
  const text = (key: string) => {
    const value = facts.get(key);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const username = text('username');
  const tags = ['scam', 'verified'].filter((key) => facts.get(key) === true);
  return {
    line,
    addresses: username === '' ? [] : [{ text: `https://t.me/${username}`, platform: 'telegram' }],
    fields: {
      name: text('title') || username,
      handle: username,
      ext_id: id,
      kind: 'channel',
      members: text('n_subscribers'),
      description: text('description'),
      created_at: isoDateOf(secondsIn(facts.get('creation_date') ?? null)),
      visibility: 'public',
      posts_per_week: activity.rate(),
      last_post_at: activity.lastPostAt(),
      tags: tags.join('|'),
    },
  };
}
