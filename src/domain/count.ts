/** A count of people as a list gave it: the value with the range its rounding leaves open. */
export interface Count {
  /** Whole number of people, >= 0. */
  readonly value: number;
  /** Least and most the text can mean; both equal to value when it was written out in full. */
  readonly low: number;
  readonly high: number;
}
