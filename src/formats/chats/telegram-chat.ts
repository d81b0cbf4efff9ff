/** One chat of a Telegram export → a place, or why it is none. Used by the formats of Telegram's own exports. */
import type { Kind } from '../../domain/listing.js';
import type { RawAddress } from '../../domain/row.js';
import type { KnownPlace } from '../rows/known-rows.js';
import type { Notices } from '../rows/notices.js';

/** Telegram Desktop's words for the sort of a chat (export_output_json.cpp) → our kind and who can read along. */
const PLACES: ReadonlyMap<string, readonly [Kind, 'public' | 'private']> = new Map([
  ['private_group', ['group', 'private']],
  ['private_supergroup', ['group', 'private']],
  ['public_supergroup', ['group', 'public']],
  ['private_channel', ['channel', 'private']],
  ['public_channel', ['channel', 'public']],
]);
const PEOPLE: ReadonlySet<string> = new Set([
  'personal_chat',
  'bot_chat',
  'saved_messages',
  'replies',
  'verification_codes',
]);
/** Until spring 2021 ids of groups and channels were written with 2 × 2^32 added (kChatPeerIdShift in export_data_types.cpp). */
const OLD_SHIFT = 2 * 2 ** 32;
/** Ids of those days had 31 bits. */
const OLD_IDS = 2 ** 31;

export function isTelegramType(type: string): boolean {
  return PLACES.has(type) || PEOPLE.has(type);
}

export interface TelegramChat {
  /** 1-based number of the chat in the file. */
  readonly line: number;
  readonly name: string | null;
  /** 'private_supergroup' …, as the export writes it. */
  readonly type: string;
  readonly id: number | null;
  readonly isLeft: boolean;
  /** true for exports that already wrote date_unixtime: their ids are plain. */
  readonly isRecent: boolean;
  readonly postsPerWeek: string | null;
  readonly lastPostAt: string | null;
  readonly active: number | null;
}

/** null for chats with one person, bots and chats of an unknown sort; they are counted. */
export function telegramPlace(chat: TelegramChat, notices: Notices): KnownPlace | null {
  const { line, type, isLeft, active } = chat;
  const sort = PLACES.get(type);
  if (sort === undefined) {
    notices.count(PEOPLE.has(type) ? 'formats.people-left-out' : 'formats.chats-of-unknown-sort', line);
    return null;
  }
  if (isLeft) notices.count('formats.left-places', line);
  const [kind, visibility] = sort;
  const id = plainId(chat);
  // A small group's id is of another series than those of supergroups and channels, and opens no address.
  const isSmall = type === 'private_group';
  const addresses: RawAddress[] =
    id === null || isSmall ? [] : [{ text: `https://t.me/c/${id}`, platform: 'telegram' }];
  return {
    line,
    addresses,
    fields: {
      name: chat.name,
      kind,
      ext_id: id !== null && isSmall ? `-${id}` : id,
      visibility,
      posts_per_week: chat.postsPerWeek,
      last_post_at: chat.lastPostAt,
      active,
      active_period: active === null ? null : 'month',
      tags: isLeft ? 'left' : null,
    },
  };
}

function plainId({ id, isRecent }: TelegramChat): string | null {
  if (id === null || !Number.isSafeInteger(id) || id <= 0) return null;
  const isShifted = !isRecent && id > OLD_SHIFT && id < OLD_SHIFT + OLD_IDS;
  return String(isShifted ? id - OLD_SHIFT : id);
}
