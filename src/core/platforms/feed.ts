/** Feeds (RSS, Atom) and podcasts: only where a file or column says that an address is one; else it is a website's page. */

import { pageId } from './page-id.js';
import { OTHER, place } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

function hinted(address: CleanAddress): Verdict {
  const { scheme, host, href } = address;
  if (scheme !== 'http' && scheme !== 'https') return OTHER;
  const url = href.split('#', 1)[0] ?? href;
  return place({ platform: 'feed', slot: 'address', id: pageId(address), kind: 'feed', url, handle: host });
}

export const platform = {
  id: 'feed',
  title: 'Feed or podcast',
  owner: null,
  aliases: ['feed', 'rss', 'rss feed', 'atom', 'news feed', 'podcast', 'podcasts', 'подкаст'],
  hosts: [],
  read: () => OTHER,
  hinted,
  // Assumed: a share of those who once subscribed.
  visibility: { '*': 0.2 },
  // Assumed, as for a website.
  typicalMembers: { '*': 500 },
  isSourced: false,
} satisfies Platform;
