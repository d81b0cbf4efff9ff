/** Hashes of a name and of all that is left of it without one of its letters, in one walk; so that a million names can be sorted by them. */

/** An odd number with well spread bits: 2^32 divided by the golden ratio. */
const BASE = 0x9e3779b1;
/** Names have at most 120 letters; a few more, as folding may write one letter as two. */
const LONGEST = 256;

/** POWERS[n] is BASE^n in 32 bits. */
const POWERS = new Int32Array(LONGEST + 1).fill(1);
for (let at = 1; at <= LONGEST; at += 1) POWERS[at] = Math.imul(POWERS[at - 1] ?? 1, BASE);

/** The finalizer of MurmurHash3 (github.com/aappleby/smhasher): every bit of a polynomial's value reaches every bit. */
function mixed(value: number, salt: number): number {
  let hash = value ^ Math.imul(salt + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function valueOf(text: string): number {
  let value = 0;
  for (let at = 0; at < text.length; at += 1) value = (Math.imul(value, BASE) + text.charCodeAt(at) + 1) | 0;
  return value;
}

/** 32 bits; texts of another salt hash apart. */
export function hashOf(text: string, salt: number): number {
  return mixed(valueOf(text), salt);
}

/**
 * Calls `use` with the hash of the text and with that of the text without each of its letters: two texts that differ by one letter, or
 * by two neighbours that changed places, share one of these. A text of more than 256 code units has only its own.
 */
export function neighbourHashes(text: string, salt: number, use: (hash: number) => void): void {
  const whole = valueOf(text);
  use(mixed(whole, salt));
  const { length } = text;
  if (length > LONGEST) return;
  let before = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at) + 1;
    const power = POWERS[length - 1 - at] ?? 1;
    // What stands after the letter: the whole without what stands up to it.
    const upTo = (Math.imul(before, BASE) + code) | 0;
    const after = (whole - Math.imul(upTo, power)) | 0;
    // Of letters that stand twice in a row leaving out the one or the other is the same.
    if (at === 0 || code - 1 !== text.charCodeAt(at - 1)) use(mixed((Math.imul(before, power) + after) | 0, salt));
    before = upTo;
  }
}
