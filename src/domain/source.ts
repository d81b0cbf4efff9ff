/** Source: opened bytes and where they are from. `source/` makes it, formats read it, nobody else opens user files. */

/** What the first look at the bytes found. */
export type Container =
  | 'text'
  | 'json'
  | 'ndjson'
  | 'html'
  | 'xml'
  | 'zip'
  | 'gzip'
  | 'zstd'
  | 'ole'
  | 'sqlite'
  | 'binary'
  | 'empty';

/** The first 64 KB of a source, looked at once; detection is by content. */
export interface Sample {
  readonly container: Container;
  /** Decoded text of the first 64 KB (whole lines where possible). '' for binary containers. */
  readonly text: string;
  /** For text: the dialect guessed, and the first rows (at most 50) as cells. null when it is no table. */
  readonly table: SampleTable | null;
  /** For JSON and NDJSON: key paths seen in the first 64 KB, '[]' for a list item, '*' for a key that is itself data: 'data.children[].kind'. */
  readonly paths: ReadonlySet<string>;
}

export interface SampleTable {
  /** One or more characters: ',', ';', '\t', '|'. */
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
}

/** What is known of any input as a whole: one file, one sheet of a workbook, or a download of many files. */
export interface Origin {
  /** As the person named it; '-' for stdin. Goes into messages, rejects and provenance. */
  readonly path: string;
  /** The last part of the path, or 'stdin'. */
  readonly name: string;
  /** The sheet of a workbook or the member of an archive that this is; null for a whole file. */
  readonly part: string | null;
  readonly sizeBytes: number;
  /** Of the bytes as they lie on the disk (of a folder: of what is read in it). */
  readonly sha256: string;
  /** ISO date of the file's last change, null for stdin. */
  readonly modifiedOn: string | null;
  /** How the text is read: 'utf-8', 'utf-16le', 'utf-16be', 'windows-1252' …; null where there are several texts. */
  readonly encoding: string | null;
  /** true when the encoding was guessed because the text is not valid UTF-8. */
  readonly isEncodingGuessed: boolean;
}

export interface Source extends Origin {
  readonly encoding: string;
  readonly sample: Sample;
  /** Decoded text from the start, without BOM, in chunks; strict: throws a TurfError (exit 4) at an invalid byte. */
  text(): AsyncIterable<string>;
  /** Frees what the source holds (a spooled stdin). */
  close(): Promise<void>;
}

/** A download of several files: an archive, the parts of a split one, or a folder already unpacked. */
export interface Bundle extends Origin {
  /** Paths of the members that one format named as its lists, '/' between, in code-unit order. */
  readonly members: readonly string[];
  /** Opens one of `members`, closed again by the caller; any other path is a bug and throws: nothing else is ever opened. */
  open(member: string): Promise<Source>;
  close(): Promise<void>;
}
