/** What one path of an import may turn out to hold: entries, opened one after another. */
import type { Warning } from '../domain/listing.js';
import type { Bundle, Sample, Source } from '../domain/source.js';
import type { OpenSourceOptions } from './opening.js';

export interface Entry {
  /** As shown: 'lists.zip/groups.csv'. */
  readonly path: string;
  /** Paths that would be typed for it: the file on the disk that it is in, or all parts of it. */
  readonly typed: readonly string[];
  /** @throws TurfError exit 4 when it can't be read */
  open(): Promise<Opened>;
}

export interface Opened {
  /** One, or the sheets of a workbook. */
  readonly pieces: readonly Piece[];
  close(): Promise<void>;
}

export type Piece =
  | { readonly is: 'source'; readonly source: Source }
  | { readonly is: 'sheet'; readonly sheet: string; readonly source: Source }
  /** `format` named its members. */
  | { readonly is: 'bundle'; readonly bundle: Bundle; readonly format: string };

/** What a format names as its lists among the paths of an archive or folder. */
export interface Claim {
  readonly format: string;
  readonly members: readonly string[];
  /** The same name in several folders is still one download. */
  readonly isRepeating?: true;
}

/** What whoever looks into paths must be told, since formats are none of its business. */
export interface Search {
  readonly options: OpenSourceOptions;
  readonly claims: (paths: readonly string[]) => readonly Claim[];
  /** Whether a format reads such text: a page that none does may be a table. */
  readonly isKnown: (sample: Sample) => boolean;
  /** Takes what was left closed, and why. */
  readonly tell: (warning: Warning) => void;
}
