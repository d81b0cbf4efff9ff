/** How much a campaign may hold. */

/** Eight issue packs in two languages and more; each word is matched with every place. */
export const MOST_WORDS = 500;
/** A place is looked for by each of its names and beginnings, so that many of them would take minutes. */
export const MOST_PLACES = 50;
/** A word, a place, a sentence about: what fits on three lines of a terminal. Code units. */
export const LONGEST = 200;
