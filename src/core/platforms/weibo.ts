/** Weibo: accounts, by number or name, and super topics, which are its forums. Single posts lead to their account. */
import { namedPlace } from './named-place.js';
import { NOTHING, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const NOT_ACCOUNTS = words(
  'u n p a at login signup detail status tv hot search mygroups newlogin ajax settings set message like fav video live gov home ' +
    'account pub public weibo beian 404 profile',
);
const NUMBERED = {
  platform: 'weibo',
  slot: 'user-id',
  kind: 'account' as const,
  pattern: /^\d{5,12}$/,
  before: 'u/',
  url: (id: string) => `https://weibo.com/u/${id}`,
};
const NAMED = {
  platform: 'weibo',
  slot: 'name',
  kind: 'account' as const,
  pattern: /^[\p{L}\p{N}_][\p{L}\p{N}_-]{1,39}$/u,
  reserved: NOT_ACCOUNTS,
  url: (name: string) => `https://weibo.com/${name}`,
};
/** 100808 marks super topics in the numbers of Weibo's pages. */
const SUPER_TOPIC = {
  platform: 'weibo',
  slot: 'topic-id',
  kind: 'forum' as const,
  pattern: /^100808[0-9a-f]{32}$/,
  before: 'p/',
  url: (id: string) => `https://weibo.com/p/${id}`,
};
/** 100505 and a person's or organization's number: the account's own page. */
const ACCOUNT_PAGE = /^100[0-9]0[0-9](\d{10})$/;

function page(id: string): Verdict {
  const user = ACCOUNT_PAGE.exec(id)?.[1];
  return user === undefined ? namedPlace(id, SUPER_TOPIC) : namedPlace(user, NUMBERED);
}

function account(text: string | undefined): Verdict {
  return namedPlace(text, /^\d+$/.test(text ?? '') ? NUMBERED : NAMED);
}

function read({ host, path: [first, second = ''] }: CleanAddress): Verdict {
  if (first === undefined || /^(?:s|d|passport|open|api|huati|video)\./.test(host)) return NOTHING;
  switch (first.toLowerCase()) {
    case 'u':
    case 'profile':
      return namedPlace(second, NUMBERED);
    case 'n':
      return account(second);
    case 'p':
      return page(second);
    default:
      return account(first);
  }
}

export const platform = {
  id: 'weibo',
  title: 'Weibo',
  owner: 'Weibo Corporation',
  aliases: ['weibo', 'sina weibo', '微博'],
  hosts: ['weibo.com', 'weibo.cn'],
  read,
  token: (text: string) => account(text.trim()),
  // Assumed, like other feeds that are sorted by a machine.
  visibility: { '*': 0.08 },
  // Assumed: an ordinary local account.
  typicalMembers: { '*': 1_000 },
  isSourced: false,
} satisfies Platform;
