/** Reads the XML of a workbook's parts piece by piece; names come without their prefix, since writers choose it freely. */
import { Parser } from 'htmlparser2';
import { damaged, tooLarge } from './workbook-trouble.js';

/** What a reader of a part is told. An element's attributes come after its opening; text may come in several pieces. */
export interface XmlHandler {
  open(name: string): void;
  attribute?(name: string, value: string): void;
  text?(data: string): void;
  close?(name: string): void;
}

export interface XmlText {
  readonly file: string;
  readonly texts: AsyncIterable<string>;
  /** The part begins in the middle: what is closed in it may have been opened before. */
  readonly isRest?: boolean;
}

/** The parts of spreadsheets are some ten levels deep. */
const MOST_DEPTH = 100;
/** Longer than any tag or attribute: a formula has 8,192 letters, a link 2,079. */
const MOST_SILENT = 2_000_000;

/**
 * Feeds a part to its handler; a breath after every piece, in which the caller takes what has come together. Entities of a
 * document's own are never expanded, and nothing outside the file is read.
 * @throws TurfError exit 4 when it is no XML, ends in the middle, or is nested too deep
 */
export async function* xmlPieces({ file, texts, isRest }: XmlText, handler: XmlHandler): AsyncGenerator<void> {
  let depth = 0;
  let isSeen = false;
  // What came since the last element, attribute or text: the parser holds it until it is complete.
  let silent = 0;
  const parser = new Parser(
    {
      onopentagname(name) {
        isSeen = true;
        silent = 0;
        depth++;
        if (depth > MOST_DEPTH) throw tooLarge(file, 'has parts nested too deep to be a workbook');
        handler.open(localName(name));
      },
      onattribute(name, value) {
        silent = 0;
        handler.attribute?.(localName(name), value);
      },
      ontext(data) {
        silent = 0;
        handler.text?.(data);
      },
      onclosetag(name) {
        silent = 0;
        depth--;
        handler.close?.(localName(name));
      },
    },
    { xmlMode: true },
  );
  for await (const text of texts) {
    silent += text.length;
    parser.write(text);
    if (silent > MOST_SILENT) throw tooLarge(file, 'has a tag without end');
    yield;
  }
  if (isRest !== true && (depth > 0 || !isSeen)) throw damaged(file, 'One of its parts ends in the middle.');
  parser.end();
  yield;
}

/** Reads a part to its end. */
export async function readXml(text: XmlText, handler: XmlHandler): Promise<void> {
  for await (const _ of xmlPieces(text, handler));
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
