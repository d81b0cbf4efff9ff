/** Splits delimited text into rows, chunk by chunk and fast; the reading of every sheet stands on it (RFC 4180, forgiving where people are). */
import { badInput } from '../../domain/errors.js';

/** One record of a delimited text. */
export interface DelimitedRow {
  /** 1-based line where the record starts. */
  readonly line: number;
  readonly cells: string[];
  /** 0-based column of a cell that was longer than 64 KB and was cut, else -1. */
  readonly longCell: number;
}

export interface DelimitedText {
  /** The file's path, for messages. */
  readonly file: string;
  /** One or more characters. */
  readonly delimiter: string;
}

/** 64 KB a cell and 2,000 columns: far more than a list of places has. They bound the memory that one record can take. */
export const FIELD_LIMIT = 65_536;
export const COLUMN_LIMIT = 2_000;
/** Rows a batch: long enough that a batch costs nothing, short enough that Ctrl-C is felt at once. */
const BATCH_ROWS = 1_000;

/**
 * Rows of a delimited text in batches of at most 1,000. Empty lines are left out.
 * @throws TurfError exit 4 for a quote that is never closed, and for more than 2,000 columns
 */
export async function* delimitedRows(
  chunks: AsyncIterable<string>,
  text: DelimitedText,
  onDamage: (line: number) => void,
): AsyncGenerator<DelimitedRow[]> {
  const splitter = new RowSplitter(text, onDamage);
  for await (const chunk of chunks) yield* inBatches(splitter.push(chunk));
  yield* inBatches(splitter.end());
}

function* inBatches(rows: DelimitedRow[]): Generator<DelimitedRow[]> {
  for (let at = 0; at < rows.length; at += BATCH_ROWS) yield rows.slice(at, at + BATCH_ROWS);
}

/** Holds what is between two chunks: the record begun, and the text of its last cell. */
class RowSplitter {
  readonly #text: DelimitedText;
  readonly #onDamage: (line: number) => void;
  #rows: DelimitedRow[] = [];
  #buffer = '';
  #at = 0;
  #isLast = false;
  #cells: string[] = [];
  #longCell = -1;
  /** The start of a cell longer than the limit, of which the rest is passed over. */
  #cut: string | null = null;
  #line = 1;
  #startLine = 1;
  // Where the next delimiter and line breaks stand, kept so that each is searched for once; Infinity: none in this chunk.
  #nextDelimiter = -1;
  #nextFeed = -1;
  #nextReturn = -1;

  constructor(text: DelimitedText, onDamage: (line: number) => void) {
    this.#text = text;
    this.#onDamage = onDamage;
  }

  /** Complete records so far. */
  push(chunk: string): DelimitedRow[] {
    this.#buffer = this.#buffer.slice(this.#at) + chunk;
    this.#at = 0;
    this.#nextDelimiter = this.#nextFeed = this.#nextReturn = -1;
    this.#rows = [];
    while (this.#takeCell());
    return this.#rows;
  }

  /** The records that were waiting for the end. */
  end(): DelimitedRow[] {
    this.#isLast = true;
    return this.push('');
  }

  /** Takes one cell; false when the buffer ends before it can be told where the cell ends. */
  #takeCell(): boolean {
    if (this.#at >= this.#buffer.length && !(this.#isLast && this.#isMidRecord())) return false;
    return this.#cut === null && this.#buffer[this.#at] === '"' ? this.#takeQuoted() : this.#takePlain(this.#at);
  }

  #isMidRecord(): boolean {
    return this.#cells.length > 0 || this.#cut !== null;
  }

  #takeQuoted(): boolean {
    const buffer = this.#buffer;
    const start = this.#at + 1;
    let isDoubled = false;
    let quote = buffer.indexOf('"', start);
    while (quote !== -1 && buffer[quote + 1] === '"') {
      isDoubled = true;
      quote = buffer.indexOf('"', quote + 2);
    }
    if (quote === -1 && !this.#isLast && buffer.length - start <= FIELD_LIMIT) return false;
    if (quote === -1 || quote - start > FIELD_LIMIT) throw this.#neverClosed();
    const end = quote + 1;
    // At the end of a chunk: the quote may be the first of a doubled one, or stand before half a delimiter or line break.
    if (!this.#isLast && end + Math.max(2, this.#text.delimiter.length) > buffer.length) return false;
    const breaks = this.#countBreaks(start, quote);
    if (!this.#isEndOfCell(end)) return this.#takeDamaged(end, breaks);
    this.#line += breaks;
    const value = buffer.slice(start, quote);
    this.#finishCell(isDoubled ? value.replaceAll('""', '"') : value, end, true);
    return true;
  }

  /** Text behind the closing quote: within one line it is a slip, over several lines the quote was never meant to close there. */
  #takeDamaged(end: number, breaks: number): boolean {
    if (breaks > 0) throw this.#neverClosed();
    const line = this.#line;
    const isTaken = this.#takePlain(end);
    if (isTaken) this.#onDamage(line);
    return isTaken;
  }

  #isEndOfCell(at: number): boolean {
    const next = this.#buffer[at];
    return next === undefined || next === '\n' || next === '\r' || this.#buffer.startsWith(this.#text.delimiter, at);
  }

  /** A cell without quotes, or one whose quotes don't fit (then `from` is behind them): its text is taken as it stands. */
  #takePlain(from: number): boolean {
    const buffer = this.#buffer;
    if (this.#nextDelimiter < from) this.#nextDelimiter = found(buffer.indexOf(this.#text.delimiter, from));
    if (this.#nextFeed < from) this.#nextFeed = found(buffer.indexOf('\n', from));
    if (this.#nextReturn < from) this.#nextReturn = found(buffer.indexOf('\r', from));
    const end = Math.min(this.#nextDelimiter, this.#nextFeed, this.#nextReturn);
    if (end === Infinity && !this.#isLast) return this.#waitOrCut();
    // After a CR at the end of a chunk the LF of the same line break may follow.
    if (end === buffer.length - 1 && end === this.#nextReturn && !this.#isLast) return false;
    const stop = end === Infinity ? buffer.length : end;
    if (this.#cut === null && stop - this.#at <= FIELD_LIMIT) {
      this.#finishCell(buffer.slice(this.#at, stop), stop, false);
    } else {
      this.#longCell = this.#cells.length;
      this.#finishCell(this.#cut ?? buffer.slice(this.#at, this.#at + FIELD_LIMIT), stop, false);
    }
    return true;
  }

  /** Keeps the start of a cell that is longer than the limit and lets the rest go, so that memory stays bounded. */
  #waitOrCut(): false {
    if (this.#cut !== null || this.#buffer.length - this.#at > FIELD_LIMIT) {
      this.#cut ??= this.#buffer.slice(this.#at, this.#at + FIELD_LIMIT);
      // The last characters may be the first half of a delimiter.
      this.#at = Math.max(this.#at, this.#buffer.length - this.#text.delimiter.length + 1);
    }
    return false;
  }

  #finishCell(value: string, end: number, isQuoted: boolean): void {
    this.#cells.push(value);
    this.#cut = null;
    if (this.#cells.length > COLUMN_LIMIT) throw this.#tooWide();
    const buffer = this.#buffer;
    if (buffer.startsWith(this.#text.delimiter, end) && end < buffer.length) {
      this.#at = end + this.#text.delimiter.length;
      return;
    }
    this.#at = end + (buffer.startsWith('\r\n', end) ? 2 : 1);
    if (this.#cells.length > 1 || value !== '' || isQuoted) {
      this.#rows.push({ line: this.#startLine, cells: this.#cells, longCell: this.#longCell });
    }
    this.#cells = [];
    this.#longCell = -1;
    this.#line++;
    this.#startLine = this.#line;
  }

  #countBreaks(start: number, end: number): number {
    const text = this.#buffer.slice(start, end);
    if (!text.includes('\n') && !text.includes('\r')) return 0;
    return text.split(/\r\n|\n|\r/).length - 1;
  }

  #neverClosed(): Error {
    return badInput(this.#text.file, `the quote opened on line ${this.#line} is never closed`, {
      line: this.#line,
      cause: 'A cell begins with a quote and has no closing one, or it is longer than 64 KB.',
      hint: `Open the file in a text editor, go to line ${this.#line}, close or remove the quote ("), then import again.`,
    });
  }

  #tooWide(): Error {
    return badInput(this.#text.file, `has more than ${COLUMN_LIMIT} columns`, {
      line: this.#startLine,
      cause: 'It is not a list of places, or the delimiter is another one.',
      hint: `Name the delimiter: turf import ${this.#text.file} --delimiter ';'`,
    });
  }
}

function found(at: number): number {
  return at === -1 ? Infinity : at;
}
