/** One sheet of a workbook, as whoever reads workbooks hands it on. */
import type { FileHandle } from 'node:fs/promises';
import type { Container } from '../../domain/source.js';
import type { SheetRow } from './workbook-lines.js';

export interface WorkbookFile {
  /** As the person named it, for messages. */
  readonly path: string;
  /** Stays open as long as its sheets are read; the caller closes it. */
  readonly handle: FileHandle;
  readonly sizeBytes: number;
  readonly container: Container;
}

export interface Sheet {
  readonly name: string;
  /** Why it is not read, unless a person asks for it by its name. */
  readonly skip: null | 'hidden' | 'instructions' | 'empty';
  /** All of it as tab-separated text, one line a row; may be read more than once. */
  text(): AsyncIterable<string>;
}

/** A sheet that was found, before it is judged. */
export interface FoundSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Its rows as far as they show whether there is anything in them: without links, and without merged cells repeated. */
  rows(): AsyncIterable<readonly SheetRow[]>;
  text(): AsyncIterable<string>;
}
