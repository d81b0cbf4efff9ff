/** Secret keys that people paste into lists by mistake. A file that holds one is refused, so that it is kept nowhere. */

/** Nostr's secret keys are bech32: 'nsec1' and 58 letters and digits without 1, b, i, o (github.com/nostr-protocol/nips, 19). */
const NOSTR = /(?<![a-z0-9])nsec1[02-9ac-hj-np-z]{58}(?![a-z0-9])/i;

/** true where a text holds a secret key; never put the text itself into a message. */
export function hasSecretKey(text: string): boolean {
  return NOSTR.test(text);
}
