/** Mailing lists on servers of their own (Mailman 2 and 3, Sympa, LISTSERV): known by the form of the address. */
import { OTHER, place, words } from './place.js';
import type { CleanAddress, Platform, Verdict } from './platform.js';

const NAME = /^[a-z0-9][a-z0-9_.+-]{0,99}(?<!\.)$/;
const DOMAIN = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6}$/;
/** Pages of Mailman 2 (mailman/listinfo/NAME); what stands in front differs from server to server. */
const PAGES = words('listinfo options subscribe private roster admin admindb edithtml confirm');
const SYMPA_PAGES = words('info subscribe sigrequest signoff arc arcsearch_form review admin d_read');
/** Addresses that only list servers have. */
const ORDER = /-(?:request|subscribe|unsubscribe|join|leave|bounces|owner|confirm)$/;
const LIST_HOST = /^(?:lists?|mailman3?|listserv|listes?|listas?|listen)\./;
/** Lists of these hosts have platforms of their own. */
const OWN_PLATFORM = /(?:^|\.)(?:groups\.io|googlegroups\.com)$/;

function list(text: string, domain: string, url: string | null): Verdict {
  const name = text.toLowerCase();
  if (!NAME.test(name) || !DOMAIN.test(domain)) return OTHER;
  return place({ platform: 'mailman', slot: 'address', id: `${name}@${domain}`, kind: 'list', url, handle: text });
}

/** 'name.lists.example.org' of a server 'lists.example.org'; else the name is what stands before the first dot. */
function byListId(id: string, host: string, url: string | null): Verdict {
  const lower = id.toLowerCase();
  const at = lower.endsWith(`.${host}`) ? lower.length - host.length - 1 : lower.indexOf('.');
  return at < 1 ? OTHER : list(id.slice(0, at), lower.slice(at + 1), url);
}

function byMail(mail: string, url: string | null): Verdict {
  const [name, domain, more] = mail.split('@');
  return name === undefined || domain === undefined || more !== undefined
    ? OTHER
    : list(name, domain.toLowerCase(), url);
}

/** Sympa: lists.riseup.net/www/info/NAME, /sympa/info/NAME. LISTSERV: /cgi-bin/wa?A0=NAME. freelists.org/list/NAME. */
function otherSoftware({ scheme, host, path, query }: CleanAddress): Verdict | null {
  const [first = '', second = '', third] = path.map((part) => part.toLowerCase());
  const isSympa =
    /^(?:www|wws|sympa)$/.test(first) && SYMPA_PAGES.has(second) && (first === 'sympa' || LIST_HOST.test(host));
  if (isSympa && third !== undefined)
    return list(third, host, `${scheme}://${host}/${first}/info/${encodeURIComponent(third)}`);
  const name = /(?:^|\/)wa(?:\.exe)?$/.test(path.join('/')) ? (query.get('A0') ?? query.get('SUBED1')) : null;
  if (name !== null) return list(name, host, `${scheme}://${host}/${path.join('/')}?A0=${encodeURIComponent(name)}`);
  return host === 'freelists.org' && first === 'list'
    ? list(second, host, `https://www.freelists.org/list/${second}`)
    : null;
}

function read(address: CleanAddress): Verdict {
  const { scheme, host, path } = address;
  if (scheme !== 'http' && scheme !== 'https') return OTHER;
  const lower = path.map((part) => part.toLowerCase());
  const upTo = (at: number) =>
    `${scheme}://${host}/${path
      .slice(0, at + 1)
      .map(encodeURIComponent)
      .join('/')}/`;
  const page = lower.findIndex(
    (part, at) => PAGES.has(part.replace(/\.cgi$/, '')) && /^mailman/.test(lower[at - 1] ?? ''),
  );
  const named = path[page + 1];
  if (page > 0 && named !== undefined) {
    return list(named, host, `${upTo(page - 1)}listinfo/${encodeURIComponent(named)}`);
  }
  if (lower[0] === 'pipermail' && path[1] !== undefined) return list(path[1], host, upTo(1));
  const other = otherSoftware(address);
  if (other !== null) return other;
  // Mailman 3: Postorius has mailman3/lists/NAME.HOST, HyperKitty has …/list/NAME@HOST.
  const at = lower.findIndex((part) => part === 'list' || part === 'lists');
  const id = at < 0 ? undefined : path[at + 1];
  if (id === undefined) return OTHER;
  if (id.includes('@')) return byMail(id, upTo(at + 1));
  const isMailman3 = lower.slice(0, at).some((part) => part === 'mailman3' || part === 'postorius');
  return isMailman3 && id.includes('.') ? byListId(id, host, upTo(at + 1)) : OTHER;
}

/** 'name-request@example.org', 'name@lists.example.org', 'List-Id: <name.lists.example.org>'. */
function shorthand(text: string): Verdict {
  const bare = text.trim();
  const id = /^list-?id:?\s?<?([a-z0-9_.-]{3,200})>?$/i.exec(bare)?.[1];
  if (id !== undefined) return byListId(id, '', null);
  const [, name, host] = /^(?:mailto:)?([^@\s/:]{1,100})@([a-z0-9.-]{3,200})$/i.exec(bare) ?? [];
  const domain = host?.toLowerCase() ?? '';
  if (name === undefined || OWN_PLATFORM.test(domain)) return OTHER;
  const plain = name.replace(ORDER, '');
  return plain !== name || LIST_HOST.test(domain) ? list(plain, domain, null) : OTHER;
}

/** Where the column or file says that it is a mailing list, any address by mail is one. */
function token(text: string): Verdict {
  const short = shorthand(text);
  return short.is === 'other' ? byMail(text.trim().replace(/^mailto:/i, ''), null) : short;
}

export const platform = {
  id: 'mailman',
  title: 'Mailing list',
  owner: null,
  aliases: ['mailman', 'mailing list', 'mailinglist', 'email list', 'e mail list', 'listserv', 'lista correo'],
  hosts: [],
  read,
  shorthand,
  token,
  // Assumed: what is written goes to most mailboxes.
  visibility: { '*': 0.3 },
  // Assumed: an ordinary local list.
  typicalMembers: { '*': 200 },
  isSourced: false,
} satisfies Platform;
