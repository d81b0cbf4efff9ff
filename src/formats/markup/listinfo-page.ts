/** The page "listinfo" of Mailman 2, a table of all lists that a server shows. Read by mailman. */
import { badInput } from '../../domain/errors.js';
import type { Source } from '../../domain/source.js';
import type { KnownPlace } from '../rows/known-rows.js';
import { type MarkupHandler, markupItems } from './markup-items.js';

interface Listed {
  readonly href: string;
  readonly name: string;
  readonly description: string;
}

/** What the head of a page tells of where it was: its title, or the mark that browsers leave when they save it. */
const TITLE = /<title>\s*([a-z0-9.-]{3,100})(?:'s)? mailing lists/i;
const SAVED_FROM = /saved from url=\(\d{1,6}\)https?:\/\/([a-z0-9.-]{3,100})/i;
/** A description is one line. */
const MOST_TEXT = 2_000;
const ABSOLUTE = /^https?:\/\/[^/]+/i;

/**
 * The lists in order. Links may be relative; then the host is taken from `host` (--host), the browser's mark, or the title.
 * @throws TurfError exit 4 when links are relative and nothing tells the host
 */
export async function* listinfoPlaces(source: Source, host: string | null): AsyncGenerator<KnownPlace> {
  const { text } = source.sample;
  const known = host ?? SAVED_FROM.exec(text)?.[1] ?? TITLE.exec(text)?.[1] ?? null;
  let line = 0;
  for await (const { href, name, description } of markupItems<Listed>(source, rowsOfTable)) {
    line += 1;
    const list = decoded(/listinfo\/([^/?#]+)/.exec(href)?.[1] ?? '');
    const at = ABSOLUTE.exec(href)?.[0] ?? (known === null ? null : `https://${known}`);
    if (at === null) throw unknownHost(source.path);
    const path = ABSOLUTE.test(href) ? href.slice(at.length).replace(/listinfo\/.*$/, '') : '/mailman/';
    yield {
      line,
      addresses: [`${at}${path}listinfo/${encodeURIComponent(list)}`],
      fields: { name, kind: 'list', description },
    };
  }
}

/** A row: the name of the list as a link, its description in the next cell. Other links on the page have no cell of their own. */
function rowsOfTable(add: (item: Listed) => void): MarkupHandler {
  let href: string | null = null;
  let cell = 0;
  let isLink = false;
  let texts = ['', ''];
  return {
    onopentag: (name, attributes) => {
      if (name === 'tr') {
        href = null;
        cell = 0;
        texts = ['', ''];
      } else if (name === 'td') cell += 1;
      else if (name === 'a' && cell === 1 && /listinfo\/[^/]/.test(attributes.href ?? '')) {
        href ??= attributes.href ?? null;
        isLink = true;
      }
    },
    ontext: (text) => {
      const at = cell === 1 && isLink ? 0 : cell === 2 ? 1 : -1;
      const before = texts[at];
      if (before !== undefined && before.length < MOST_TEXT) texts[at] = before + text;
    },
    onclosetag: (name) => {
      if (name === 'a') isLink = false;
      if (name !== 'tr' || href === null || cell < 2) return;
      const [list = '', description = ''] = texts.map((text) => text.replace(/\s+/g, ' ').trim());
      add({ href, name: list, description: description.replace(/^\[no description available\]$/, '') });
      href = null;
    },
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function unknownHost(file: string): Error {
  return badInput(file, 'does not say which server its lists are on', {
    cause: 'The page was saved without its address.',
    hint: `turf import ${file} --host lists.example.org   (the server's name, from the address of the page)`,
  });
}
