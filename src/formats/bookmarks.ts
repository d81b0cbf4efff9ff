/** Bookmarks of any browser (the Netscape format): only those that name a space are kept, without when they were made. */
import { spaceAddress } from '../core/space-address.js';
import type { Field } from '../domain/field.js';
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { type MarkupHandler, markupItems } from './markup/markup-items.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';

export const format = {
  id: 'bookmarks',
  title: { en: 'Browser bookmarks (HTML)' },
  howToExport: {
    en: 'Chrome, Edge: Bookmarks, Bookmark manager, the three dots, Export. Firefox: Bookmarks, Manage bookmarks, Import and backup, Export to HTML. Safari: File, Export, Bookmarks.',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

const COLUMNS: Readonly<Partial<Record<Field, string>>> = { name: 'bookmark', url: 'HREF', tags: 'folder' };

/** The title of a page is one line; an element that is never closed must not gather the rest of the file. */
const MOST_TEXT = 1_000;

function detect({ container, text }: Sample): Detection {
  const isThere = container === 'html' && /^\s*<!doctype netscape-bookmark-file/i.test(text);
  return { yes: isThere, missing: isThere ? [] : ['<!DOCTYPE NETSCAPE-Bookmark-file-1>'] };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  const flat = { ...source, text: () => withoutParagraphs(source.text()) };
  const places = kept(markupItems<Bookmark>(flat, bookmarksIn), notices);
  return knownReader({ file: source.path, columns: COLUMNS, platform: null, unit: 'record', places, notices }, options);
}

/** "<DL><p>" stands at every folder, and is never closed: each would count as one more level of all that follows. */
async function* withoutParagraphs(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const chunk of chunks) yield chunk.replace(/<p>/gi, '');
}

interface Bookmark {
  readonly href: string;
  readonly name: string;
  readonly tags: readonly string[];
}

/** Nothing is kept of bookmarks that name no space or a person: not even a rejected row. */
async function* kept(bookmarks: AsyncIterable<Bookmark>, notices: Notices): AsyncGenerator<KnownPlace> {
  let line = 0;
  for await (const { href, name, tags } of bookmarks) {
    line += 1;
    const space = spaceAddress(href);
    if (space.is === 'person') notices.count('formats.people-left-out', line);
    else if (space.is === 'none') notices.count('formats.addresses-not-places', line);
    else {
      const folders = tags.map((tag) => tag.replaceAll('|', ' ')).join('|');
      yield { line, addresses: [space.address], fields: { name, tags: folders } };
    }
  }
}

/** <H3> names the folder whose <DL> follows; <A> is a bookmark. <DT> and <p> are never closed. */
function bookmarksIn(add: (bookmark: Bookmark) => void): MarkupHandler {
  const folders: string[] = [];
  let next = '';
  let reading: 'folder' | 'bookmark' | null = null;
  let text = '';
  let link: { readonly href: string; readonly tags: string } | null = null;
  return {
    onopentag: (element, attributes) => {
      if (element === 'dl') {
        folders.push(next);
        next = '';
      } else if (element === 'h3') {
        // The toolbar and the pile of unfiled ones are no folders that somebody made.
        const isOwn = 'personal_toolbar_folder' in attributes || 'unfiled_bookmarks_folder' in attributes;
        reading = isOwn ? null : 'folder';
        text = '';
      } else if (element === 'a') {
        link = { href: attributes.href ?? '', tags: attributes.tags ?? '' };
        reading = 'bookmark';
        text = '';
      }
    },
    ontext: (piece) => {
      if (reading !== null && text.length < MOST_TEXT) text += piece;
    },
    onclosetag: (element) => {
      if (element === 'dl') folders.pop();
      if (element === 'h3' && reading === 'folder') next = text.trim();
      if (element === 'a' && link !== null) {
        const tags = [...folders, ...link.tags.split(',')].map((tag) => tag.trim()).filter((tag) => tag !== '');
        add({ href: link.href, name: text.trim(), tags });
        link = null;
      }
      if (element === 'h3' || element === 'a') reading = null;
    },
  };
}
