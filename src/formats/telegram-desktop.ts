/** Telegram Desktop's own export: a whole account or a single chat as JSON, or the list of chats as HTML. Read by flows/import. */

import type { Bundle, Sample, Source } from '../domain/source.js';
import { isTelegramType } from './chats/telegram-chat.js';
import { chatsInHtml } from './chats/telegram-chats-html.js';
import { chatsInJson } from './chats/telegram-chats-json.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { eachMember } from './rows/each-member.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';

export const format = {
  id: 'telegram-desktop',
  title: { en: 'Telegram (Desktop export)' },
  howToExport: {
    en: 'In Telegram Desktop (the program for computers): Settings, Advanced, Export Telegram data. Tick groups and channels, choose "Machine-readable JSON", and import result.json. For one chat: open it, the three dots, Export chat history.',
  },
  generic: 0,
  detect,
  read,
  bundle: { members, read: readBundle },
} satisfies Format;

const CHAT_TYPE = /"type"\s*:\s*"([a-z_]{5,30})"/g;
const HTML_SORT = /class="pull_right info details"[^>]*>\s*(?:group|channel|private|bot|unknown)\s*</;

function detect({ container, text, paths }: Sample): Detection {
  if (container === 'html') {
    const isList = text.includes('list_page') && text.includes('entry_list') && HTML_SORT.test(text);
    return { yes: isList, missing: isList ? [] : ['the list of chats (lists/chats.html)'] };
  }
  if (container !== 'json') return { yes: false, missing: ['JSON (result.json)'] };
  const isAccount =
    paths.has('chats.list[].messages') ||
    paths.has('left_chats.list[].messages') ||
    (paths.has('about') && paths.has('personal_information.user_id'));
  const isChat = paths.has('type') && paths.has('messages') && paths.has('id');
  if (!isAccount && !isChat) return { yes: false, missing: ['chats with messages, as Telegram Desktop writes them'] };
  const isTyped = [...text.matchAll(CHAT_TYPE)].some(([, type]) => isTelegramType(type ?? ''));
  // The list of contacts may fill all that is looked at.
  const yes = isTyped || paths.has('personal_information.user_id');
  return { yes, missing: yes ? [] : ['a "type" such as "private_supergroup"'] };
}

/** The page knows little: no id, and nothing of messages but their number. */
const HTML_COLUMNS = { name: 'name', kind: 'type', tags: 'list' } as const;
const JSON_COLUMNS = {
  name: 'name',
  kind: 'type',
  ext_id: 'id',
  url: 'id',
  visibility: 'type',
  posts_per_week: 'messages',
  last_post_at: 'messages',
  active: 'writers of messages',
  tags: 'list',
} as const;

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  const isPage = source.sample.container === 'html';
  return reader({ file: source.path, notices, isPage, places: chatsOf(source, notices) }, options);
}

function chatsOf(source: Source, notices: Notices): AsyncGenerator<KnownPlace> {
  return source.sample.container === 'html' ? chatsInHtml(source, notices) : chatsInJson(source, notices);
}

/** Both files are there when both were asked for: the JSON knows more. The pages of messages are never opened. */
function members(paths: readonly string[]): readonly string[] {
  const json = paths.filter((path) => /(?:^|\/)result\.json$/.test(path));
  return json.length > 0 ? json : paths.filter((path) => /(?:^|\/)lists\/chats\.html$/.test(path));
}

async function readBundle(bundle: Bundle, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  const places = eachMember(bundle, (source) => chatsOf(source, notices));
  const isPage = bundle.members.every((member) => member.endsWith('.html'));
  return reader({ file: bundle.path, notices, isPage, places }, options);
}

interface Chats {
  readonly file: string;
  readonly notices: Notices;
  readonly isPage: boolean;
  readonly places: AsyncIterable<KnownPlace>;
}

function reader({ file, notices, isPage, places }: Chats, options: ReadOptions): Reader {
  const columns = isPage ? HTML_COLUMNS : JSON_COLUMNS;
  return knownReader({ file, notices, places, columns, platform: 'telegram', unit: 'record' }, options);
}
