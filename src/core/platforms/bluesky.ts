/** Bluesky: accounts, and the lists, feeds and starter packs that accounts make. A handle may change, a did lasts. */
import { NOTHING, OTHER, place } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

/** A handle is a domain name (atproto.com/specs/handle). */
const HANDLE = /^(?:[a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{0,62}$/;
/** The case of a did counts (atproto.com/specs/did). */
const DID = /^did:(?:plc|web):[A-Za-z0-9._:%-]{3,200}(?<![.:])$/;
const RECORD = /^[A-Za-z0-9._:~-]{1,100}(?<![.:])$/;

/** The owner as it stands in keys, or null when it is neither a did nor a handle. */
function ownerOf(text: string | undefined): string | null {
  const bare = (text ?? '').replace(/^@/, '');
  if (DID.test(bare)) return bare;
  const lower = bare.toLowerCase();
  return lower.length <= 253 && HANDLE.test(lower) ? lower : null;
}

function account(owner: string | null): Verdict {
  if (owner === null) return NOTHING;
  const isDid = owner.startsWith('did:');
  const url = `https://bsky.app/profile/${owner}`;
  const slot = isDid ? 'did-id' : 'handle';
  return place({ platform: 'bluesky', slot, id: owner, kind: 'account', url, handle: isDid ? null : owner });
}

/**
 * What an account made: the word of its address, and how keys call it. The same list has one key with the did of its owner
 * and one with the handle: two sorts of keys, so that a row with both joins them.
 */
function made(owner: string | null, part: string, record: string): Verdict {
  if (owner === null || !RECORD.test(record)) return NOTHING;
  const slot = owner.startsWith('did:') ? `${part}-id` : `${part}-by-handle`;
  if (part === 'starter-pack') {
    const id = `starter-pack/${owner}/${record}`;
    return place({
      platform: 'bluesky',
      slot,
      id,
      kind: 'list',
      url: `https://bsky.app/${id}`,
      handle: null,
    });
  }
  const id = `${owner}/${part}/${record}`;
  const kind = part === 'feed' ? 'feed' : 'list';
  return place({ platform: 'bluesky', slot, id, kind, url: `https://bsky.app/profile/${id}`, handle: null });
}

/** at://<owner>/<collection>/<record> (atproto.com/specs/at-uri-scheme). */
const COLLECTIONS = new Map([
  ['app.bsky.graph.list', 'lists'],
  ['app.bsky.feed.generator', 'feed'],
  ['app.bsky.graph.starterpack', 'starter-pack'],
]);

function readAtLink({ host, path }: CleanAddress): Verdict {
  const part = COLLECTIONS.get(path[0] ?? '');
  if (part !== undefined && path[1] !== undefined) return made(ownerOf(host), part, path[1]);
  return account(ownerOf(host));
}

function read(address: CleanAddress): Verdict {
  if (address.scheme === 'at') return readAtLink(address);
  const { host, path } = address;
  if (host.endsWith('bsky.social')) return host === 'bsky.social' ? NOTHING : account(ownerOf(host));
  const [first, second, third, fourth] = path;
  const word = first?.toLowerCase();
  if ((word === 'starter-pack' || word === 'start') && third !== undefined)
    return made(ownerOf(second), 'starter-pack', third);
  if (word !== 'profile') return NOTHING;
  const part = third?.toLowerCase();
  if ((part === 'lists' || part === 'feed') && fourth !== undefined) return made(ownerOf(second), part, fourth);
  return account(ownerOf(second));
}

/** Handles look like web addresses; one that is no handle is left to the other readings. Also '<owner>/lists/<record>', as in keys. */
function token(text: string): Verdict {
  const [first, second, third] = text.trim().split('/');
  if (first === 'starter-pack' && third !== undefined) return made(ownerOf(second), first, third);
  if ((second === 'lists' || second === 'feed') && third !== undefined) return made(ownerOf(first), second, third);
  const owner = ownerOf(text.trim());
  return owner === null ? OTHER : account(owner);
}

export const platform = {
  id: 'bluesky',
  title: 'Bluesky',
  owner: 'Bluesky',
  aliases: ['bluesky', 'bsky', 'blue sky', 'bsky app', 'bsky social'],
  hosts: ['bsky.app', 'deer.social', 'main.bsky.dev', 'bsky.social'],
  schemes: ['at'],
  read,
  token,
  // Assumed, like other feeds.
  visibility: { '*': 0.08 },
  // Assumed: an ordinary local account.
  typicalMembers: { '*': 500 },
  isSourced: false,
} satisfies Platform;
