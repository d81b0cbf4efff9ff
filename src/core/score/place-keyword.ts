/** placeKeywordOf: one of a campaign's places as a keyword with all its names; isElsewhere: whether a space of that name lies elsewhere. */
import type { Space } from '../../domain/space.js';
import { foldedName, wordsOf } from '../normalise/fold-words.js';
import type { KnownPlace, KnownPlaces } from '../placenames/known-place.js';
import { townsWithin } from '../placenames/large-towns.js';
import { type ReadPlace, readPlace } from '../placenames/read-place.js';
import { type Area, areCompatible, regionsNamed, whereaboutsOf } from '../placenames/whereabouts.js';
import type { Keyword } from './keyword.js';
import { INSIDE, type PlaceName, type PlaceNames } from './place-names.js';

/** A place, and so with all that place-names.ts needs. */
export interface PlaceKeyword extends Keyword {
  readonly place: PlaceNames;
}

/** Shorter names stand in too many other words ("limabeans"). */
const LEAST_JOINED = 5;
/** Shorter names of a gazetteer are codes of airports. */
const LEAST_KNOWN = 4;
/** Postcodes of fewer letters, or of digits alone and this few, are something else in running text: years, sizes, model numbers. */
const LEAST_POSTCODE = 4;
const LEAST_DIGITS = 5;
/** What people of a town are called, in English and Spanish: Chicagoan, Austinite, Londoner, Torontonian, limeño. */
const ENDINGS = 'an ans ian ians nian nians ite ites er ers eno enos ena enas ense enses'.split(' ');
/** After an a: Atlantan. */
const ENDINGS_AFTER_A = ['n', 'ns'];
/** Food that is called like the people of a town. */
const FOOD = new Set(['hamburger', 'hamburgers', 'frankfurter', 'frankfurters']);
const WITH_DIGIT = /\d/;
const LATIN = /^[a-z0-9 ]*$/;

function nameOf(text: string, weight = 1): PlaceName | null {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  const joined = words.join('');
  const least = /^\d+$/.test(joined) ? LEAST_DIGITS : LEAST_POSTCODE;
  return { words, weight, isOnlyInPlace: WITH_DIGIT.test(joined) && joined.length < least };
}

/** 'Chicago' → chicagoan, chicagoans …; of names of several words the last is bent: New Yorker. */
function peopleOf({ words }: PlaceName): readonly PlaceName[] {
  const last = words.at(-1) ?? '';
  if (words.join('').length < LEAST_JOINED || WITH_DIGIT.test(last)) return [];
  const endings = last.endsWith('a') ? [...ENDINGS, ...ENDINGS_AFTER_A] : ENDINGS;
  return endings
    .map((ending) => `${last}${ending}`)
    .filter((word) => !FOOD.has(word))
    .map((word) => ({ words: [...words.slice(0, -1), word], weight: INSIDE, isOnlyInPlace: false }));
}

/** A town of a region counts a quarter of the region's own name, so that towns which the campaign names go before others. */
const TOWN = 0.25;

function townName(words: readonly string[]): PlaceName {
  return { words, weight: TOWN, isOnlyInPlace: false };
}

/** 'San Antonio' is also written #sanantonio. */
function together(name: PlaceName): readonly PlaceName[] {
  return name.words.length === 1 ? [] : [{ ...name, words: [name.words.join('')] }];
}

function people(texts: readonly string[]): readonly PlaceName[] {
  return texts.flatMap((text) => [text, `${text}s`].flatMap((one) => nameOf(one, INSIDE) ?? []));
}

function isKnownEnough(text: string): boolean {
  const joined = wordsOf(text).join('');
  // Chinese names have two or three letters.
  return joined.length >= (LATIN.test(joined) ? LEAST_KNOWN : 2);
}

/** The best weight of each name; first word → names. */
function byFirstWord(names: readonly PlaceName[]): ReadonlyMap<string, readonly PlaceName[]> {
  const best = new Map<string, PlaceName>();
  for (const name of names) {
    const key = name.words.join(' ');
    const known = best.get(key);
    if (known === undefined || known.weight < name.weight) best.set(key, name);
  }
  const table = new Map<string, PlaceName[]>();
  for (const name of best.values()) {
    const [first = ''] = name.words;
    table.set(first, [...(table.get(first) ?? []), name]);
  }
  return table;
}

/** What is said by the person goes before what a gazetteer knows. */
function areasOf(read: ReadPlace, known: KnownPlace | undefined): readonly Area[] {
  const area = known?.area ?? null;
  if (area === null) return read.areas;
  const isSaid = read.areas.length === 0 || read.areas.some((said) => areCompatible(said, area));
  return isSaid ? [area] : read.areas;
}

function placeNamesOf(read: ReadPlace, known: KnownPlace | undefined): PlaceNames {
  const own = read.names.flatMap((name) => nameOf(name) ?? []);
  const more = [...(known?.names.filter(isKnownEnough) ?? []), ...(known?.postcodes ?? [])].flatMap(
    (text) => nameOf(text) ?? [],
  );
  const isWide = read.isWide || known?.isWide === true;
  const called = isWide ? people(read.people) : own.flatMap(peopleOf);
  const joined = own
    .map(({ words }) => words.join(''))
    .filter((one) => one.length >= LEAST_JOINED && !WITH_DIGIT.test(one));
  const areas = areasOf(read, known);
  const within = isWide ? areas.flatMap(townsWithin).map(townName) : [];
  const [name = ''] = read.names;
  const isNamesake = !isWide && regionsNamed(name).some(({ id }) => areas.some(({ region }) => region === id));
  return {
    exact: byFirstWord([...own, ...own.flatMap(together), ...called, ...more, ...within, ...within.flatMap(together)]),
    joined: [...new Set(joined)],
    beginnings: read.beginnings,
    towns: new Set(known?.towns ?? []),
    areas,
    isWide,
    namesake: isNamesake ? foldedName(name) : null,
  };
}

/** Null when the text holds no word. `known`: what a gazetteer says of it. */
export function placeKeywordOf(text: string, known?: KnownPlace): PlaceKeyword | null {
  const read = readPlace(text);
  const place = placeNamesOf(read, known);
  const words = wordsOf([...read.names, ...read.beginnings.map((one) => one.text)][0] ?? '');
  if (words.length === 0) return null;
  const tokens = words.map((word) => ({
    word,
    stems: [word],
    isBeginning: false,
    match: (other: string) => (other === word ? 1 : 0),
    mayMatch: (other: string) => other === word,
  }));
  const joined = words.length === 1 ? null : words.join('');
  return { text: read.text, sort: 'place', weight: 1, tokens, joined, place };
}

/** The places of a campaign, each once. `known`: what a gazetteer says of them. */
export function placeKeywordsOf(texts: readonly string[], known: KnownPlaces): readonly PlaceKeyword[] {
  const places = new Map<string, PlaceKeyword>();
  for (const text of texts) {
    const made = placeKeywordOf(text, known.get(text));
    if (made === null) continue;
    const key = [...made.tokens.map(({ word }) => word), ...made.place.areas.map(({ region }) => region)].join(' ');
    if (!places.has(key)) places.set(key, made);
  }
  return [...places.values()];
}

type Placed = Pick<Space, 'place' | 'country'>;

/** Whether a space that names the place says itself that it lies in another region or country: Oakland, NJ. */
export function isElsewhere({ areas, namesake }: PlaceNames, { place, country }: Placed): boolean {
  if (areas.length === 0) return false;
  const said = whereaboutsOf(place, country).areas;
  if (said.length > 0 && !said.some((one) => areas.some((other) => areCompatible(one, other)))) return true;
  if (namesake === null || place === null) return false;
  // 'New York, NY' and 'Manhattan, New York, NY' name the town; 'Albany, New York' and 'New York' alone in its last part only the region.
  const parts = place.split(',').map(foldedName);
  const named = parts.length === 1 ? parts : parts.slice(0, -1);
  return !named.some((part) => part.includes(namesake));
}
