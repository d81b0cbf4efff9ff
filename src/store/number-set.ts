/** A set of row numbers, one bit each: what an import or its undo touched, for a million rows in 125 KB. */

export interface NumberSet {
  add(id: number): void;
  has(id: number): boolean;
  readonly size: number;
  /** Ascending; numbers added meanwhile may be missed. */
  values(): Iterable<number>;
}

export function numberSet(): NumberSet {
  let bits = new Uint8Array(1 << 10);
  let size = 0;
  const has = (id: number): boolean => ((bits[id >> 3] ?? 0) & (1 << (id & 7))) !== 0;
  return {
    add: (id) => {
      if (has(id)) return;
      if (id >> 3 >= bits.length) {
        const larger = new Uint8Array(Math.max((id >> 3) + 1, bits.length * 2));
        larger.set(bits);
        bits = larger;
      }
      bits[id >> 3] = (bits[id >> 3] ?? 0) | (1 << (id & 7));
      size += 1;
    },
    has,
    get size() {
      return size;
    },
    values: function* () {
      for (let byte = 0; byte < bits.length; byte += 1) {
        if (bits[byte] === 0) continue;
        for (let id = byte * 8; id < byte * 8 + 8; id += 1) if (has(id)) yield id;
      }
    },
  };
}
