/** suggest: further words for a campaign, from the places that fit it best (RM3: Abdul-jaleel et al., "UMass at TREC 2004"). Pure; a person chooses among them. */
import type { Campaign } from '../domain/campaign.js';
import { wordsOf } from './normalise/fold-words.js';
import type { StemLanguage } from './normalise/stem.js';
import { stemLanguagesOf } from './normalise/stem-languages.js';
import { vectorOfSpace } from './score/nearness.js';
import type { SpaceWords } from './score/space-words.js';
import { joinedStem, tellingWord } from './score/telling-words.js';
import { rankOf } from './words/english.js';
import { addVector, emptySum, nearnessOf, unit } from './words/vectors.js';

/** A place that fits the campaign well. */
export interface TopPlace {
  readonly id: number;
  /** 0..100; one that the person liked has 100. */
  readonly relevance: number;
  readonly words: SpaceWords;
}

export interface Suggestion {
  /** The word as it is mostly written in the places. */
  readonly term: string;
  readonly score: number;
  /** The places it stands in, the most relevant first. */
  readonly spaces: readonly number[];
}

/** A word of one place only says more of that place than of the topic. */
const LEAST_PLACES = 2;
/** Shorter words are mostly abbreviations that stand for several things. */
const LEAST_LENGTH = 3;
/** Words as common as the hundred most common ones are worth no search (telling-words.ts counts from 0). */
const LEAST_TELLING = 2;

/** The nearness that a word counts as having that is not known (other languages, names), and the least: of what the places are about. */
const UNKNOWN_NEAR = 0.3;
const LEAST_NEAR = 0.05;

interface Found {
  readonly forms: Map<string, number>;
  readonly spaces: number[];
  score: number;
}

function nothingFound(): Found {
  return { forms: new Map(), spaces: [], score: 0 };
}

/** Stems of all words that the campaign has anyway, also of those it does not want. */
function ownStems(campaign: Campaign, languages: readonly StemLanguage[]): ReadonlySet<string> {
  const { terms, related, exclude, never, places } = campaign;
  const words = [...terms, ...related, ...exclude, ...never, ...places].flatMap(wordsOf);
  return new Set(words.map((word) => joinedStem(word, languages)));
}

/** How near a word is to what the places are about as a whole: words that say anything stand in any text. */
function nearnessIn(places: readonly TopPlace[]): (word: string) => number {
  const sum = emptySum();
  for (const { relevance, words } of places) {
    const vector = vectorOfSpace(words);
    if (vector !== null) addVector(sum, vector, relevance);
  }
  const centre = unit(sum);
  return (word) => {
    const rank = rankOf(word);
    return rank === null || centre === null ? UNKNOWN_NEAR : Math.max(LEAST_NEAR, nearnessOf(rank, centre));
  };
}

function written(forms: ReadonlyMap<string, number>): string {
  const [first] = [...forms].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  return first?.[0] ?? '';
}

/** `places`: best first. Each word counts by how relevant its places are, how much of their texts it is, how rare it is, and how near to what they are about. */
export function suggest(places: readonly TopPlace[], campaign: Campaign, most: number): readonly Suggestion[] {
  const languages = stemLanguagesOf(campaign.languages);
  const own = ownStems(campaign, languages);
  const total = places.reduce((sum, { relevance }) => sum + relevance, 0);
  const found = new Map<string, Found>();
  for (const { id, relevance, words } of places) {
    const all = [...words.name, ...words.title, ...words.description];
    for (const word of all) {
      const telling = word.length < LEAST_LENGTH ? null : tellingWord(word, languages);
      if (telling === null || telling.weight < LEAST_TELLING || own.has(telling.stem)) continue;
      const known = found.get(telling.stem) ?? nothingFound();
      found.set(telling.stem, known);
      known.forms.set(word, (known.forms.get(word) ?? 0) + 1);
      if (known.spaces.at(-1) !== id) known.spaces.push(id);
      known.score += (relevance / total) * (telling.weight / all.length);
    }
  }
  const nearness = nearnessIn(places);
  return [...found.values()]
    .filter(({ spaces }) => spaces.length >= LEAST_PLACES)
    .map(({ forms, spaces, score }) => ({ term: written(forms), score, spaces }))
    .map(({ term, score, spaces }) => ({ term, score: score * nearness(term), spaces }))
    .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1))
    .slice(0, most);
}
