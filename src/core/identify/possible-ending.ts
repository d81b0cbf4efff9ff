/** possibleEnding: whether the last part of a host name can stand on the open network at all; knows no list, so it costs nothing. */

/** Endings of names inside one house or machine: nothing anybody else could open. */
const local = new Set(['local', 'localhost', 'localdomain', 'internal', 'lan', 'arpa', 'invalid']);

/** The last label of a host in lower case can stand on the open network: letters, or an encoded word. */
export function isPossibleEnding(label: string): boolean {
  return /^(?:[a-z]{2,63}|xn--[a-z0-9-]+)$/.test(label) && !local.has(label);
}
