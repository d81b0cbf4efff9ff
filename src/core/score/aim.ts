/** An Aim: a campaign made ready for matching, once for all spaces. */
import type { Campaign } from '../../domain/campaign.js';
import type { SearchColumn, SearchWords } from '../../domain/search.js';
import type { StemLanguage } from '../normalise/stem.js';
import { type Keyword, type KeywordSort, keywordOf, withoutRepeats } from './keyword.js';

export interface Aim {
  readonly campaign: Campaign;
  /** Terms and related terms; without any, the places: then the map is of a place. */
  readonly keywords: readonly Keyword[];
  readonly places: readonly Keyword[];
  readonly excluded: readonly Keyword[];
  /** The campaign names terms, so that a place is a condition and not the thing looked for. */
  readonly hasTerms: boolean;
}

/** Languages whose words can be stemmed; a campaign that names none of them is looked for in all. */
const STEMMED: readonly StemLanguage[] = ['en', 'es'];

function stemLanguages(campaign: Campaign): readonly StemLanguage[] {
  const asked = STEMMED.filter((language) => campaign.languages.includes(language));
  return asked.length > 0 ? asked : STEMMED;
}

export function aimOf(campaign: Campaign): Aim {
  const languages = stemLanguages(campaign);
  const made = (texts: readonly string[], sort: KeywordSort): readonly Keyword[] =>
    withoutRepeats(texts.flatMap((text) => keywordOf(text, sort, languages) ?? []));
  const terms = withoutRepeats([...made(campaign.terms, 'term'), ...made(campaign.related, 'related')]);
  const places = made(campaign.places, 'place');
  return {
    campaign,
    keywords: terms.length > 0 ? terms : places,
    places,
    excluded: made(campaign.exclude, 'exclude'),
    hasTerms: terms.length > 0,
  };
}

const EVERYWHERE: readonly SearchColumn[] = ['name', 'title', 'description', 'place'];
/** A shorter beginning would find half the index. */
const LEAST_PREFIX = 3;
/** As the scorer: shorter endings say too little. */
const LEAST_END = 5;

/** The longest beginning that the word and all its stems share, so that the index is asked once a word. */
function sharedBeginning(word: string, stems: readonly string[]): string {
  return stems.reduce((shared, stem) => {
    let length = 0;
    while (length < shared.length && shared[length] === stem[length]) length += 1;
    return shared.slice(0, length);
  }, word);
}

function searchesOf(keyword: Keyword): readonly SearchWords[] {
  // A phrase is found by any of its words being there in full and is checked by the scorer; one word is enough to find it.
  const token = [...keyword.tokens].sort((a, b) => b.word.length - a.word.length)[0];
  if (token === undefined) return [];
  const beginning = sharedBeginning(token.word, token.stems);
  const isPrefix = beginning.length >= LEAST_PREFIX;
  const found: SearchWords[] = [{ words: [isPrefix ? beginning : token.word], isPrefix, columns: EVERYWHERE }];
  // A name that ends with the word: the index holds its words backwards too.
  for (const form of new Set([token.word, token.word.replace(/s$/, ''), ...token.stems])) {
    if (form.length < LEAST_END) continue;
    found.push({ words: [[...form].reverse().join('')], isPrefix: true, columns: ['ends'] });
  }
  return found;
}

/** What the index is asked for: every space that could score above nothing. */
export function searchesOfAim(aim: Aim): readonly SearchWords[] {
  return [...aim.keywords, ...aim.places].flatMap(searchesOf);
}
