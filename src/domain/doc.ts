/** Doc: the neutral result of a command. Every view renders it; a command never prints. */
import type { ExitCode } from './errors.js';
import type { Json, JsonObject } from './json.js';

export type Cell = string | number | null;

export interface Column {
  /** Stable machine name in snake_case: the heading of TSV and CSV. */
  readonly id: string;
  /** What a person reads above the column. */
  readonly label: string;
  /** 'name' is the one free-text column that takes the width left over, and stands last in tables. */
  readonly sort: 'number' | 'text' | 'name';
  /** Digits after the point for numbers in tables; machine formats get the number as it is. Default 0. */
  readonly digits?: number;
  /** On a narrow terminal columns with the highest number go first; 0 (default) never goes. */
  readonly dropAt?: number;
  /** In tables a text too long for the column goes on in the next line instead of being cut. */
  readonly wraps?: boolean;
  /** false: left out of tables (kept in TSV, CSV). Default true. */
  readonly inTable?: boolean;
}

export type DocRow = Readonly<Record<string, Cell>>;

/** One JSON object: `head` first, then, if there are many items, the list `items.name` written one by one. */
export interface DocJson {
  /** Without "schema": the view writes `"schema":1` first. */
  readonly head: JsonObject;
  /** People open it in a text editor and change it: `head` is indented. */
  readonly isForEditing?: true;
  readonly items?: { readonly name: string; readonly of: () => Iterable<JsonObject> };
}

export interface Note {
  /** 'note' and 'warning' go to stderr after the result; 'next' is the last line: what to type now. */
  readonly sort: 'note' | 'warning' | 'next';
  readonly text: string;
}

/** A file that a command wants written beside its result (rejects); the shell alone writes files. */
export interface DocFile {
  readonly path: string;
  readonly content: () => Iterable<string>;
}

export interface Doc {
  readonly title: string | null;
  /** Sentences of the result, before the rows: printed by the table and plain views, one paragraph each. */
  readonly lines: readonly string[];
  readonly columns: readonly Column[];
  /** Called once per rendering; a million rows are never an array of strings. */
  readonly rows: () => Iterable<DocRow>;
  /** How the plain view reads one row aloud ("1. Vecinos Unidos. Facebook. 1,234 members."); default: label and value pairs. */
  readonly say?: (row: DocRow) => string;
  readonly json: DocJson;
  readonly notes: readonly Note[];
  readonly files: readonly DocFile[];
  readonly exit: ExitCode;
}

/** A Doc with what is not said filled in: no rows, no notes, exit 0. */
export function doc(parts: Partial<Doc> & Pick<Doc, 'json'>): Doc {
  return {
    title: null,
    lines: [],
    columns: [],
    rows: () => [],
    notes: [],
    files: [],
    exit: 0,
    ...parts,
  };
}

export type { Json, JsonObject };
