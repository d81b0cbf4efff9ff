/** Placenames: towns, regions and postcodes of a gazetteer that the person brought in, and the files they came from. */

export interface Placename {
  /** GeoNames' number of the place. */
  readonly number: number;
  readonly name: string;
  /** The name as words: 'sao paulo'. */
  readonly folded: string;
  /** Other names as words; none is the name itself. */
  readonly otherNames: readonly string[];
  /** GeoNames' feature code: 'PPL' a town, 'ADM1' a region, 'PCLI' a country. */
  readonly code: string;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  /** 'US.CA'; null where it lies in none, or is not known. */
  readonly region: string | null;
  /** 0: not known. */
  readonly population: number;
}

export interface Postcode {
  readonly postcode: string;
  /** The place's name as words. */
  readonly folded: string;
  readonly country: string;
  readonly region: string | null;
}

export type PlacenameSort = 'places' | 'postcodes';

export interface NewPlacenameSource {
  /** The name of the file, without its folders. */
  readonly file: string;
  readonly sha256: string;
  readonly sort: PlacenameSort;
  /** ISO time. */
  readonly madeAt: string;
}

export interface PlacenameSource extends NewPlacenameSource {
  readonly id: number;
  /** Rows that were taken, and those that were left out because nobody would look for them. */
  readonly rows: number;
  readonly leftOut: number;
}
