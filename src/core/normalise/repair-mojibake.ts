/** repairMojibake: UTF-8 that was once read as Latin-1 or Windows-1252 ('CafÃ©'), read as UTF-8 again. */

/** Windows-1252 from 0x80 on; its five holes stand for themselves. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const BYTE_OF: ReadonlyMap<string, number> = new Map([...WINDOWS].map((letter, at) => [letter, 0x80 + at]));
/** A lead byte with what can follow it, before any work is done: nearly all text is none. */
const SUSPECT = /[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
/** Phonetic letters: what 'É®' and 'NESTLÉ™' would become; nobody writes these in names. */
const PHONETIC = /[\u0250-\u02af]/;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function bytesOf(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const byte = code <= 0xff ? code : BYTE_OF.get(text.charAt(at));
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  return bytes;
}

/** The text whose UTF-8 bytes these letters are, when all of it is valid UTF-8; else the text unchanged. Never throws. */
export function repairMojibake(text: string): string {
  if (!SUSPECT.test(text)) return text;
  const bytes = bytesOf(text);
  if (bytes === null) return text;
  try {
    const repaired = utf8.decode(bytes);
    return PHONETIC.test(repaired) ? text : repaired;
  } catch {
    return text;
  }
}
