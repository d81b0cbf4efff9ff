/** TikTok: accounts. Videos, tags and sounds name no place. */
import { bareToken, NOTHING, place } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

/** TikTok allows 2 to 24 letters, digits, '_' and '.'; lists with invented names go a little beyond. */
const NAME = /^[a-z0-9_.]{1,30}(?<!\.)$/;
const CODE = /^[A-Za-z0-9]{4,20}$/;

function account(text: string): Verdict {
  const name = bareToken(text);
  const lower = name.toLowerCase();
  if (!NAME.test(lower)) return NOTHING;
  const url = `https://www.tiktok.com/@${lower}`;
  return place({ platform: 'tiktok', slot: 'name', id: `@${lower}`, kind: 'account', url, handle: name });
}

/** tiktok.com/t/CODE leads to an account or a video: nobody can tell without asking TikTok. */
function shared(code: string | undefined): Verdict {
  if (code === undefined || !CODE.test(code)) return NOTHING;
  const url = `https://www.tiktok.com/t/${code}/`;
  return place({ platform: 'tiktok', slot: 'share', id: `t/${code}`, kind: null, url, handle: null, strength: 'weak' });
}

function read({ path }: CleanAddress): Verdict {
  const [first, second] = path;
  if (first === undefined) return NOTHING;
  if (first.startsWith('@')) return account(first);
  return first.toLowerCase() === 't' ? shared(second) : NOTHING;
}

export const platform = {
  id: 'tiktok',
  title: 'TikTok',
  owner: 'ByteDance',
  aliases: ['tiktok', 'tik tok', 'tiktok com', 'тикток'],
  hosts: ['tiktok.com'],
  read,
  token: account,
  // Assumed, like other feeds that are sorted by a machine.
  visibility: { '*': 0.08 },
  // Assumed: an ordinary local account.
  typicalMembers: { '*': 1_000 },
  isSourced: false,
} satisfies Platform;
