/** Pinterest: accounts, and the boards that accounts make. Single pins name no place. */
import { namedPlace } from './named-place.js';
import { bareToken, NOTHING, OTHER, place, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const NOT_ACCOUNTS = words(
  'pin pins search explore ideas topics categories business settings today login source discover about help offsite resource ' +
    'news_hub password homefeed following videos shopping convert-personal email signup logout _ _tools',
);
/** Parts of an account that are no boards. */
const NOT_BOARDS = words('pins boards _saved _created _shop _profile followers following tries topics');
const ACCOUNT = {
  platform: 'pinterest',
  slot: 'name',
  kind: 'account' as const,
  pattern: /^[a-z0-9_]{3,30}$/,
  reserved: NOT_ACCOUNTS,
  url: (name: string) => `https://www.pinterest.com/${name}/`,
};
const BOARD = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}_-]{0,99}$/u;

function board(owner: string, name: string): Verdict {
  const account = namedPlace(owner, ACCOUNT);
  const lower = name.toLowerCase();
  if (account.is !== 'place' || NOT_BOARDS.has(lower) || !BOARD.test(lower)) return account;
  const id = `${bareToken(owner).toLowerCase()}/${lower}`;
  const url = `https://www.pinterest.com/${encodeURI(id)}/`;
  return place({ platform: 'pinterest', slot: 'board', id, kind: 'list', url, handle: name });
}

/** A host of two letters is a country's: uk.pinterest.com. */
function read({ host, path: [first, second] }: CleanAddress): Verdict {
  if (!/^(?:[a-z]{2}\.)?pinterest\./.test(host)) return OTHER;
  if (first === undefined) return NOTHING;
  return second === undefined ? namedPlace(first, ACCOUNT) : board(first, second);
}

export const platform = {
  id: 'pinterest',
  title: 'Pinterest',
  owner: 'Pinterest',
  aliases: ['pinterest', 'pinterest com'],
  hosts: [
    'pinterest.com',
    ...'co.uk com.au com.mx de fr es it at ch ca jp pt se dk nz ie ru cl ph nl be'
      .split(' ')
      .map((end) => `pinterest.${end}`),
  ],
  read,
  token: (text: string) => namedPlace(text, ACCOUNT),
  // Assumed, like other feeds that are sorted by a machine.
  visibility: { '*': 0.08 },
  // Assumed: an ordinary local account.
  typicalMembers: { '*': 500 },
  isSourced: false,
} satisfies Platform;
