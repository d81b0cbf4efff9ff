/** Website: every address that no other platform knows; the last one asked. */
import { pageId } from './page-id.js';
import { NOTHING, OTHER, place } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

/** Result pages of search engines name no place. */
const SEARCH_HOST =
  /^(?:m\.)?(?:google\.[a-z]{2,3}(?:\.[a-z]{2})?|bing\.com|duckduckgo\.com|ecosia\.org|(?:[a-z]{2}\.)?search\.yahoo\.com|search\.brave\.com|yandex\.[a-z]{2,3}|startpage\.com|qwant\.com|baidu\.com|ask\.com)$/;
const SEARCH_PATH = /^(?:search|url|webhp|imgres|do|s|web|)$/;
/** The front page of a folder under its file's name. */
const FRONT_PAGE = /^index\.(?:html?|php)$/i;

/** "#!forum/name" and "#/room" name a page of their own; other fragments are only places on a page. */
function fragmentOf(fragment: string): string {
  return /^[!/]./.test(fragment) ? `#${fragment}` : '';
}

function read({ scheme, host, path, query, fragment, href }: CleanAddress): Verdict {
  if (scheme !== 'http' && scheme !== 'https') return OTHER;
  if (SEARCH_HOST.test(host) && SEARCH_PATH.test(path[0] ?? '')) return NOTHING;
  const pages = FRONT_PAGE.test(path.at(-1) ?? '') ? path.slice(0, -1) : path;
  const below = fragmentOf(fragment);
  const id = pageId({ host, path: pages, query }) + below;
  const url = below === '' ? (href.split('#', 1)[0] ?? href) : href;
  return place({ platform: 'website', prefix: 'site', slot: 'address', id, kind: 'site', url, handle: host });
}

export const platform = {
  id: 'website',
  title: 'Website',
  owner: null,
  aliases: [
    ...[
      'website',
      'web site',
      'web',
      'site',
      'homepage',
      'home page',
      'webpage',
      'web page',
      'webseite',
      'internetseite',
    ],
    ...['sitio web', 'pagina web', 'site web', 'sito web', 'сайт', 'blog', 'forum', 'forums', 'foro', 'www'],
  ],
  hosts: [],
  read,
  isFallback: true,
  // Assumed: regular readers of a forum or site; a mailing list reaches most mailboxes.
  visibility: { list: 0.3, '*': 0.1 },
  // Assumed: an ordinary association's site or small forum.
  typicalMembers: { '*': 500 },
  isSourced: false,
} satisfies Platform;
