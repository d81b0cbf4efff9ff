/** The chats in lists/chats.html of a Telegram export, by the structure of the page, whatever its language. Used by telegram-desktop. */
import { Parser } from 'htmlparser2';
import { badInput } from '../../domain/errors.js';
import type { Source } from '../../domain/source.js';
import type { KnownPlace } from '../rows/known-rows.js';
import type { Notices } from '../rows/notices.js';

/** Longest name that is kept while reading; Telegram's titles have 128 characters. */
const LONGEST = 500;
/** What the page writes for a chat whose name is gone (export_output_html.cpp); never translated. */
const NAMELESS: ReadonlySet<string> = new Set(['Deleted Group', 'Deleted Channel']);

/** The page is nested 12 levels; every open tag is held in memory. */
const DEPTH_LIMIT = 1_000;

function tooDeep(file: string): Error {
  return badInput(file, `is a page nested more than ${DEPTH_LIMIT} levels deep`, {
    cause: 'It is damaged: Telegram writes no such page.',
    hint: 'Export again from Telegram Desktop, best as JSON, and import result.json.',
  });
}

interface Entry {
  name: string;
  /** 'group', 'channel', 'private', 'bot' or 'unknown'; never translated. */
  sort: string;
  /** The page has two lists when there are chats that the owner has left; they are the second. */
  readonly list: number;
}

/**
 * Entries have a name and a sort, no id and no address.
 * @throws TurfError exit 4 for a page that is nested too deep
 */
export async function* chatsInHtml(source: Source, notices: Notices): AsyncGenerator<KnownPlace> {
  const page = new ChatPage();
  const parser = new Parser({
    onopentag: (_name, { class: names }) => page.open(names ?? ''),
    onclosetag: () => page.close(),
    ontext: (text) => page.text(text),
  });
  let line = 0;
  for await (const chunk of source.text()) {
    parser.write(chunk);
    if (page.depth > DEPTH_LIMIT) throw tooDeep(source.path);
    for (const entry of page.taken()) {
      line += 1;
      const place = placeOf(entry, line, notices);
      if (place !== null) yield place;
    }
  }
}

function placeOf({ name, sort, list }: Entry, line: number, notices: Notices): KnownPlace | null {
  const left = (id: string): null => {
    notices.count(id, line);
    return null;
  };
  if (sort === 'private' || sort === 'bot') return left('formats.people-left-out');
  if (sort !== 'group' && sort !== 'channel') return left('formats.chats-of-unknown-sort');
  if (name.trim() === '' || NAMELESS.has(name.trim())) return left('formats.chats-without-name');
  const isLeft = list > 1;
  if (isLeft) notices.count('formats.left-places', line);
  return { line, fields: { name, kind: sort, tags: isLeft ? 'left' : null } };
}

/** Keeps where in the page the parser is. */
class ChatPage {
  depth = 0;
  #list = 0;
  #entry: { readonly depth: number; readonly entry: Entry } | null = null;
  #into: { readonly depth: number; readonly what: 'name' | 'sort' } | null = null;
  #done: Entry[] = [];

  open(classes: string): void {
    this.depth += 1;
    const names = new Set(classes.split(/\s+/));
    if (names.has('entry_list')) this.#list += 1;
    if (names.has('entry')) this.#entry = { depth: this.depth, entry: { name: '', sort: '', list: this.#list } };
    if (this.#into !== null) return;
    if (names.has('name') && names.has('bold')) this.#into = { depth: this.depth, what: 'name' };
    else if (names.has('info') && names.has('pull_right')) this.#into = { depth: this.depth, what: 'sort' };
  }

  close(): void {
    if (this.#into?.depth === this.depth) this.#into = null;
    if (this.#entry?.depth === this.depth) {
      const { entry } = this.#entry;
      this.#done.push({ ...entry, name: entry.name.trim(), sort: entry.sort.trim() });
      this.#entry = null;
    }
    this.depth -= 1;
  }

  text(text: string): void {
    const entry = this.#entry?.entry;
    if (this.#into === null || entry === undefined) return;
    const { what } = this.#into;
    if (entry[what].length < LONGEST) entry[what] += text.slice(0, LONGEST);
  }

  /** Entries that have ended since the last call. */
  taken(): readonly Entry[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }
}
