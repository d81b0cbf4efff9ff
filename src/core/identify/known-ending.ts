/** knownEnding: whether a text ends as host names really do; tells "example.org" from "St.Mary" where an address has no scheme. */
import { publicSuffixes } from './public-suffixes.js';

/** Reserved for examples (RFC 6761); files whose endings are endings of hosts too: without a scheme the file is meant. */
const OWN_WORD = /\.(?:(example)|zip|mov)$/;
/** Five of the oldest: most addresses need no look into the list, nor the library that holds it. */
const OLDEST = /[^.]\.(?:com|org|net|edu|gov)$/;
const OPTIONS = { extractHostname: false, validateHostname: false, detectIp: false, allowPrivateDomains: false };

/**
 * The text has the form of a host, in lower case without a dot at its end, and its ending is one that hosts have (Public
 * Suffix List, part ICANN, publicsuffix.org); not for such an ending alone ('co.uk'). Letters of any script, or punycode.
 */
export function hasKnownEnding(host: string): boolean {
  if (OLDEST.test(host)) return true;
  const own = OWN_WORD.exec(host);
  if (own !== null) return own[1] !== undefined;
  const { isIcann, domain } = publicSuffixes().parse(host, OPTIONS);
  return isIcann === true && domain !== null;
}
