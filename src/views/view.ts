/** The type of a view: one output format per file in this folder. Views are pure: a Doc goes in, text comes out. */
import type { Doc } from '../domain/doc.js';
import type { Words } from '../domain/words.js';

export interface ViewOptions {
  /** Columns of the terminal; null when the output is no terminal: then nothing is cut off. */
  readonly width: number | null;
  readonly colour: boolean;
  readonly lang: 'en';
}

export interface View {
  readonly id: string;
  readonly title: Words;
  /** File endings that choose it: ['.csv']. */
  readonly endings: readonly string[];
  readonly render: (doc: Doc, options: ViewOptions) => Iterable<string> | AsyncIterable<string>;
}
