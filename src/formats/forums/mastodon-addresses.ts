/** Account addresses (user@server) in the CSV files of Mastodon and its kin, and what tells them from e-mail addresses. Read by mastodon-lists. */
import type { Sample } from '../../domain/source.js';

/** Also '@user@server', and the address of a profile, as Pleroma takes it. */
const ADDRESS = /^@?[\w.-]{1,100}@(?:[\w-]{1,63}\.){1,10}[a-z][\w-]{1,62}$/i;
const PROFILE = /^https:\/\/([^/\s]{4,253})\/(?:@|users\/)([\w.-]{1,100})$/i;
/** Hosts of mailboxes: with one of these a list is of e-mail addresses. */
const MAIL_HOST =
  /@(?:g(?:oogle)?mail|outlook|hotmail|live|msn|yahoo|ymail|rocketmail|aol|icloud|me|mac|gmx|web|mail|posteo|proton(?:mail)?|pm|tutanota|tuta|riseup|disroot|mailbox|zoho|fastmail|yandex|qq|163|126|orange|wanadoo|free|laposte|libero|comcast|verizon|att|btinternet|sky|t-online)\.[a-z.]{2,8}$|@(?:mail|email|smtp)\./i;
/** In the names of about every third server of the fediverse. */
const SERVER =
  /@(?:[\w-]+\.)*(?:mastodon|mstdn|masto|social|misskey|pleroma|akkoma|toot|lemmy|fedi\w*|kolektiva|hachyderm|fosstodon)[.\w-]*$|\.social$/i;
/** One in ten has such a word, or each begins with '@' as no e-mail address does. */
const LEAST_SHARE = 0.1;

/** The headings of the exports since Mastodon 2.8 begin with this. */
export const HEADING = 'account address';

/** 'user@server' as it is written in short, or null when the text is no account. */
export function accountIn(text: string): string | null {
  const bare = text.trim();
  const [, host, user] = PROFILE.exec(bare) ?? [];
  if (host !== undefined && user !== undefined) return `@${user}@${host}`;
  return bare.length <= 400 && ADDRESS.test(bare) ? `@${bare.replace(/^@/, '')}` : null;
}

/** The oldest following_accounts.csv and every lists.csv have no headings: one or two columns, the last of accounts. */
export function isBareList({ container, table }: Sample): boolean {
  const rows = container === 'text' ? (table?.rows ?? []) : [];
  const width = rows[0]?.length ?? 0;
  if (rows.length === 0 || (width !== 1 && width !== 2) || rows.some((row) => row.length !== width)) return false;
  const cells = rows.map((row) => row[width - 1]?.trim() ?? '');
  if (cells.some((cell) => accountIn(cell) === null || MAIL_HOST.test(cell))) return false;
  const isTitled = width === 1 || rows.every((row) => row[0]?.trim() !== '' && accountIn(row[0] ?? '') === null);
  const servers = cells.filter((cell) => SERVER.test(cell)).length;
  return isTitled && (servers >= cells.length * LEAST_SHARE || cells.every((cell) => /^(?:@|https:)/.test(cell)));
}
