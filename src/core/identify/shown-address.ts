/** shownAddress: an address as people are shown it: hosts in their own letters where that is safe, in punycode where they imitate another. */
import { domainToASCII, domainToUnicode } from 'node:url';
import { platforms } from '../platforms/all.js';
import { isSafeLabel } from './safe-label.js';
import { skeleton } from './skeleton.js';

/** Scheme with whoever is named before '@', host, the rest. */
const PARTS = /^([a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?)([^/?#@:]+)(.*)$/is;
/** Shorter names ('t' of t.me) look like anything. */
const SHORTEST_NAME = 4;

/** How the names of the platforms' own hosts look: 'facebook', 'instagram'. */
const famous = new Set(
  platforms
    .flatMap(({ hosts }) => hosts.map((host) => host.split('.').at(-2) ?? ''))
    .filter((name) => name.length >= SHORTEST_NAME)
    .map(skeleton),
);

function shownLabel(label: string, ending: string): string {
  if (!label.startsWith('xn--')) return label;
  const letters = domainToUnicode(label);
  return letters !== '' && isSafeLabel(letters, ending) && !famous.has(skeleton(letters)) ? letters : label;
}

/**
 * 'https://xn--sd-xka.example/a' → 'https://süd.example/a'. A part of a host stays in punycode where its letters pass for
 * others: scripts mixed beyond Unicode UTS 39 "highly restrictive", words that look Latin and are not, letters that show
 * nothing, names of platforms with other letters in them (after Chromium's docs/idn.md). What is no address comes back as it is.
 */
export function shownAddress(url: string): string {
  const [, before, host, after] = PARTS.exec(url) ?? [];
  if (before === undefined || host === undefined || after === undefined) return url;
  if (!/xn--|[^\x00-\x7f]/i.test(host)) return url;
  const ascii = domainToASCII(host);
  if (ascii === '') return url;
  const labels = ascii.split('.');
  const ending = domainToUnicode(labels.at(-1) ?? '');
  return `${before}${labels.map((label) => shownLabel(label, ending)).join('.')}${after}`;
}
