/** RowPlace: a place as it stood in a row beside others; organizations are made of these. The store finds them. */

export interface RowPlace {
  /** Number of the space. */
  readonly id: number;
  /** Its platform and kind: 'facebook group'. */
  readonly sort: string;
}
