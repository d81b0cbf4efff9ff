/** What a campaign may hold, and what is wrong with one that can't be used. */
import type { NewCampaign } from '../../domain/campaign.js';
import type { Warning } from '../../domain/listing.js';
import { aimOf } from '../score/aim.js';

/** Ten issue packs in two languages and more; each word is matched with every place. */
export const MOST_WORDS = 500;
/** A word, a place, a sentence about: what fits on two lines of a terminal. Code units. */
export const LONGEST = 200;

/** The sentence that says what is wrong, or null. */
export function campaignProblem(campaign: NewCampaign): Warning | null {
  const { name, about, terms, related, exclude, never, places } = campaign;
  const words = [...terms, ...related, ...exclude, ...never, ...places];
  if (name === '') return { id: 'campaign.no-name', values: {} };
  const long = [name, about ?? '', ...words].find((text) => text.length > LONGEST);
  // Shown by its beginning: enough to find it again.
  if (long !== undefined) return { id: 'campaign.too-long', values: { text: long.slice(0, 60), most: LONGEST } };
  if (words.length > MOST_WORDS) return { id: 'campaign.too-many', values: { count: words.length, most: MOST_WORDS } };
  if (terms.length + places.length === 0) return { id: 'campaign.empty', values: {} };
  if (aimOf({ ...campaign, id: 0 }).keywords.length > 0) return null;
  // A few show what is meant.
  return { id: 'campaign.nothing-readable', values: { terms: [...terms, ...places].slice(0, 5).join(', ') } };
}
