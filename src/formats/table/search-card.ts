/** One pasted line of a platform's search ("Public · 12K members · 10+ posts a day"): visibility, members and posts at once. */
import { readRate } from '../../core/normalise/read-rate.js';
import { readVisibility } from '../../core/normalise/read-visibility.js';

export interface SearchCard {
  readonly visibility: string | null;
  readonly members: string | null;
  readonly rate: string | null;
}

/** A card is a short line; longer cells are descriptions. */
const CARD_LENGTH = 200;

/** The parts of a card, still as text, or null when the cell is none: a card says first who can see the place. */
export function searchCard(text: string): SearchCard | null {
  if (text.length > CARD_LENGTH || !/[·•]/.test(text)) return null;
  const parts = text.split(/[·•]/).map((part) => part.trim());
  const visibility = parts.slice(0, 1).find((part) => readVisibility(part) !== null) ?? null;
  const counted = parts.filter((part) => /\d/.test(part));
  const rate = counted.find((part) => readRate(part, '') !== null && !/^\d+$/.test(part)) ?? null;
  const members = counted.find((part) => part !== rate) ?? null;
  return visibility === null ? null : { visibility, members, rate };
}
