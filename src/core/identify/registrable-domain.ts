/** registrableDomain: the part of a host that somebody registered, for telling whether two addresses are of one website. */
import { publicSuffixes } from './public-suffixes.js';
import { SHARED_BY_NAME, SHARED_BY_PATH } from './shared-hosts.js';

const OPTIONS = { extractHostname: false, validateHostname: false, allowPrivateDomains: true };

/**
 * 'www.a.org.au' → 'a.org.au'; 'x.github.io' → 'x.github.io' (Public Suffix List with its private part, publicsuffix.org).
 * `host` in lower case, with or without port. Null where nobody alone has it: an IP address, a public suffix itself
 * ('co.uk', 'github.io'), a host on which everybody has pages ('docs.google.com').
 */
export function registrableDomain(host: string): string | null {
  const [name = ''] = host.split(':', 1);
  const domain = publicSuffixes().getDomain(name, OPTIONS);
  if (domain === null || SHARED_BY_PATH.has(domain)) return null;
  if (!SHARED_BY_NAME.has(domain)) return domain;
  const own =
    name
      .slice(0, -domain.length - 1)
      .split('.')
      .at(-1) ?? '';
  return own === '' || own === 'www' ? null : `${own}.${domain}`;
}
