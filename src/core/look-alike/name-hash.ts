/** hashOf: a quick number for a text or a part of it, so that a million names can be sorted by it. */

/** FNV-1a in 32 bits over code units (draft-eastlake-fnv); texts with another salt hash apart. */
export function hashOf(
  text: string,
  salt: number,
  part: readonly [start: number, end: number] = [0, text.length],
): number {
  let hash = Math.imul(0x811c9dc5 ^ salt, 0x01000193);
  for (let at = part[0]; at < part[1]; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
