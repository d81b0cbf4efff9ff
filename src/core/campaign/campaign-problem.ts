/** What is wrong with a campaign that can't be used: nothing to look for, too much of it. */
import type { NewCampaign } from '../../domain/campaign.js';
import type { Warning } from '../../domain/listing.js';
import { foldedName } from '../normalise/fold-words.js';
import { aimOf } from '../score/aim.js';
import { LONGEST, MOST_PLACES, MOST_WORDS } from './bounds.js';

function isSame(a: string, b: string): boolean {
  return foldedName(a) === foldedName(b);
}

/** The sentence that says what is wrong, or null. */
export function campaignProblem(campaign: NewCampaign): Warning | null {
  const { name, about, terms, related, exclude, never, places } = campaign;
  const words = [...terms, ...related, ...exclude, ...never, ...places];
  if (name === '') return { id: 'campaign.no-name', values: {} };
  const long = [name, about ?? '', ...words].find((text) => text.length > LONGEST);
  // Shown by its beginning: enough to find it again.
  if (long !== undefined) return { id: 'campaign.too-long', values: { text: long.slice(0, 60), most: LONGEST } };
  if (words.length > MOST_WORDS) return { id: 'campaign.too-many', values: { count: words.length, most: MOST_WORDS } };
  if (places.length > MOST_PLACES)
    return { id: 'campaign.too-many-places', values: { count: places.length, most: MOST_PLACES } };
  const both = [...terms, ...related].find((text) => never.some((other) => isSame(other, text)));
  if (both !== undefined) return { id: 'campaign.wanted-and-never', values: { text: both } };
  if (places.some((place) => /^\s*=/.test(place))) return { id: 'campaign.place-without-name', values: {} };
  if (terms.length + places.length === 0) return { id: 'campaign.empty', values: {} };
  if (aimOf({ ...campaign, id: 0 }).keywords.length > 0) return null;
  // A few show what is meant.
  return { id: 'campaign.nothing-readable', values: { terms: [...terms, ...places].slice(0, 5).join(', ') } };
}
