/** Which spaces a ranking is of; any value of a list is enough, empty lists and null ask for nothing. */
export interface Filters {
  /** Platform ids. */
  readonly platforms: readonly string[];
  /** Words in the space's own place or country. */
  readonly places: readonly string[];
  readonly languages: readonly string[];
  readonly tags: readonly string[];
  readonly minMembers: number | null;
  readonly maxMembers: number | null;
  readonly quadrants: readonly string[];
}

export const NO_FILTERS: Filters = {
  platforms: [],
  places: [],
  languages: [],
  tags: [],
  minMembers: null,
  maxMembers: null,
  quadrants: [],
};
