/** readPlace: a place of a campaign as a person writes it, 'Oakland, CA=Oaktown=946*', as its names and postcodes. */
import { wordsOf } from '../normalise/fold-words.js';
import { PEOPLE_OF } from './region-table.js';
import {
  type Area,
  countryName,
  countryNamed,
  regionsCoded,
  regionsNamed,
  regionWithId,
  whereaboutsOf,
} from './whereabouts.js';

/** Postcodes that begin alike ('946*'), or lie between two ('94601-94612'). */
export interface Beginning {
  readonly text: string;
  /** What such a word begins with: for a range several that cover it. */
  readonly prefixes: readonly string[];
  /** First and last of a range; null: any word that begins so. */
  readonly range: { readonly first: number; readonly last: number; readonly digits: number } | null;
}

export interface ReadPlace {
  /** As the person wrote it, without its other names. */
  readonly text: string;
  /** Its name first, then the others, without what lies around it. */
  readonly names: readonly string[];
  readonly beginnings: readonly Beginning[];
  /** Where it lies, or which it is; several where the name leaves it open; empty when that is not said. */
  readonly areas: readonly Area[];
  /** It is a region or a country itself. */
  readonly isWide: boolean;
  /** What its people are called; only known of regions and countries. */
  readonly people: readonly string[];
}

/** More names than anybody types; bounds the work. */
const MOST_NAMES = 20;
const RANGE = /^(\d{3,6})\s?[-–]\s?(\d{3,6})$/;
/** A range over more beginnings of three digits than this is a mistake. */
const MOST_PREFIXES = 20;
/** The index finds beginnings of three letters and more quickly. */
const LEAST_PREFIX = 3;

function rangeOf(text: string): Beginning | null {
  const [, from = '', to = ''] = RANGE.exec(text) ?? [];
  const [first, last] = [Number(from), Number(to)];
  if (from === '' || from.length !== to.length || first > last) return null;
  const step = 10 ** (from.length - LEAST_PREFIX);
  const prefixes: string[] = [];
  for (let at = Math.floor(first / step); at <= Math.floor(last / step); at += 1)
    prefixes.push(String(at).padStart(LEAST_PREFIX, '0'));
  return prefixes.length > MOST_PREFIXES ? null : { text, prefixes, range: { first, last, digits: from.length } };
}

function beginningOf(text: string): Beginning | null {
  if (!text.endsWith('*')) return rangeOf(text);
  const words = wordsOf(text);
  const [prefix] = words;
  return prefix === undefined || words.length > 1 ? null : { text, prefixes: [prefix], range: null };
}

/** A region or country that is meant when its name, or its code in capitals, stands alone. */
function asArea(text: string): Pick<ReadPlace, 'areas' | 'names'> | null {
  const isCode = /^[A-Z]{2,4}$/.test(text);
  const [coded] = isCode ? regionsCoded(text) : [];
  if (coded !== undefined) return { areas: [{ country: coded.country, region: coded.id }], names: [coded.name] };
  const { areas, isWide } = whereaboutsOf(text, null);
  if (!isWide || areas.length === 0) {
    const named = regionsNamed(text).find(({ town }) => town === 'inside');
    return named === undefined ? null : { areas: [{ country: named.country, region: named.id }], names: [text] };
  }
  const country = countryNamed(text);
  // A code of two letters stands for its name, and for no word: 'US' is not "us".
  const isShort = country !== null && text.length <= 2;
  return { areas, names: isShort ? [countryName(country)] : [text] };
}

/** Other names of a region or country, and what its people are called. */
function aroundArea({ country, region }: Area): {
  readonly names: readonly string[];
  readonly people: readonly string[];
} {
  const known = region === null ? null : regionWithId(region);
  if (known !== null) return { names: [known.name, ...known.otherNames], people: known.people };
  return region === null
    ? { names: [countryName(country)], people: PEOPLE_OF.get(country) ?? [] }
    : { names: [], people: [] };
}

/** What lies around a place: 'CA' in "Oakland, CA"; what nobody knows is put aside. */
function around(text: string): { readonly name: string; readonly areas: readonly Area[] } {
  const at = text.indexOf(',');
  const name = text.slice(0, at === -1 ? text.length : at).trim();
  return { name, areas: at === -1 || name === '' ? [] : whereaboutsOf(text, null).areas };
}

/** `text`: one of a campaign's places. */
export function readPlace(text: string): ReadPlace {
  const pieces = text
    .split('=')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .slice(0, MOST_NAMES);
  const [first = ''] = pieces;
  const beginnings = pieces.flatMap((piece) => beginningOf(piece) ?? []);
  const others = pieces.slice(1).filter((piece) => beginningOf(piece) === null);
  const own = others.map((other) => around(other).name);
  if (beginningOf(first) !== null) return { text: first, names: own, beginnings, areas: [], isWide: false, people: [] };
  const area = asArea(first);
  if (area === null) {
    const { name, areas } = around(first);
    return {
      text: first,
      names: [name, ...own].filter((one) => one !== ''),
      beginnings,
      areas,
      isWide: false,
      people: [],
    };
  }
  const more = area.areas.map(aroundArea);
  const names = [...area.names, ...more.flatMap((one) => one.names), ...own];
  return {
    text: first,
    names: [...new Set(names)],
    beginnings,
    areas: area.areas,
    isWide: true,
    people: more.flatMap((one) => one.people),
  };
}
