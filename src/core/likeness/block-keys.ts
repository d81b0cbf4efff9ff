/**
 * blockKeys: the texts under which a place is filed, so that only places filed under one text are compared; each way of
 * filing finds another sort of twin. See P. Christen, "A Survey of Indexing Techniques for Scalable Record Linkage", 2012.
 */
import { isPlain } from './plain-words.js';
import { placeWordBits, type Stats, wordBits } from './stats.js';
import type { Suspect } from './suspect.js';

/** One way of filing: its texts for a place, none where it has nothing to file by. */
export interface Filing {
  readonly id: string;
  /** Most places under one text: of more, two that are alike in nothing else are hardly one, and what else is alike is filed too. */
  readonly most: number;
  readonly keys: (suspect: Suspect, stats: Stats) => readonly string[];
}

/** Rarest words of a name: their pairs find names with a word more, less, or written otherwise. */
const RAREST = 3;
/** A word that so few have may stand for the name. */
const FEW = 6;

function rarestWords(words: readonly string[], bits: (word: string) => number): readonly string[] {
  return words
    .map((word) => ({ word, bits: bits(word) }))
    .sort((a, b) => b.bits - a.bits || (a.word < b.word ? -1 : 1))
    .map(({ word }) => word);
}

const rareOfName = (words: readonly string[], stats: Stats): readonly string[] =>
  rarestWords(words, (word) => wordBits(word, stats)).slice(0, RAREST);

const rareOfPlace = (words: readonly string[], stats: Stats): readonly string[] =>
  rarestWords(words, (word) => placeWordBits(word, stats)).slice(0, 2);

/** Words of a name that say which one it is, in one order; all of them where none does. */
function core(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !isPlain(word));
  return [...(telling.length === 0 ? words : telling)].sort();
}

/** Of each two words, in one order. */
function pairs(words: readonly string[]): readonly string[] {
  const sorted = [...words].sort();
  return sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => `${one} ${other}`));
}

const wholeName: Filing = {
  id: 'whole name',
  most: 10,
  keys: ({ names }) => names.map((words) => core(words).join(' ')),
};

/** The same name written in another order, with slips, run together, or as the name in an address. */
const letters: Filing = {
  id: 'letters',
  most: 10,
  keys: ({ names, handles, numbers }) => [
    ...names.flatMap((words) => [words.join(''), core(words).join('')]),
    ...handles,
    ...numbers,
  ],
};

/** A slip stands in the beginning of a word or at its end, hardly in both. */
const EDGE = 4;

const beginnings: Filing = {
  id: 'beginnings of words',
  most: 8,
  keys: ({ names }) => names.map((words) => core(words.map((word) => word.slice(0, EDGE))).join(' ')),
};

const endings: Filing = {
  id: 'ends of words',
  most: 8,
  keys: ({ names }) => names.map((words) => core(words.map((word) => word.slice(-EDGE))).join(' ')),
};

const rarePairs: Filing = {
  id: 'pairs of rare words',
  most: 8,
  keys: ({ names }, stats) => names.flatMap((words) => pairs(rareOfName(words, stats))),
};

const rareWord: Filing = {
  id: 'rare word',
  most: FEW,
  keys: ({ names }, stats) => names.flatMap((words) => rareOfName(words, stats).slice(0, 2)),
};

/** The town may stand in the name or beside it. */
const placeAndWord: Filing = {
  id: 'place and rare word',
  most: 8,
  keys: ({ names, places }, stats) => {
    const towns = [...new Set(places.flatMap((place) => rareOfPlace(place, stats)))].slice(0, 3);
    return names.flatMap((words) => {
      const rare = rareOfName(words, stats);
      const named = words.filter((word) => stats.placeWords.count(word) > 0).slice(0, 2);
      return [...towns, ...named].flatMap((town) =>
        rare.filter((word) => word !== town).slice(0, 2).map((word) => `${town}|${word}`),
      );
    });
  },
};

const description: Filing = {
  id: 'description',
  most: 8,
  keys: ({ description: hash }) => (hash === 0 ? [] : [String(hash)]),
};

const website: Filing = {
  id: 'website',
  most: 10,
  keys: ({ sites }) => sites,
};

const websiteAndWord: Filing = {
  id: 'website and rare word',
  most: 8,
  keys: ({ sites, names }, stats) =>
    sites.slice(0, 2).flatMap((site) => names.flatMap((words) => rareOfName(words, stats).map((word) => `${site}|${word}`))),
};

/** The whole name first: what it leaves is what is told to people. */
export const filings: readonly Filing[] = [
  wholeName,
  letters,
  beginnings,
  endings,
  rarePairs,
  rareWord,
  placeAndWord,
  description,
  website,
  websiteAndWord,
];
