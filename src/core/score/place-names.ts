/** Finds a place by any of its names in the words of a space; all names together are one thing and count once, by the best. */
import type { SearchWords } from '../../domain/search.js';
import type { Beginning } from '../placenames/read-place.js';
import { type Area, regionsNamed } from '../placenames/whereabouts.js';
import { rankOf } from '../words/english.js';
import type { TextField } from './space-words.js';
import { WITH_PLACE } from './text-fields.js';

export interface PlaceName {
  readonly words: readonly string[];
  /** 1; less for what its people are called. */
  readonly weight: number;
  /** Too short or too common to mean the place in running text. */
  readonly isOnlyInPlace: boolean;
}

export interface PlaceNames {
  /** First word → names that begin with it. */
  readonly exact: ReadonlyMap<string, readonly PlaceName[]>;
  /** Names, written in one word, that also count within a longer word of a name: "austinfood". */
  readonly joined: readonly string[];
  readonly beginnings: readonly Beginning[];
  /** Towns of a region, folded: looked for where a place's own column begins. */
  readonly towns: ReadonlySet<string>;
  /** Where it lies; empty when nobody said. */
  readonly areas: readonly Area[];
  /** It is a region or a country. */
  readonly isWide: boolean;
  /** A town called like its region ("New York, NY"), folded: the name of the region alone does not mean it. */
  readonly namesake: string | null;
}

export interface PlaceHits {
  /** How often the best of its names stands there; parts of words count less. */
  readonly count: number;
  /** That name as it stands there; '' where there is none. */
  readonly found: string;
}

/** Longer names that are no region of a table. */
const OTHERS = new Set(['new england', 'new zealand', 'new york', 'new delhi', 'new orleans']);
const NO_HITS: PlaceHits = { count: 0, found: '' };
const NONE: readonly PlaceName[] = [];
/** A word that only contains the name counts a third; so does what its people are called. */
export const INSIDE = 0.35;
/** "parish" is not in Paris, nor "oranges" in Orange: this many letters must be beside the name. */
const LEAST_BESIDE = 2;
/** Names of towns of a gazetteer have hardly more words. */
const MOST_TOWN_WORDS = 4;
/** Figures in a running text are postcodes from five digits on (shorter ones are years), and telephone numbers beyond six. */
const LEAST_DIGITS = 5;
const MOST_DIGITS = 6;

function stands({ words }: PlaceName, text: readonly string[], at: number): boolean {
  return words.every((word, next) => text[at + next] === word);
}

/** 'New Mexico' is not Mexico, nor 'West Virginia' Virginia. */
function isPartOfLonger(words: readonly string[], at: number): boolean {
  const before = words[at - 1];
  const longer = `${before} ${words[at]}`;
  return (before === 'new' || before === 'west') && (OTHERS.has(longer) || regionsNamed(longer).length > 0);
}

function isInside(joined: string, word: string): boolean {
  if (word.length < joined.length + LEAST_BESIDE) return false;
  // "automobile" is a word, and nothing in Mobile.
  return (word.startsWith(joined) || word.endsWith(joined)) && rankOf(word) === null;
}

function begins({ prefixes, range }: Beginning, word: string, field: TextField): boolean {
  if (!prefixes.some((prefix) => word.startsWith(prefix))) return false;
  if (/^\d+$/.test(word) && (word.length > MOST_DIGITS || (field !== 'place' && word.length < LEAST_DIGITS)))
    return false;
  if (range === null) return true;
  return word.length === range.digits && Number(word) >= range.first && Number(word) <= range.last;
}

function townOf({ towns }: PlaceNames, words: readonly string[]): string | null {
  if (towns.size === 0) return null;
  for (let count = Math.min(MOST_TOWN_WORDS, words.length); count > 0; count -= 1) {
    const name = words.slice(0, count).join(' ');
    if (towns.has(name)) return name;
  }
  return null;
}

interface Counted {
  count: number;
  most: number;
  found: string;
}

/** Hits by name: most spaces have none, so that nothing is made for them. */
class Hits {
  #byName: Map<string, Counted> | null = null;

  add(name: string, weight: number, found: string): void {
    this.#byName ??= new Map();
    const known = this.#byName.get(name) ?? { count: 0, most: 0, found };
    known.count += weight;
    if (weight > known.most) [known.most, known.found] = [weight, found];
    this.#byName.set(name, known);
  }

  best(): PlaceHits {
    if (this.#byName === null) return NO_HITS;
    return [...this.#byName.values()].reduce((best, one) => (one.count > best.count ? one : best));
  }
}

/** All that stands for the place in the words of one field. */
export function placeHits(place: PlaceNames, words: readonly string[], field: TextField): PlaceHits {
  const hits = new Hits();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    for (const name of place.exact.get(word) ?? NONE) {
      if (field !== 'place' && (name.isOnlyInPlace || isPartOfLonger(words, at))) continue;
      if (stands(name, words, at)) hits.add(name.words.join(''), name.weight, name.words.join(' '));
    }
    for (const beginning of place.beginnings) if (begins(beginning, word, field)) hits.add(beginning.text, 1, word);
    if (field !== 'name') continue;
    for (const joined of place.joined) if (isInside(joined, word)) hits.add(`${joined}…`, INSIDE, word);
  }
  const town = field === 'place' ? townOf(place, words) : null;
  if (town !== null) hits.add(`${town}…`, 1, town);
  return hits.best();
}

/** What the index is asked for: every space in which placeHits could find something. */
export function searchesOfPlace(place: PlaceNames): readonly SearchWords[] {
  const names = [...place.exact.values()].flat();
  return [
    ...names.map(({ words, isOnlyInPlace }) => ({
      words,
      isPrefix: false,
      columns: isOnlyInPlace ? (['place'] as const) : WITH_PLACE,
    })),
    ...place.joined.flatMap((joined) => [
      { words: [joined], isPrefix: true, columns: ['name'] as const },
      { words: [[...joined].reverse().join('')], isPrefix: true, columns: ['ends'] as const },
    ]),
    ...place.beginnings.flatMap(({ prefixes }) =>
      prefixes.map((prefix) => ({ words: [prefix], isPrefix: true, columns: WITH_PLACE })),
    ),
    ...[...place.towns].map((town) => ({ words: town.split(' '), isPrefix: false, columns: ['place'] as const })),
  ];
}
