/** Words as vectors: words that are used in the same company point the same way. Fixed, shipped with the program. */
import { createRequire } from 'node:module';

interface Vectors {
  readonly dimensions: number;
  /** One vector after the other, in the order of core/words/english.ts; each scaled to its largest number. */
  readonly numbers: Int8Array;
  /** What each has to be multiplied with to have length 1. */
  readonly scales: Float32Array;
}

let loaded: Vectors | null = null;

function load(): Vectors {
  // Three megabytes: only what ranks for a campaign loads it.
  const data: { readonly dimensions: number; readonly base64: string } = createRequire(import.meta.url)(
    './vectors.json',
  );
  const bytes = Buffer.from(data.base64, 'base64');
  const numbers = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const { dimensions } = data;
  const scales = new Float32Array(numbers.length / dimensions);
  for (let word = 0; word < scales.length; word += 1) {
    let sum = 0;
    for (let at = word * dimensions; at < (word + 1) * dimensions; at += 1) sum += (numbers[at] ?? 0) ** 2;
    scales[word] = 1 / Math.sqrt(sum || 1);
  }
  return { dimensions, numbers, scales };
}

function vectors(): Vectors {
  loaded ??= load();
  return loaded;
}

/** A sum of vectors that begins with nothing. */
export function emptySum(): Float32Array {
  return new Float32Array(vectors().dimensions);
}

/** Adds the vector of the word of this rank (see english.ts), of length 1, `weight` times to the sum. */
export function addWord(sum: Float32Array, rank: number, weight: number): void {
  const { dimensions, numbers, scales } = vectors();
  const factor = weight * (scales[rank] ?? 0);
  const from = rank * dimensions;
  for (let at = 0; at < dimensions; at += 1) sum[at] = (sum[at] ?? 0) + factor * (numbers[from + at] ?? 0);
}

/** The cosine of the word of this rank with a vector of length 1. */
export function nearnessOf(rank: number, to: Float32Array): number {
  const { dimensions, numbers, scales } = vectors();
  const from = rank * dimensions;
  let sum = 0;
  for (let at = 0; at < dimensions; at += 1) sum += (numbers[from + at] ?? 0) * (to[at] ?? 0);
  return sum * (scales[rank] ?? 0);
}

/** Adds a vector `weight` times to the sum. */
export function addVector(sum: Float32Array, vector: Float32Array, weight = 1): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + weight * (vector[at] ?? 0);
}

/** A copy of length 1; null for a sum of nothing. */
export function unit(sum: Float32Array): Float32Array | null {
  let squares = 0;
  for (const value of sum) squares += value ** 2;
  return squares === 0 ? null : sum.map((value) => value / Math.sqrt(squares));
}

export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
