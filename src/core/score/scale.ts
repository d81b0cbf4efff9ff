/** The scale of the figures: what a factor of people is in points of reach, and what no point of relevance can tell apart. */

/** A factor of ten in people is twenty points of reach. */
export const POINTS = 20;
/** Relevance that differs by less points is not a difference: its standard deviation; assumed. */
export const RELEVANCE_SIGMA = 5;
