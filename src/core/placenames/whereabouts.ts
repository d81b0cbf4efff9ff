/** whereaboutsOf: in which country and region a place lies, read from its own columns: 'Oakland, CA', 'Ontario, Canada', 'TX'. */
import { foldedName, wordsOf } from '../normalise/fold-words.js';
import { readCountry } from '../normalise/read-country.js';
import { remembered } from '../normalise/remembered.js';
import { REGIONS, type Region } from './region-table.js';

export interface Area {
  /** ISO 3166 alpha-2. */
  readonly country: string;
  /** As GeoNames names it: 'US.CA'; null: the whole country. */
  readonly region: string | null;
}

export interface Whereabouts {
  /** What it may mean, the likeliest first; empty when it names no country and no region. */
  readonly areas: readonly Area[];
  /** It names nothing smaller: 'California', 'US'. */
  readonly isWide: boolean;
  /** Names of the likeliest that are not written there, as words: 'Oakland, CA' is found by "California" and "United States". */
  readonly words: readonly string[];
}

const NOWHERE: Whereabouts = { areas: [], isWide: false, words: [] };
const SEPARATORS = /[,;/|()\n·•–—]| - /;
/** Longer than any address; bounds the work. */
const MOST_LETTERS = 200;
/** More parts than "street, quarter, town, county, state, country". */
const MOST_PARTS = 8;

function tableBy(textsOf: (region: Region) => readonly string[]): ReadonlyMap<string, readonly Region[]> {
  const table = new Map<string, Region[]>();
  for (const region of REGIONS) {
    for (const key of new Set(textsOf(region).map(foldedName))) table.set(key, [...(table.get(key) ?? []), region]);
  }
  return table;
}

const BY_NAME = tableBy(({ name, otherNames }) => [name, ...otherNames]);
const BY_CODE = tableBy(({ codes }) => codes);
const BY_ID: ReadonlyMap<string, Region> = new Map(REGIONS.map((region) => [region.id, region]));

/** The region of GeoNames' code, where the table has it. */
export function regionWithId(id: string): Region | null {
  return BY_ID.get(id) ?? null;
}

/** Regions of this name; 'Georgia' is a country besides. */
export function regionsNamed(name: string): readonly Region[] {
  return BY_NAME.get(foldedName(name)) ?? [];
}

/** Regions of this abbreviation. */
export function regionsCoded(code: string): readonly Region[] {
  return BY_CODE.get(foldedName(code)) ?? [];
}

/** ISO 3166 alpha-2 of a country's name or code; null for anything else. */
export function countryNamed(text: string): string | null {
  const found = readCountry(text);
  return found !== null && /^[A-Z]{2}$/.test(found) ? found : null;
}

const inEnglish = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** English name of a country: 'United States'. */
export function countryName(code: string): string {
  return inEnglish.of(code) ?? code;
}

const areaOf = ({ country, id }: Region): Area => ({ country, region: id });

interface Reading {
  readonly areas: readonly Area[];
  /** Read as an abbreviation, of which the first meaning is the usual one. */
  readonly isCode: boolean;
}

/** What a part between commas names as a whole; postcodes in it do not count. */
function readingOf(part: string): Reading {
  const bare = wordsOf(part)
    .filter((word) => !/\p{N}/u.test(word))
    .join(' ');
  if (bare === '') return { areas: [], isCode: false };
  const named = BY_NAME.get(bare) ?? [];
  const coded = BY_CODE.get(bare) ?? [];
  const country = countryNamed(bare);
  const areas = [...named, ...coded].map(areaOf);
  // England is a part of the country that its name also stands for.
  const isKnown = country === null || named.some((region) => region.country === country);
  return { areas: isKnown ? areas : [...areas, { country, region: null }], isCode: named.length === 0 };
}

/** 'Oakland CA', 'Oakland CA 94601', 'Oakland California': a region behind the town, without a comma. */
function readingAtEnd(part: string): Reading {
  const words = part.split(/\s+/).filter((word) => word !== '' && !/\p{N}/u.test(word));
  const last = words.at(-1) ?? '';
  const coded = words.length > 1 && /^[A-Z]{2}$/.test(last) ? (BY_CODE.get(last.toLowerCase()) ?? []) : [];
  if (coded.length > 0) return { areas: coded.map(areaOf), isCode: true };
  // Names of regions have three words at most.
  for (const count of [3, 2, 1]) {
    const named = words.length > count ? (BY_NAME.get(foldedName(words.slice(-count).join(' '))) ?? []) : [];
    if (named.length > 0) return { areas: named.map(areaOf), isCode: false };
  }
  return { areas: [], isCode: false };
}

/** Whether one may be the other, or lie in it. */
export function areCompatible(one: Area, other: Area): boolean {
  if (one.country !== other.country) return false;
  return one.region === null || other.region === null || one.region === other.region;
}

/** What both say together: of two that fit the smaller; where nothing fits the first is kept. */
function together(known: Reading, more: Reading): Reading {
  if (known.areas.length === 0) return more;
  const fitting = more.areas.flatMap((area) => {
    const other = known.areas.find((each) => areCompatible(each, area));
    return other === undefined ? [] : [area.region === null ? other : area];
  });
  return fitting.length === 0 ? known : { areas: fitting, isCode: more.isCode };
}

/** `written`: what stands there, as words. */
function wordsFor({ areas, isCode }: Reading, written: string): readonly string[] {
  const [likeliest] = areas;
  // 'Tbilisi, Georgia': nobody knows which.
  if (likeliest === undefined || (areas.length > 1 && !isCode)) return [];
  const region = likeliest.region === null ? null : regionWithId(likeliest.region);
  const names = [...(region === null ? [] : [region.name]), countryName(likeliest.country)].map(foldedName);
  return names.filter((name) => !` ${written} `.includes(` ${name} `)).flatMap((name) => name.split(' '));
}

function read(place: string, country: string): Whereabouts {
  const parts = place
    .slice(0, MOST_LETTERS)
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(-MOST_PARTS);
  const code = countryNamed(country);
  const written = foldedName(`${place.slice(0, MOST_LETTERS)} ${country}`);
  let known: Reading = { areas: code === null ? [] : [{ country: code, region: null }], isCode: true };
  let isWide = true;
  for (const part of parts.slice(1).reverse()) {
    const reading = readingOf(part);
    if (reading.areas.length === 0) isWide = false;
    known = together(known, reading);
  }
  const [first = ''] = parts;
  if (first === '') return { areas: known.areas, isWide: true, words: wordsFor(known, written) };
  const whole = readingOf(first);
  const towns = townsNamed(first);
  // 'Ontario, CA' is a town, 'Ontario, Canada' is not; 'Durango' alone may be either.
  const isTown = whole.areas.length === 0 || towns === 'elsewhere' || known.areas.some(({ region }) => region !== null);
  const reading = together(known, isTown ? readingAtEnd(first) : whole);
  return { areas: reading.areas, isWide: isWide && !isTown && towns === 'none', words: wordsFor(reading, written) };
}

function townsNamed(text: string): Region['town'] {
  const named = regionsNamed(text).map(({ town }) => town);
  return named.find((town) => town !== 'none') ?? 'none';
}

const readBoth = remembered((both) => {
  const [place = '', country = ''] = both.split('\0');
  return read(place, country);
});

/** `country`: as its column says. Pure, and remembered: places repeat. */
export function whereaboutsOf(place: string | null, country: string | null): Whereabouts {
  return place === null && country === null ? NOWHERE : readBoth(`${place ?? ''}\0${country ?? ''}`);
}
