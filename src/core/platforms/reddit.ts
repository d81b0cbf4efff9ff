/** Reddit: subreddits. User names are persons. */
import type { Identity } from '../../domain/place-key.js';
import { NOTHING, OTHER, PERSON, place, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

/** Feeds that are made of many subreddits. */
const NOT_NAMES = words('all popular friends mod random randnsfw home explore');
/** Reddit's rule is 3 to 21; some old names are shorter, and lists with invented names go beyond. */
const NAME = /^[a-z0-9_]{2,50}$/;
/** The lasting id: 't5_' and a number in base 36. */
const FULL_ID = /^t5_[a-z0-9]{1,13}$/;

function subreddit(text: string): Verdict {
  const name = text.replace(/\.(?:rss|json|compact)$/i, '');
  const lower = name.toLowerCase();
  if (lower.startsWith('u_')) return PERSON;
  if (!NAME.test(lower) || NOT_NAMES.has(lower)) return NOTHING;
  const url = `https://www.reddit.com/r/${lower}`;
  return place({ platform: 'reddit', slot: 'name', id: `r/${lower}`, kind: 'forum', url, handle: name });
}

/** /r/a+b+c is several subreddits in one address. */
function subreddits(text: string): Verdict {
  const parts = text.split('+').filter((part) => part !== '');
  const [first] = parts;
  if (first === undefined) return NOTHING;
  if (parts.length === 1) return subreddit(first);
  const identities: Identity[] = [];
  for (const part of parts) {
    const verdict = subreddit(part);
    if (verdict.is === 'place') identities.push(verdict.identity);
  }
  return identities.length === 0 ? NOTHING : { is: 'places', identities };
}

function readPath(path: readonly string[]): Verdict {
  const [first, second] = [path[0]?.toLowerCase(), path[1]];
  if (first === 'r') return second === undefined ? NOTHING : subreddits(second);
  // A multireddit belongs to a user and is read under the user's name.
  if (first === 'u' || first === 'user') return second === undefined ? NOTHING : PERSON;
  return NOTHING;
}

/** 'r/tenants', '/r/tenants/', 'u/name'. */
function shorthand(text: string): Verdict {
  const parts = text
    .trim()
    .split('/')
    .filter((part) => part !== '');
  return /^\s*\/?(?:r|u|user)\/[^/\s]+\/?\s*$/i.test(text) ? readPath(parts) : OTHER;
}

function token(text: string): Verdict {
  const bare = text.trim();
  const short = shorthand(bare);
  if (short.is !== 'other') return short;
  const id = bare.toLowerCase();
  if (FULL_ID.test(id)) return place({ platform: 'reddit', slot: 'id', id, kind: 'forum', url: null, handle: null });
  return /^\d+$/.test(bare) ? NOTHING : subreddit(bare);
}

export const platform = {
  id: 'reddit',
  title: 'Reddit',
  owner: 'Reddit',
  aliases: ['reddit', 'subreddit', 'sub reddit', 'reddit com', 'реддит'],
  hosts: ['reddit.com', 'redd.it'],
  read: ({ path }: CleanAddress) => readPath(path),
  shorthand,
  token,
  // Assumed: a share of all subscribers, of whom most no longer look.
  visibility: { '*': 0.05 },
  // Assumed: an ordinary local or special-interest subreddit.
  typicalMembers: { '*': 5_000 },
  isSourced: false,
} satisfies Platform;
