/** Chance that is the same on every machine: a small seeded generator, seeds from texts, and draws from the normal curve. */

/** Steps of mulberry32 (Tommy Ettinger, 2017, public domain; gist.github.com/tommyettinger/46a874533244883189143505d203312c). */
export function nextState(state: number): number {
  return (state + 0x6d2b79f5) | 0;
}

/** 32 random bits of a state. */
export function bitsOf(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return (mixed ^ (mixed >>> 14)) >>> 0;
}

/** FNV-1a, 32 bits, over UTF-16 code units (Fowler, Noll, Vo; isthe.com/chongo/tech/comp/fnv). */
export function textSeed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** A power of two, so that some bits of a draw are a place in the table. */
const NORMALS = 4_096;
/** Steps of the golden ratio's fraction spread evenly round a circle. */
const GOLDEN = 0.618_033_988_749_894_9;

/**
 * Draws from the normal curve, spread evenly over it: Box and Muller's transform (1958) of a grid instead of random numbers.
 * Single precision: engines may differ in the last bit of a logarithm, and must not differ here.
 */
export const NORMAL: Float32Array = Float32Array.from({ length: NORMALS }, (_, at) => {
  const radius = Math.sqrt(-2 * Math.log((at + 0.5) / NORMALS));
  return radius * Math.cos(2 * Math.PI * ((at * GOLDEN) % 1));
});

/** Two independent draws hide in one state: its lowest twelve bits, and the next twelve. */
export function normalOf(bits: number): number {
  return NORMAL[bits & (NORMALS - 1)] ?? 0;
}
export function otherNormalOf(bits: number): number {
  return NORMAL[(bits >>> 12) & (NORMALS - 1)] ?? 0;
}
