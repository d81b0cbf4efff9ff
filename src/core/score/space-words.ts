/** The words of a space by field, for the search index and for the scorer: the same words for both. */
import type { SearchText } from '../../domain/space.js';
import { wordsOf } from '../normalise/fold-words.js';
import { nameWords } from '../normalise/name-words.js';
import { remembered } from '../normalise/remembered.js';
import { whereaboutsOf } from '../placenames/whereabouts.js';

/** Fields a keyword can stand in. */
export type TextField = 'name' | 'title' | 'description' | 'place';
export type SpaceWords = Readonly<Record<TextField, readonly string[]>>;

export interface Texts {
  readonly name: string;
  readonly handle: string | null;
  readonly title: string | null;
  readonly tags: readonly string[];
  readonly description: string | null;
  readonly place: string | null;
  readonly country: string | null;
}

/** Only the first part of a long text says what a place is about; it also bounds the work. */
const MOST_DESCRIPTION = 4_000;
const ASCII = /^[\0-\x7f]*$/;

/** Tags, countries and places come again and again. */
const wordsOfShort = remembered(wordsOf);

function distinct(words: readonly string[]): readonly string[] {
  return words.length < 2 ? words : [...new Set(words)];
}

/** Words of each field, in order: the name raw and split, with the name inside the address. */
export function spaceWords(texts: Texts): SpaceWords {
  const name = nameWords(texts.name);
  const handle = texts.handle === null || texts.handle === texts.name ? [] : nameWords(texts.handle);
  let place: readonly string[] | null = null;
  return {
    name: handle.length === 0 ? name : distinct([...name, ...handle]),
    title: [...(texts.title === null ? [] : wordsOf(texts.title)), ...texts.tags.flatMap(wordsOfShort)],
    description: texts.description === null ? [] : wordsOf(texts.description.slice(0, MOST_DESCRIPTION)),
    // Only a campaign that names places asks for it.
    get place() {
      place ??= placeWords(texts);
      return place;
    },
  };
}

function placeWords({ place, country }: Texts): readonly string[] {
  return [
    ...(place === null ? [] : wordsOfShort(place)),
    ...(country === null ? [] : wordsOfShort(country)),
    // 'Oakland, CA' is in California, in the United States.
    ...whereaboutsOf(place, country).words,
  ];
}

/** A name word shorter than this can't hold another word at its end that is worth finding. */
const LEAST_WITH_END = 7;

/** A word written backwards, by code points. */
function reversed(word: string): string {
  const letters = ASCII.test(word) ? word.split('') : [...word];
  return letters.reverse().join('');
}

/** What the search index holds of a space. */
export function searchText(texts: Texts): SearchText {
  const words = spaceWords(texts);
  const ends = words.name.filter((word) => word.length >= LEAST_WITH_END).map((word) => reversed(word));
  return {
    name: words.name.join(' '),
    title: words.title.join(' '),
    description: words.description.join(' '),
    place: words.place.join(' '),
    ends: ends.join(' '),
  };
}
