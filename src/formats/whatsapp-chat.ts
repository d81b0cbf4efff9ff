/** A chat exported from WhatsApp: one file is one place. Its lines are read for date and writer only, and writers are only counted. */

import type { Reject } from '../domain/row.js';
import type { Bundle, Sample, Source } from '../domain/source.js';
import { ChatDays } from './chats/whatsapp-days.js';
import { chatLine } from './chats/whatsapp-line.js';
import { chatName } from './chats/whatsapp-name.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { eachMember } from './rows/each-member.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';
import { textLines } from './rows/text-lines.js';

export const format = {
  id: 'whatsapp-chat',
  title: { en: 'WhatsApp (exported chat)' },
  howToExport: {
    en: "On the phone open the group, tap its name or the three dots, More, Export chat, Without media. Keep the file's name: it holds the name of the group. turf counts the messages and how many people write; it keeps neither.",
  },
  generic: 0,
  detect,
  read,
  bundle: { members, read: readBundle, isRepeating: true },
} satisfies Format;

/** A telephone number instead of a name: a talk with somebody who is not in the contacts. */
const TELEPHONE = /^\+?[\d\s().-]{6,}$/;

function detect({ container, text }: Sample): Detection {
  if (container !== 'text') return { yes: false, missing: ['plain text'] };
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const dated = lines.filter((line) => chatLine(line) !== null);
  const isChat = dated.length > 1 && chatLine(lines[0] ?? '') !== null;
  if (!isChat) return { yes: false, missing: ['lines such as "12/10/26, 09:15 - Name: text"'] };
  // Links that somebody gathered in a chat and copied out are a list of links.
  const linked = dated.filter((line) => /https?:\/\//.test(line)).length;
  const yes = linked * 2 < dated.length;
  return { yes, missing: yes ? [] : ['a whole chat: most lines here are links'] };
}

function members(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => /(?:^|\/)(?:_chat|[^/]*whatsapp[^/]*)\.txt$/i.test(path));
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  async function* places(): AsyncGenerator<KnownPlace | Reject> {
    const place = await chat(source, {
      name: chatName(source.path),
      line: 1,
      notices,
      sums: { messages: 0, chats: 0 },
    });
    if (place !== null) yield place;
  }
  return reader({ file: source.path, notices, places: places() }, options);
}

async function readBundle(bundle: Bundle, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  const sums = { messages: 0, chats: 0 };
  let line = 0;
  const places = eachMember(bundle, async function* (source, member): AsyncGenerator<KnownPlace | Reject> {
    line += 1;
    const place = await chat(source, { name: chatName(`${bundle.name}/${member}`), line, notices, sums });
    if (place !== null) yield place;
  });
  return reader({ file: bundle.path, notices, places }, options);
}

interface About {
  readonly name: string | null;
  readonly line: number;
  readonly notices: Notices;
  /** Of all chats of a download so far. */
  readonly sums: { messages: number; chats: number };
}

/** null for a talk with one person, which is counted. */
async function chat(source: Source, { line, notices, sums, ...about }: About): Promise<KnownPlace | Reject | null> {
  const days = new ChatDays(source.path);
  let name = about.name;
  let isStart = true;
  for await (const lines of textLines(source.text(), source.path)) {
    for (const { text } of lines) {
      const read = chatLine(text);
      // On iPhones the first line is WhatsApp's own, under the name of the group.
      const isOwn = isStart && read?.isMarked === true;
      if (isOwn) name ??= read.writer;
      isStart = false;
      if (read !== null && read.writer !== null && !isOwn) days.add(read.date, read.writer);
    }
  }
  if (name === null) return nameless(line);
  const out = whyLeftOut(name, days.writers);
  if (out !== null) {
    notices.count(out, line);
    return null;
  }
  const pace = days.pace();
  sums.messages += days.messages;
  sums.chats += 1;
  notices.add('formats.posts-rolled-up', { count: sums.messages, places: sums.chats });
  if (pace === null) notices.count('formats.chats-without-dates', line);
  return {
    line,
    fields: {
      name,
      kind: 'chat',
      visibility: 'private',
      posts_per_week: pace?.postsPerWeek,
      last_post_at: pace?.lastPostAt,
      active: pace?.active,
      active_period: typeof pace?.active === 'number' ? 'month' : null,
      as_of: pace?.lastPostAt,
    },
  };
}

/**
 * The notice for a talk with one person, which is named after that person; null for a group, in which two others write.
 * Where one alone writes it can't be told, and it is left out too.
 */
function whyLeftOut(name: string, writers: ReadonlySet<string>): string | null {
  if (TELEPHONE.test(name)) return 'formats.people-left-out';
  const others = writers.size - (writers.has(name) ? 1 : 0);
  if (others > 1) return null;
  return writers.has(name) ? 'formats.people-left-out' : 'formats.quiet-chats-left-out';
}

function nameless(line: number): Reject {
  return {
    line,
    column: null,
    code: 'no-place',
    message:
      'The name of the chat is missing: it stands only in the name of the file. Name the file "WhatsApp Chat with NAME.txt" and import it again.',
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
        name: "the file's name",
        posts_per_week: 'messages',
        last_post_at: 'dates of messages',
        active: 'people who wrote',
        as_of: 'date of the last message',
      },
      platform: 'whatsapp',
      unit: 'record',
    },
    options,
  );
}
