/** The chats in a result.json of Telegram Desktop, one by one while it streams by: an account, or a single chat. Used by telegram-desktop. */
import { badInput } from '../../domain/errors.js';
import type { Source } from '../../domain/source.js';
import { type JsonFound, jsonStream } from '../json/json-stream.js';
import type { KnownPlace } from '../rows/known-rows.js';
import type { Notices } from '../rows/notices.js';
import { ChatActivity } from './chat-activity.js';
import { telegramPlace } from './telegram-chat.js';

/** Where a chat stands: in the lists of an account, or as the whole file. */
const LISTS = ['chats.list[]', 'left_chats.list[]'] as const;
const OF_CHAT = ['name', 'type', 'id'] as const;
/** Of a message only these: when, of what sort, and who, to tell writers apart. Never its text. */
const OF_MESSAGE = ['', '.type', '.date', '.date_unixtime', '.from_id'] as const;

/** @throws TurfError exit 4 when the file is damaged or has no chats in it */
export async function* chatsInJson(source: Source, notices: Notices): AsyncGenerator<KnownPlace> {
  const reading = new ChatReading(notices);
  for await (const found of jsonStream(source, allPaths())) {
    for (const one of found) {
      const place = reading.take(one);
      if (place !== null) yield place;
    }
  }
  if (reading.chats > 0) return;
  throw badInput(source.path, 'is an export of Telegram without any chats', {
    cause: 'Groups and channels were not ticked when it was made.',
    hint: 'Telegram Desktop: Settings, Advanced, Export Telegram data; tick groups and channels, choose JSON, and import the new result.json.',
  });
}

function allPaths(): string[] {
  return [...LISTS.map((list) => `${list}.`), ''].flatMap((start) => [
    start === '' ? '' : start.slice(0, -1),
    ...OF_CHAT.map((key) => start + key),
    ...OF_MESSAGE.map((key) => `${start}messages[]${key}`),
  ]);
}

class ChatReading {
  chats = 0;
  #posts = 0;
  #places = 0;
  readonly #notices: Notices;
  #chat = new Map<string, JsonFound['value']>();
  #message = new Map<string, JsonFound['value']>();
  #activity = new ChatActivity();
  #isRecent = false;

  constructor(notices: Notices) {
    this.#notices = notices;
  }

  /** A place when a chat has ended that is one. */
  take({ path, value }: JsonFound): KnownPlace | null {
    const list = LISTS.find((each) => path.startsWith(each)) ?? '';
    const key = list === '' ? path : path.slice(list.length + 1);
    if (key === '') return this.#endOfChat(list);
    if (key === 'messages[]') this.#endOfMessage();
    else if (key.startsWith('messages[].')) this.#message.set(key.slice('messages[].'.length), value);
    else this.#chat.set(key, value);
    return null;
  }

  #endOfMessage(): void {
    const message = this.#message;
    this.#message = new Map();
    if (message.get('type') !== 'message') return;
    const writer = message.get('from_id');
    this.#activity.add(this.#timeOf(message), writer === undefined || writer === null ? null : String(writer));
  }

  #timeOf(message: ReadonlyMap<string, unknown>): number {
    const seconds = message.get('date_unixtime');
    if (seconds !== undefined) {
      this.#isRecent = true;
      return Number(seconds) * 1000;
    }
    const date = message.get('date');
    // Local time without a zone: a day more or less does not matter here.
    return typeof date === 'string' ? Date.parse(`${date}Z`) : Number.NaN;
  }

  #endOfChat(list: string): KnownPlace | null {
    const chat = this.#chat;
    const activity = this.#activity;
    this.#chat = new Map();
    this.#activity = new ChatActivity();
    const [name, type, id] = [chat.get('name'), chat.get('type'), chat.get('id')];
    // The end of an account is no chat.
    if (type === undefined && list === '') return null;
    this.chats += 1;
    const line = this.chats;
    const isChannel = String(type).endsWith('_channel');
    // An export of "only my messages" has one writer, and says nothing of how often the others post.
    const isWhole = isChannel || activity.writers > 1;
    if (!isWhole && activity.writers === 1 && String(type).endsWith('group')) {
      this.#notices.count('formats.own-messages-only', line);
    }
    const place = {
      line,
      name: typeof name === 'string' ? name : null,
      type: String(type ?? ''),
      id: typeof id === 'number' ? id : null,
      isLeft: list === 'left_chats.list[]',
      isRecent: this.#isRecent,
      postsPerWeek: isWhole ? activity.rate() : null,
      lastPostAt: isWhole ? activity.lastPostAt() : null,
      active: isWhole && !isChannel ? activity.recentWriters() : null,
    };
    const found = telegramPlace(place, this.#notices);
    if (found !== null && activity.posts > 0) this.#count(activity.posts);
    return found;
  }

  #count(posts: number): void {
    this.#posts += posts;
    this.#places += 1;
    this.#notices.add('formats.posts-rolled-up', { count: this.#posts, places: this.#places });
  }
}
