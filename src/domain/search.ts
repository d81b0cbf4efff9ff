/** What the search index is asked: words, made by core/score and answered by the store. */
export type SearchColumn = 'name' | 'title' | 'description' | 'place' | 'ends';

/** Words that stand in a row, the last one as a beginning when `isPrefix`, in any of these columns. */
export interface SearchWords {
  readonly words: readonly string[];
  readonly isPrefix: boolean;
  readonly columns: readonly SearchColumn[];
}
