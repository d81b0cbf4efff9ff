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

export interface Source {
  /** As the person named it; '-' for stdin. Goes into messages, rejects and provenance. */
  readonly path: string;
  /** The last part of the path, or 'stdin'. */
  readonly name: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** ISO date of the file's last change, null for stdin. */
  readonly modifiedOn: string | null;
  /** How the text is read: 'utf-8', 'utf-16le', 'utf-16be', 'windows-1252' … */
  readonly encoding: string;
  /** true when the encoding was guessed because the text is not valid UTF-8. */
  readonly isEncodingGuessed: boolean;
  readonly sample: Sample;
  /** Decoded text from the start, without BOM, in chunks; strict: throws a TurfError (exit 4) at an invalid byte. */
  text(): AsyncIterable<string>;
  /** Frees what the source holds (a spooled stdin). */
  close(): Promise<void>;
}
