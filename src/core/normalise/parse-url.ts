/** parseUrl: an address in its parts, or null. */

/**
 * null where the text is no absolute address. Not URL.canParse: once called often enough it answers false for every
 * address with é or ü in it (seen on Node 20.20; its fast path takes Latin-1 for UTF-8).
 */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
