/** publicSuffixes: the library of the Public Suffix List, loaded on first use: most lists have whole addresses and never need it. */
import { createRequire } from 'node:module';

type Tldts = typeof import('tldts');

let tldts: Tldts | null = null;

/** Endings under which anybody can register (publicsuffix.org), as the package tldts holds them. */
export function publicSuffixes(): Tldts {
  if (tldts === null) {
    const loaded: Tldts = createRequire(import.meta.url)('tldts');
    tldts = loaded;
  }
  return tldts;
}
