/** Tumblr: blogs, under a host of their own or behind a slash; a blog under its own domain is a website. */
import { namedPlace } from './named-place.js';
import { NOTHING, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const NOT_BLOGS = words(
  'www api assets media static safe help support about policy privacy jobs apps themes dashboard explore search tagged login ' +
    'register settings docs developers blog share widgets communities inbox likes following activity new customize domains ' +
    'press business staff-picks radar live changes ask',
);
const BLOG = {
  platform: 'tumblr',
  slot: 'name',
  kind: 'account' as const,
  pattern: /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/,
  reserved: NOT_BLOGS,
  url: (name: string) => `https://${name}.tumblr.com`,
};
/** 64.media.tumblr.com, assets.tumblr.com: pictures. */
const PARTS = /(?:^|\.)(?:media|assets|static|api)$/;

/** <name>.tumblr.com, /<name>, /blog/<name>, /blog/view/<name>, /dashboard/blog/<name>. */
function read({ host, path }: CleanAddress): Verdict {
  const sub = host.endsWith('.tumblr.com') ? host.slice(0, -'.tumblr.com'.length) : '';
  if (PARTS.test(sub)) return NOTHING;
  if (sub !== '' && sub !== 'm') return namedPlace(sub, BLOG);
  const parts = path[0] === 'dashboard' ? path.slice(1) : path;
  if (parts[0] !== 'blog') return namedPlace(path[0], BLOG);
  return namedPlace(parts[1] === 'view' ? parts[2] : parts[1], BLOG);
}

export const platform = {
  id: 'tumblr',
  title: 'Tumblr',
  owner: 'Automattic',
  aliases: ['tumblr', 'tumblr com'],
  hosts: ['tumblr.com'],
  read,
  token: (text: string) => namedPlace(text, BLOG),
  // Assumed, like other feeds.
  visibility: { '*': 0.08 },
  // Assumed: an ordinary local account.
  typicalMembers: { '*': 500 },
  isSourced: false,
} satisfies Platform;
