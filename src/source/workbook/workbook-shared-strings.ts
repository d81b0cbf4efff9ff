/** The texts that the cells of an XLSX share, kept as bytes outside of the heap: a large workbook has a million of them. */

import { CELL_BOMB, CELL_LENGTH } from './workbook-lines.js';
import type { Parts } from './workbook-parts.js';
import { tooLarge } from './workbook-trouble.js';
import { readXml, type XmlHandler } from './workbook-xml.js';

/** All texts together, in bytes: with half a gigabyte no list of places is near it. */
const MOST_BYTES = 500_000_000;
/** To begin with; doubled when full. */
const FIRST_BYTES = 65_536;

export class SharedStrings {
  readonly #file: string;
  #bytes = Buffer.allocUnsafe(FIRST_BYTES);
  readonly #ends: number[] = [0];

  constructor(file: string) {
    this.#file = file;
  }

  add(text: string): void {
    const start = this.#ends.at(-1) ?? 0;
    // Three bytes at most for a code unit.
    const needed = start + text.length * 3;
    if (start > MOST_BYTES) throw tooLarge(this.#file, 'holds more than 500 MB of text');
    if (needed > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2));
      this.#bytes.copy(larger, 0, 0, start);
      this.#bytes = larger;
    }
    this.#ends.push(start + this.#bytes.write(text, start, 'utf8'));
  }

  /** null for a number that no text has. */
  at(index: number): string | null {
    const start = this.#ends[index];
    const end = this.#ends[index + 1];
    return start === undefined || end === undefined ? null : this.#bytes.toString('utf8', start, end);
  }
}

/** Reads the part of the shared texts: runs of rich text joined, readings in kana (phonetic runs) left out. */
export async function readSharedStrings(parts: Parts, name: string): Promise<SharedStrings> {
  const strings = new SharedStrings(parts.file);
  const text = new CellText(parts.file);
  const handler: XmlHandler = {
    open(element) {
      if (element === 'si') text.clear();
      text.open(element);
    },
    text: (data) => text.add(data),
    close(element) {
      text.close(element);
      if (element === 'si') strings.add(text.take());
    },
  };
  await readXml({ file: parts.file, texts: parts.text(name) }, handler);
  return strings;
}

/** The text inside <si> and <is>: what stands in <t>, but not within <rPh>. */
export class CellText {
  readonly #file: string;
  #text = '';
  #length = 0;
  #isText = false;
  #isPhonetic = false;

  constructor(file: string) {
    this.#file = file;
  }

  clear(): void {
    this.#text = '';
    this.#length = 0;
    this.#isPhonetic = false;
  }

  open(element: string): void {
    if (element === 't') this.#isText = true;
    if (element === 'rPh') this.#isPhonetic = true;
  }

  close(element: string): void {
    if (element === 't') this.#isText = false;
    if (element === 'rPh') this.#isPhonetic = false;
  }

  add(data: string): void {
    if (this.#isText && !this.#isPhonetic) this.append(data);
  }

  append(data: string): void {
    this.#length += data.length;
    if (this.#length > CELL_BOMB) throw tooLarge(this.#file, 'has a cell with more than a million letters');
    if (this.#text.length < CELL_LENGTH) this.#text += data;
  }

  /** The text with its escapes read: _x000D_ stands for what XML can't hold (ECMA-376 part 1, 22.4.2.4). */
  take(): string {
    const text = this.#text.slice(0, CELL_LENGTH);
    if (!text.includes('_x')) return text;
    return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  }
}
