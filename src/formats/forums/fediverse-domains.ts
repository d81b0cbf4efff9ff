/** Lists that are nothing but domains of servers (the peers of a server, a column of a script), and how they are known from any other list. Read by fediverse-instances. */
import type { Sample } from '../../domain/source.js';

const DOMAIN = /^(?:[a-z0-9_-]{1,63}\.){1,10}[a-z0-9-]{2,63}$/i;
/** In the names of about every third server of the fediverse, and hardly ever in those of shops and papers. */
const WORD =
  /mastodon|mstdn|masto\.|lemmy|feddit|fedi|misskey|pleroma|akkoma|pixelfed|peertube|\.social$|^social\.|toot|kbin|mbin|piefed/i;
/** Fewer domains say nothing. */
const LEAST = 3;
/** Peers come in no order, so that a sample of them has its share. */
const LEAST_SHARE = 0.1;
/** Servers that somebody runs at home have names of all sorts ("localhost:3000"). */
const LEAST_DOMAINS = 0.95;

export function isDomain(text: string): boolean {
  return text.length <= 253 && DOMAIN.test(text);
}

/** ["mastodon.social", …], or one domain a line; one in ten at least with a word of the fediverse in it. */
export function isDomainList({ container, text, table }: Sample): boolean {
  if (container !== 'json' && container !== 'text') return false;
  const domains = container === 'json' ? jsonTexts(text) : (table?.rows ?? []).map((row) => row.join(','));
  const whole = domains.filter(isDomain);
  if (domains.length < LEAST || whole.length < domains.length * LEAST_DOMAINS) return false;
  return whole.filter((domain) => WORD.test(domain)).length >= domains.length * LEAST_SHARE;
}

/** Items of a JSON list of texts, as far as the sample goes; empty when it is another JSON. */
function jsonTexts(text: string): readonly string[] {
  const inside = /^\s*\[\s*(?=")/.exec(text);
  if (inside === null) return [];
  const items = text.slice(inside[0].length).split(',');
  // The last one may be cut off or end the list.
  const last = items.pop()?.replace(/\]\s*$/, '') ?? '';
  const whole = /^\s*"[^"]*"\s*$/.test(last) ? [...items, last] : items;
  return whole.map((item) => item.trim().replace(/^"|"$/g, ''));
}
