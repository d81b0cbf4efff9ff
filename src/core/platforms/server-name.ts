/** server-name: a host name as it stands in keys. Read by platforms whose places live on servers that anybody can run. */
import { isPossibleEnding } from '../identify/possible-ending.js';

const NAME = /^(?:[a-z0-9_-]{1,63}\.){1,10}[a-z0-9-]{2,63}$/;
/** Longest host name (RFC 1035). */
const LONGEST = 253;

/** A host name as it stands in keys (lower case, without www), or null when the text is none. */
export function serverName(text: string): string | null {
  const lower = text.toLowerCase().replace(/^www\./, '');
  if (lower.length > LONGEST || !NAME.test(lower)) return null;
  return isPossibleEnding(lower.slice(lower.lastIndexOf('.') + 1)) ? lower : null;
}
