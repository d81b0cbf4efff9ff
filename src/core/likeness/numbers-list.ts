/** A list of numbers that grows, eight bytes each: for tens of millions of them. */

export interface NumbersList {
  push(value: number): void;
  /** Its numbers, sorted; the list is empty afterwards. */
  takeSorted(): Float64Array;
  readonly length: number;
}

const FIRST_SIZE = 1_024;

export function newNumbersList(): NumbersList {
  let values = new Float64Array(FIRST_SIZE);
  let length = 0;
  return {
    push: (value) => {
      if (length === values.length) {
        const more = new Float64Array(length * 2);
        more.set(values);
        values = more;
      }
      values[length] = value;
      length += 1;
    },
    takeSorted: () => {
      const taken = values.subarray(0, length).sort();
      values = new Float64Array(FIRST_SIZE);
      length = 0;
      return taken;
    },
    get length() {
      return length;
    },
  };
}
