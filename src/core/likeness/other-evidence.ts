/** What descriptions, websites, sizes, languages and countries of two places say. */
import type { Evidence } from '../../domain/likeness.js';
import { rarityBits, type Stats } from './stats.js';
import type { Suspect } from './suspect.js';

/** Sister groups copy each other's texts, so a description says less than its rarity, and never all. A decision. */
const DESCRIPTION = 0.8;
const MOST_BY_DESCRIPTION = 12;
/** Many places of one organization name its website. A decision. */
const SITE = 0.5;
const MOST_BY_SITE = 7;
const OTHER_LANGUAGE = -2;
const OTHER_COUNTRY = -5;

/** Two counts of one place are mostly weeks apart: within a tenth they say it may be one, tenfold that it is hardly. Decisions. */
const SIZES: readonly { readonly upTo: number; readonly bits: number }[] = [
  { upTo: 1.1, bits: 2 },
  { upTo: 1.5, bits: 0.5 },
  { upTo: 4, bits: 0 },
  { upTo: 10, bits: -1 },
  { upTo: Number.POSITIVE_INFINITY, bits: -2 },
];
/** Smaller numbers are near each other by chance. */
const LEAST_MEMBERS = 20;

function description(a: Suspect, b: Suspect, stats: Stats): readonly Evidence[] {
  if (a.description === 0 || a.description !== b.description) return [];
  const bits = rarityBits(stats.descriptions.countHash(a.description), stats);
  const weight = Math.min(MOST_BY_DESCRIPTION, DESCRIPTION * bits);
  return [{ because: { id: 'dupes.same-description', values: {} }, weight }];
}

function site(a: Suspect, b: Suspect, stats: Stats): readonly Evidence[] {
  const both = a.sites.filter((one) => b.sites.includes(one)).sort();
  let best: Evidence | null = null;
  for (const host of both) {
    const weight = Math.min(MOST_BY_SITE, SITE * rarityBits(stats.sites.count(host), stats));
    if (best === null || weight > best.weight)
      best = { because: { id: 'dupes.same-website', values: { host } }, weight };
  }
  return best === null ? [] : [best];
}

function size(a: Suspect, b: Suspect): readonly Evidence[] {
  if (a.members === null || b.members === null) return [];
  const [less, more] = a.members < b.members ? [a.members, b.members] : [b.members, a.members];
  if (less < LEAST_MEMBERS && more < LEAST_MEMBERS) return [];
  const bits = SIZES.find(({ upTo }) => more <= upTo * less)?.bits ?? 0;
  if (bits === 0) return [];
  const id = bits > 0 ? 'dupes.size-near' : 'dupes.size-far';
  return [{ because: { id, values: { less, more } }, weight: bits }];
}

function other(id: string, values: readonly [string | null, string | null], weight: number): readonly Evidence[] {
  const [a, b] = values;
  return a === null || b === null || a === b ? [] : [{ because: { id, values: { a, b } }, weight }];
}

export function otherEvidence(a: Suspect, b: Suspect, stats: Stats): readonly Evidence[] {
  return [
    ...description(a, b, stats),
    ...site(a, b, stats),
    ...size(a, b),
    ...other('dupes.other-language', [a.language, b.language], OTHER_LANGUAGE),
    ...other('dupes.other-country', [a.country, b.country], OTHER_COUNTRY),
  ];
}
