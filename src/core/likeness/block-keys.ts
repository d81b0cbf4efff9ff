/** Filings: the texts under which a place is filed, so that only places filed under one text are compared (blocking: P. Christen, "A Survey of Indexing Techniques for Scalable Record Linkage", 2012). */
import { placeWordBits, type Stats, wordBits } from './stats.js';
import { coreWords, type Suspect } from './suspect.js';

interface FiledName {
  readonly words: readonly string[];
  /** Those that say which place it is, in one order; all of them where none does. */
  readonly core: readonly string[];
  /** Those that other places have too, the rarest first, at most three. */
  readonly rare: readonly string[];
}

/** A suspect with what several ways of filing look at. */
export interface Filed {
  readonly suspect: Suspect;
  readonly names: readonly FiledName[];
  /** Words that say where it is, the rarest of each place. */
  readonly towns: readonly string[];
}

/** One way of filing, which finds another sort of twin: its texts for a place, none where it has nothing to file by. */
export interface Filing {
  readonly id: string;
  /**
   * Most places under one text: of more, two that are alike in nothing else are hardly one, and what else is alike is
   * filed too. With twice as many, one twin of a hundred more was found on invented lists, and none on real ones.
   */
  readonly most: number;
  readonly keys: (filed: Filed) => readonly string[];
}

/** Pairs of the rarest words find names with a word more, less, or written otherwise. */
const RAREST = 3;
const RAREST_OF_PLACE = 2;
const MOST_TOWNS = 4;

function rarest(words: readonly string[], most: number, bits: (word: string) => number): readonly string[] {
  const weighed = words.map((word) => ({ word, bits: bits(word) }));
  weighed.sort((a, b) => b.bits - a.bits || (a.word < b.word ? -1 : 1));
  return weighed.slice(0, most).map(({ word }) => word);
}

function filedName(words: readonly string[], stats: Stats): FiledName {
  const known = words.filter((word) => stats.words.count(word) > 1 || stats.placeWords.count(word) > 0);
  return { words, core: coreWords(words), rare: rarest(known, RAREST, (word) => wordBits(word, stats)) };
}

export function filed(suspect: Suspect, stats: Stats): Filed {
  const { names, places } = suspect;
  const towns = places.flatMap((place) => rarest(place, RAREST_OF_PLACE, (word) => placeWordBits(word, stats)));
  const named = names.flatMap((words) => words.filter((word) => stats.placeWords.count(word) > 0).slice(0, 2));
  return {
    suspect,
    names: names.map((words) => filedName(words, stats)),
    towns: [...new Set([...towns, ...named])].slice(0, MOST_TOWNS),
  };
}

/** Of each two words, in one order. */
function pairs(words: readonly string[]): readonly string[] {
  const sorted = [...words].sort();
  return sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => `${one} ${other}`));
}

/** A slip stands in the beginning of a word or at its end, hardly in both. */
const EDGE = 4;

/** The whole name first: what it leaves is what is told to people. */
export const filings: readonly Filing[] = [
  {
    id: 'whole name',
    most: 8,
    keys: ({ names }) => names.map((name) => name.core.join(' ')),
  },
  {
    // The same name run together, or as the name in an address.
    id: 'letters',
    most: 8,
    keys: ({ names, suspect: { handles, numbers } }) => [
      ...names.flatMap(({ words }) => words.join('')),
      ...handles,
      ...numbers,
    ],
  },
  {
    id: 'beginnings of words',
    most: 6,
    keys: ({ names }) => names.map((name) => [...new Set(name.core.map((word) => word.slice(0, EDGE)))].join(' ')),
  },
  {
    id: 'ends of words',
    most: 6,
    keys: ({ names }) =>
      names.map((name) =>
        name.core
          .map((word) => word.slice(-EDGE))
          .sort()
          .join(' '),
      ),
  },
  {
    id: 'pairs of rare words',
    most: 6,
    keys: ({ names }) => names.flatMap(({ rare }) => pairs(rare)),
  },
  {
    id: 'rare word',
    most: 6,
    keys: ({ names }) => names.flatMap(({ rare }) => rare.slice(0, 2)),
  },
  {
    // The town may stand in the name or beside it.
    id: 'town and rare word',
    most: 6,
    keys: ({ names, towns }) =>
      names.flatMap(({ rare }) =>
        towns.flatMap((town) =>
          rare
            .filter((word) => word !== town)
            .slice(0, 2)
            .map((word) => `${town}|${word}`),
        ),
      ),
  },
  {
    id: 'description',
    most: 6,
    keys: ({ suspect: { description } }) => (description === 0 ? [] : [String(description)]),
  },
  {
    id: 'website',
    most: 8,
    keys: ({ suspect: { sites } }) => sites,
  },
  {
    id: 'website and rare word',
    most: 6,
    keys: ({ names, suspect: { sites } }) =>
      sites.slice(0, 2).flatMap((site) => names.flatMap(({ rare }) => rare.map((word) => `${site}|${word}`))),
  },
];
