/** Short links: what stands behind them can't be known without asking the network, so they are weak keys. */
import { NOTHING, place } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

/** The case of a code counts. */
function read({ host, path, href }: CleanAddress): Verdict {
  if (path.length === 0) return NOTHING;
  const id = `${host}/${path.map((part) => encodeURIComponent(part)).join('/')}`;
  return place({ platform: 'link', slot: 'address', id, kind: null, url: href, handle: null, strength: 'weak' });
}

export const platform = {
  id: 'link',
  title: 'Short link',
  owner: null,
  aliases: [],
  hosts: (
    'bit.ly tinyurl.com t.co lnkd.in fb.me ow.ly goo.gl linktr.ee vm.tiktok.com vt.tiktok.com buff.ly is.gd rb.gy cutt.ly ' +
    'dsc.gg go.bsky.app meetu.ps tiny.cc shorturl.at rebrand.ly t.ly amzn.to forms.gle wp.me bio.link lnk.bio beacons.ai ' +
    'lin.ee pin.it'
  ).split(' '),
  read,
  // As for an unknown platform: assumed.
  visibility: { '*': 0.1 },
  // Assumed, as for a website.
  typicalMembers: { '*': 500 },
  isSourced: false,
} satisfies Platform;
