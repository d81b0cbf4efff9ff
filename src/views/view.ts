/** The type of a view: one output format per file in this folder. Views are pure: a Doc goes in, text or bytes come out. */
import type { Doc } from '../domain/doc.js';
import type { Words } from '../domain/words.js';

export interface ViewOptions {
  /** Columns of the terminal; null when the output is no terminal: then nothing is cut off. */
  readonly width: number | null;
  readonly colour: boolean;
  readonly lang: 'en';
}

/** What a view hands on; bytes only from a binary one. */
export type Piece = string | Uint8Array;

export interface View {
  readonly id: string;
  readonly title: Words;
  /** File endings that choose it: ['.csv']. */
  readonly endings: readonly string[];
  /** For files and pipes alone: a terminal can't show it. */
  readonly isBinary?: true;
  readonly render: (doc: Doc, options: ViewOptions) => Iterable<Piece> | AsyncIterable<Piece>;
}
