/** A short fixed name for a text that is too long, too secret or too odd to stand in a key itself. */
import { createHash } from 'node:crypto';

/** The first 16 hex digits (64 bits) of SHA-256 of the text in UTF-8: enough that two places never meet by chance. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);
}
