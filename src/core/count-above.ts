/** countAbove: how many of many numbers are above a value, found by halving. */

/** `sorted`: rising. */
export function countAbove(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low;
}
