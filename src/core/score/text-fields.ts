/** Fields of a space whose words are looked at: what it says of itself, and that with where it is. Also columns of the search index. */

export const TEXTS = ['name', 'title', 'description'] as const;
export const WITH_PLACE = [...TEXTS, 'place'] as const;
