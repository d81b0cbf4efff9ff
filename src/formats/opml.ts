/** OPML: lists of feeds, podcasts and channels, as feed readers and podcast programs export them (opml.org/spec2.opml). */
import type { Field } from '../domain/field.js';
import type { RawAddress } from '../domain/row.js';
import type { Sample, Source } from '../domain/source.js';
import type { Detection, Format, Reader, ReadOptions } from './format.js';
import { type MarkupHandler, markupItems } from './markup/markup-items.js';
import { type KnownPlace, knownReader } from './rows/known-rows.js';
import { Notices } from './rows/notices.js';

export const format = {
  id: 'opml',
  title: { en: 'Feeds and podcasts (OPML)' },
  howToExport: {
    en: 'In your feed reader or podcast program look for Export, OPML (in Feedly: Organize sources, Export OPML).',
  },
  generic: 0,
  detect,
  read,
} satisfies Format;

const COLUMNS: Readonly<Partial<Record<Field, string>>> = {
  name: 'text',
  url: 'xmlUrl',
  description: 'description',
  tags: 'outline',
  language: 'language',
};

function detect({ container, text }: Sample): Detection {
  // The XML declaration, comments and a stylesheet may stand above it.
  const isThere = container === 'xml' && /<opml\b/i.test(text.slice(0, 2_000));
  return { yes: isThere, missing: isThere ? [] : ['<opml'] };
}

async function read(source: Source, options: ReadOptions): Promise<Reader> {
  const notices = new Notices();
  const places = markupItems<KnownPlace>(source, (add) => outlines(add, notices));
  return knownReader({ file: source.path, columns: COLUMNS, platform: null, unit: 'record', places, notices }, options);
}

interface Outline {
  readonly name: string;
  readonly isPlace: boolean;
  hasChildren: boolean;
}

/** An outline with an address is a place; one without is a folder, whose name becomes a tag of all that is in it. */
function outlines(add: (place: KnownPlace) => void, notices: Notices): MarkupHandler {
  const open: Outline[] = [];
  let line = 0;
  return {
    onopentag: (element, attributes) => {
      if (element !== 'outline') return;
      line += 1;
      const given = new Map(Object.entries(attributes));
      const name = given.get('title')?.trim() || given.get('text')?.trim() || '';
      const address = addressOf(given);
      const parent = open.at(-1);
      if (parent !== undefined) parent.hasChildren = true;
      const folders = open.filter((outline) => !outline.isPlace && outline.name !== '').map((outline) => outline.name);
      open.push({ name, isPlace: address !== null, hasChildren: false });
      if (address === null) return;
      const fields = {
        name,
        description: given.get('description'),
        language: given.get('language'),
        tags: folders.map((folder) => folder.replaceAll('|', ' ')).join('|'),
      };
      add({ line, addresses: [address], fields });
    },
    onclosetag: (element) => {
      if (element !== 'outline') return;
      const closed = open.pop();
      if (closed !== undefined && !closed.isPlace && !closed.hasChildren)
        notices.count('formats.outlines-without-link', line);
    },
  };
}

/** The feed; without one the page. Whether a feed is of YouTube, Reddit or Substack is seen in its address. */
function addressOf(given: ReadonlyMap<string, string>): RawAddress | null {
  const feed = given.get('xmlurl')?.trim() ?? '';
  if (feed !== '')
    return { text: feed.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:/i, 'https:'), platform: 'feed' };
  // type="include" names another outline, not a place.
  const page = given.get('type') === 'include' ? '' : (given.get('htmlurl') ?? given.get('url') ?? '').trim();
  return page === '' ? null : { text: page, platform: null };
}
