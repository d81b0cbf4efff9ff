/** The type of a migration: one numbered file per schema step, only adding, never edited once landed. */
export interface Migration {
  /** user_version after it; equal to the number in the file's name. */
  readonly to: number;
  readonly sql: string;
  /** The words of spaces are made by another rule from this step on: the search index is filled again after it. */
  readonly refillsSearch?: boolean;
}
