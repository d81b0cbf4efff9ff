/** What the JSON of Bluesky's API holds: lists, starter packs, feeds and accounts, found wherever an answer puts them. Read by bluesky. */
import { isObject, type JsonObject } from '../json/json-records.js';
import { objectOf, textOf } from '../json/object-texts.js';

export type BlueskyItem =
  | { readonly is: 'list' | 'starter-pack' | 'feed'; readonly value: JsonObject }
  /** `list`: name of the list or pack that the account is in. */
  | { readonly is: 'account'; readonly value: JsonObject; readonly list: string | null }
  /** A list of accounts to mute or block, and how many accounts of it are here. */
  | { readonly is: 'modlist'; readonly accounts: number }
  /** Followers: persons all. */
  | { readonly is: 'people'; readonly count: number };

/** Where answers put what they were asked for (lexicons of app.bsky at https://github.com/bluesky-social/atproto). */
const INSIDE = ['list', 'lists', 'starterPack', 'starterPacks', 'feeds', 'view', 'profiles', 'follows', 'actors'];

/** All items of an answer or an array of answers, in order. Depth is bounded by the check of the JSON. */
export function blueskyItems(value: unknown): readonly BlueskyItem[] {
  if (Array.isArray(value)) return value.flatMap(blueskyItems);
  if (!isObject(value)) return [];
  const own = ownItem(value);
  if (own !== null && !isModlist(value)) return [own, ...packMembers(value)];
  if (own !== null) return [{ is: 'modlist', accounts: 0 }];
  const list = objectOf(value, 'list');
  if (isModlist(list)) return [{ is: 'modlist', accounts: membersIn(value.items).length }];
  const followers = Array.isArray(value.followers) ? value.followers.length : 0;
  return [
    ...INSIDE.flatMap((key) => (Object.hasOwn(value, key) ? blueskyItems(value[key]) : [])),
    ...membersIn(value.items).map((member) => accountItem(member, textOf(list, 'name'))),
    ...(followers > 0 ? [{ is: 'people', count: followers } as const] : []),
  ];
}

/** What an object is itself; null for an answer that only holds others. */
function ownItem(value: JsonObject): BlueskyItem | null {
  const uri = textOf(value, 'uri');
  if (uri.startsWith('at://')) {
    if (uri.includes('/app.bsky.graph.list/')) return { is: 'list', value };
    if (uri.includes('/app.bsky.graph.starterpack/')) return { is: 'starter-pack', value };
    return uri.includes('/app.bsky.feed.generator/') ? { is: 'feed', value } : null;
  }
  return textOf(value, 'did').startsWith('did:') && textOf(value, 'handle') !== '' ? accountItem(value, null) : null;
}

function isModlist(value: JsonObject): boolean {
  return textOf(value, 'purpose') === 'app.bsky.graph.defs#modlist';
}

/** A starter pack asked for alone shows some of its accounts and all of its feeds. */
function packMembers(pack: JsonObject): readonly BlueskyItem[] {
  const name = textOf(objectOf(pack, 'record'), 'name');
  const accounts = membersIn(pack.listItemsSample).map((member) => accountItem(member, name));
  return [...accounts, ...(Array.isArray(pack.feeds) ? pack.feeds.flatMap(blueskyItems) : [])];
}

/** The accounts in list items: {uri, subject}. */
function membersIn(items: unknown): readonly JsonObject[] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown) => (isObject(item) && isObject(item.subject) ? [item.subject] : []));
}

function accountItem(value: JsonObject, list: string | null): BlueskyItem {
  return { is: 'account', value, list: list === '' ? null : list };
}
