/** skeleton: what a text looks like, letters that are mistaken for each other written as one; for comparing names and addresses of look-alikes. */
import { domainToUnicode } from 'node:url';
import { capitalLookalikes, smallLookalikes } from './lookalikes.js';

/** A part of a host in punycode (RFC 3492); 63 letters at most. */
const ENCODED = /xn--[a-z0-9-]{1,59}/gi;
/** Characters that show nothing: zero-width, direction, fillers. */
const HIDDEN = /\p{Default_Ignorable_Code_Point}/gu;
/** Accents of Latin, Greek and Cyrillic. The marks of other scripts are vowels. */
const ACCENTS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff]/g;

/**
 * Equal for texts that a hurried reader takes for the same: 'Fаcebook' with a Cyrillic а, 'faceb00k', 'xn--fcebook-2fg.com'
 * (the same in punycode). In lower case, without accents; '0' is 'o' and '1' is 'l'. Never shown to anybody.
 */
export function skeleton(text: string): string {
  const decoded = text.replace(ENCODED, (label) => domainToUnicode(label) || label);
  const bare = decoded.normalize('NFKD').replace(HIDDEN, '').replace(ACCENTS, '');
  return bare
    .replace(/[^\x00-\x7f]/g, (letter) => capitalLookalikes.get(letter) ?? letter)
    .toLowerCase()
    .replace(/[01]|[^\x00-\x7f]/g, (letter) => smallLookalikes.get(letter) ?? letter)
    .normalize('NFC');
}
