/** What one cell looks like (an address, a date, a phone number …), without knowing its column. The profile of a column counts these. */
import { foldAccents } from '../../core/normalise/fold-accents.js';

/** Addresses longer than this are pasted rubbish; also keeps every pattern below fast on hostile cells. */
const ADDRESS_LENGTH = 2_000;
/** A date, a word or a phone number is short. */
const SHORT = 40;

const split = (words: string) => new Set(words.split(' ').map(foldAccents));

/** Words of a column that names platforms. */
const PLATFORM_WORDS = split(
  'facebook fb instagram insta ig reddit subreddit subreddits discord telegram tg whatsapp wa signal twitter x youtube yt tiktok linkedin slack ' +
    'mastodon lemmy bluesky bsky meetup nextdoor substack discourse vk vkontakte threads matrix groupme mailman website ' +
    'fediverse pixelfed peertube twitch tumblr snapchat wechat line viber keybase zulip odnoklassniki фейсбук телеграм вк',
);
const ENDINGS = 'png|jpe?g|gif|svg|webp|ico|bmp|avif';
const FILES = new RegExp(`\\.(?:${ENDINGS}|txt|csv|tsv|docx?|xlsx?|pptx?|pdf|js|ts|py|json|md|html?|exe|zip)$`, 'i');
const IMAGE = new RegExp(`\\.(?:${ENDINGS})(?:[?#].*)?$`, 'i');
const SCHEME = /^[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/]/i;
const HOST = /^(?:[\p{L}\p{N}_-]{1,63}\.){1,8}\p{L}{2,24}\.?(?::\d{1,5})?$/u;
/** r/x, /r/x, !community@host, @user@host, #room:host; the forms that name a place without a host in front. */
const SHORT_FORM = /^(?:\/?r\/\w{2,30}\/?|[!@][\w.-]{1,64}@[\w.-]{3,120}|[#!][\w.=/-]{1,80}:[\w.-]{3,120})$/i;
const EMAIL = /^(?:mailto:)?[^\s@<>()",;:]{1,64}@([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})$/i;
/** Mailing lists have addresses too, and are places. */
const LIST_HOST =
  /^(?:(?:.{1,60}\.)?groups\.io|googlegroups\.com|lists?\..{1,80}|listserv\..{1,80}|mailman\..{1,80})$/i;
/** Hosts of private mailboxes: `name@…` here is a person, never an account of a server. */
const MAIL_PROVIDER =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|proton|protonmail|aol|gmx|web|mail|yandex|zoho|qq|163)\./i;

/** A web address, with or without its scheme, or a short form such as r/tenants; not an e-mail, not a picture. */
export function isAddress(text: string): boolean {
  if (text.length > ADDRESS_LENGTH || /\s/.test(text) || IMAGE.test(text)) return false;
  if (SCHEME.test(text) || SHORT_FORM.test(text)) return true;
  const host = /^[^/?#]*/.exec(text)?.[0] ?? '';
  return HOST.test(host) && (host.length < text.length || !FILES.test(text));
}

/** An address that can be told from running prose: it has a scheme, www, a path behind its host, or a short form. */
export function isAddressInProse(text: string): boolean {
  return (
    isAddress(text) &&
    (SCHEME.test(text) || SHORT_FORM.test(text) || /^www\./i.test(text) || /^[^/]+\.[^/]+\/./.test(text))
  );
}

/** The address of a person's mailbox (`sort: 'mail'`), or what has its form and may be an account of a server. */
export function mailSort(text: string): 'mail' | 'maybe' | null {
  // !community@host is a place of Lemmy.
  if (text.length > 254 || text.startsWith('!')) return null;
  const host = EMAIL.exec(text)?.[1];
  if (host === undefined || LIST_HOST.test(host)) return null;
  return MAIL_PROVIDER.test(host) || text.toLowerCase().startsWith('mailto:') ? 'mail' : 'maybe';
}

/** A phone number: 7 to 15 digits that begin with +, ( or 0, or are grouped as numbers are dialled. */
export function isPhone(text: string): boolean {
  if (
    text.length > SHORT ||
    !/^(?:tel:)?[+(\d][\d\s().\-/]{5,}(?:\s?(?:x|ext\.?)\s?\d{1,6})?$/i.test(text) ||
    isDate(text)
  )
    return false;
  const digits = text.replace(/\D/g, '').length;
  if (digits < 7 || digits > 16) return false;
  return (
    /^(?:tel:)?[+(]/i.test(text) ||
    /^0[\d]*[\s\-/]/.test(text) ||
    /^(?:1[-. ])?(?:\d{3}[-. ])?\d{3}[-.]\d{4}$/.test(text)
  );
}

/** A calendar date in one of the usual forms; says nothing of whether the day exists. */
export function isDate(text: string): boolean {
  if (text.length > SHORT) return false;
  return (
    /^\d{4}-\d{1,2}(?:-\d{1,2})?(?:[T ].*)?$/.test(text) ||
    /^\d{4}[/.]\d{1,2}[/.]\d{1,2}(?: .*)?$/.test(text) ||
    /^\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})(?:,? .*)?$/.test(text) ||
    /^(?:\d{1,2}\.? (?:de )?)?\p{L}{3,12}\.?(?: \d{1,2},?)?(?: de)? \d{4}$/u.test(text)
  );
}

/** 'Facebook', 'FB group', 'Telegram-Kanal'. */
export function isPlatformWord(text: string): boolean {
  const words = wordsOf(text);
  return words.length <= 3 && words.some((word) => PLATFORM_WORDS.has(word));
}

function wordsOf(text: string): string[] {
  if (text.length > SHORT) return [];
  return foldAccents(text.toLowerCase()).match(/[\p{L}\p{M}]+/gu) ?? [];
}
