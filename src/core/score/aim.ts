/** An Aim: a campaign made ready for matching, once for all spaces. */
import type { Campaign } from '../../domain/campaign.js';
import type { SearchWords } from '../../domain/search.js';
import type { Weights } from '../../domain/weights.js';
import type { StemLanguage } from '../normalise/stem.js';
import { stemBeginnings } from '../normalise/stem-beginnings.js';
import { stemLanguagesOf } from '../normalise/stem-languages.js';
import type { KnownPlaces } from '../placenames/known-place.js';
import { type Keyword, type KeywordSort, keywordOf, withoutRepeats } from './keyword.js';
import { type Nearness, nearnessTo } from './nearness.js';
import { type PlaceKeyword, placeKeywordsOf } from './place-keyword.js';
import { searchesOfPlace } from './place-names.js';
import { WITH_PLACE } from './text-fields.js';
import { weightsOf } from './weights.js';
import { type WordBook, wordBook } from './word-book.js';
import { LEAST_PREFIX, searchesOfNear, searchOfBeginning } from './word-searches.js';

export interface Aim {
  readonly campaign: Campaign;
  /** Terms and related terms; without any, the places: then the map is of a place. */
  readonly keywords: readonly Keyword[];
  /** Which of the keywords a word can be part of. */
  readonly book: WordBook;
  readonly places: readonly PlaceKeyword[];
  readonly excluded: readonly Keyword[];
  readonly never: readonly Keyword[];
  readonly weights: Weights;
  /** How near a space's words are to those of the terms, made when it is first asked; null when none of them is a known word, or the campaign is not in English. */
  readonly nearness: () => Nearness | null;
  /** The campaign names terms, so that a place is a condition and not the thing looked for. */
  readonly hasTerms: boolean;
}

function weightOf(sort: KeywordSort, { term, related }: Weights): number {
  return sort === 'related' ? related : sort === 'term' ? term : 1;
}

/** English is what the vectors know; a campaign that names no language is looked for in it too. */
function isInEnglish({ languages }: Campaign): boolean {
  return languages.length === 0 || languages.includes('en');
}

/** The same value each time, made the first time. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** `known`: what a gazetteer says of the campaign's places. */
export function aimOf(campaign: Campaign, known: KnownPlaces = new Map()): Aim {
  const languages = stemLanguagesOf(campaign.languages);
  const weights = weightsOf(campaign);
  const made = (texts: readonly string[], sort: KeywordSort): readonly Keyword[] =>
    withoutRepeats(
      texts.flatMap((text) => keywordOf(text, { sort, languages, weight: weightOf(sort, weights) }) ?? []),
    );
  const terms = withoutRepeats([...made(campaign.terms, 'term'), ...made(campaign.related, 'related')]);
  const places = placeKeywordsOf(campaign.places, known);
  const keywords = terms.length > 0 ? terms : places;
  return {
    campaign,
    keywords,
    book: wordBook(keywords),
    places,
    excluded: made(campaign.exclude, 'exclude'),
    never: made(campaign.never, 'exclude'),
    weights,
    nearness: once(() =>
      isInEnglish(campaign) ? nearnessTo(terms.map(({ tokens }) => tokens.map(({ word }) => word))) : null,
    ),
    hasTerms: terms.length > 0,
  };
}

/** As the scorer: shorter endings say too little. */
const LEAST_END = 5;

function searchesOf(keyword: Keyword, languages: readonly StemLanguage[]): readonly SearchWords[] {
  if (keyword.place !== undefined) return searchesOfPlace(keyword.place);
  // A phrase is found by any of its words being there in full and is checked by the scorer; one word is enough to find it.
  const token = [...keyword.tokens].sort((a, b) => b.word.length - a.word.length)[0];
  if (token === undefined) return [];
  if (token.isBeginning) return [{ words: [token.word], isPrefix: true, columns: WITH_PLACE }];
  const found: SearchWords[] = stemBeginnings(token.word, languages).map((beginning) =>
    searchOfBeginning(beginning, WITH_PLACE),
  );
  // "tenant" is the same word as "tenants" in any language, and "tvs" the same as "tv".
  const { word } = token;
  const others = [
    ...(/.s$/u.test(word) ? [word.slice(0, -1)] : []),
    ...(word.length < LEAST_PREFIX ? [`${word}s`] : []),
  ];
  for (const other of others) found.push({ words: [other], isPrefix: false, columns: WITH_PLACE });
  // A name that ends with the word: the index holds its words backwards too.
  for (const form of new Set([token.word, token.word.replace(/s$/, ''), ...token.stems])) {
    if (form.length < LEAST_END) continue;
    found.push({ words: [[...form].reverse().join('')], isPrefix: true, columns: ['ends'] });
  }
  return found;
}

/** What the index is asked for: every space that could score above nothing. */
export function searchesOfAim(aim: Aim): readonly SearchWords[] {
  const languages = stemLanguagesOf(aim.campaign.languages);
  return [
    ...[...aim.keywords, ...aim.places].flatMap((keyword) => searchesOf(keyword, languages)),
    ...searchesOfNear(aim.hasTerms ? (aim.nearness()?.words ?? []) : []),
  ];
}
