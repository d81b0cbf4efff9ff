/** An issue pack: the words that people use for an issue, by language; shipped in core/issues, or a file of a person's own. */
import type { Words } from './words.js';

export interface PackWords {
  readonly terms: readonly string[];
  readonly related: readonly string[];
  /** Words that look alike and mean something else: "hunger games". */
  readonly exclude: readonly string[];
}

export interface IssuePack {
  /** Small letters, digits and hyphens: 'mental-health'. */
  readonly id: string;
  readonly title: Words;
  readonly about: Words | null;
  /** Language code → its words; at least one language. */
  readonly words: ReadonlyMap<string, PackWords>;
}
