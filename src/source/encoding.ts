/** Which encoding a text is in, by its byte-order mark, its zero bytes or what the person said. Read by open-source. */
import { badUsage } from '../domain/errors.js';

export interface Encoding {
  /** A label of the Encoding Standard: 'utf-8', 'utf-16le', 'windows-1252' … */
  readonly label: string;
  readonly isGuessed: boolean;
  /** Bytes of the byte-order mark, which is no text. */
  readonly markBytes: number;
}

/**
 * Chooses an encoding. Without a mark and without --encoding, text that is not UTF-8 is taken for Windows-1252,
 * which is what spreadsheets in western Europe and the Americas write.
 * @throws TurfError exit 2 when `asked` is no encoding that is known
 */
export function encodingOf(look: { head: Buffer; isUtf8: boolean }, asked: string | null): Encoding {
  const marked = markOf(look.head);
  if (asked !== null) return { label: knownLabel(asked), isGuessed: false, markBytes: marked?.markBytes ?? 0 };
  if (marked !== null) return marked;
  const wide = wideOf(look.head);
  if (wide !== null) return { label: wide, isGuessed: false, markBytes: 0 };
  if (look.isUtf8) return { label: 'utf-8', isGuessed: false, markBytes: 0 };
  return { label: 'windows-1252', isGuessed: true, markBytes: 0 };
}

function markOf(head: Buffer): Encoding | null {
  if (head.length >= 3 && head.readUIntBE(0, 3) === 0xefbbbf) return { label: 'utf-8', isGuessed: false, markBytes: 3 };
  if (head.length < 2) return null;
  const two = head.readUInt16BE(0);
  if (two === 0xfffe) return { label: 'utf-16le', isGuessed: false, markBytes: 2 };
  if (two === 0xfeff) return { label: 'utf-16be', isGuessed: false, markBytes: 2 };
  return null;
}

/** UTF-16 without a mark: nearly every second byte is 0, and hardly any of the others. */
function wideOf(head: Buffer): string | null {
  let odd = 0;
  let even = 0;
  for (let at = 0; at + 1 < head.length; at += 2) {
    if (head[at] === 0) even++;
    if (head[at + 1] === 0) odd++;
  }
  const pairs = head.length >> 1;
  // Half of the pairs: links and digits are ASCII in every list, whatever the language. A twentieth: stray zeros.
  if (pairs < 2) return null;
  if (odd >= pairs / 2 && even <= pairs / 20) return 'utf-16le';
  if (even >= pairs / 2 && odd <= pairs / 20) return 'utf-16be';
  return null;
}

function knownLabel(asked: string): string {
  try {
    return new TextDecoder(asked).encoding;
  } catch {
    throw badUsage(
      `"${asked}" is not an encoding that turf knows.`,
      'Use one of: utf-8, utf-16le, windows-1252, windows-1251, iso-8859-2, shift_jis, gb18030. Example: --encoding windows-1251',
    );
  }
}
