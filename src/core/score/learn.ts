/** learn: what the places have in common that a person said yes to, and what those that got a no (Rocchio, "Relevance Feedback in Information Retrieval", 1971). Pure. */
import { mean } from '../mean.js';
import { wordsOf } from '../normalise/fold-words.js';
import { stemLanguagesOf } from '../normalise/stem-languages.js';
import { addVector, cosine, emptySum, unit } from '../words/vectors.js';
import type { Aim } from './aim.js';
import type { Learned, Meaning } from './learned.js';
import { nearWords } from './near-words.js';
import { vectorOfSpace } from './nearness.js';
import type { SpaceWords } from './space-words.js';
import { joinedStem } from './telling-words.js';
import { type Trait, traitsOf } from './traits.js';
import { wordLikeness } from './word-likeness.js';

export interface Judged {
  readonly liked: readonly SpaceWords[];
  readonly disliked: readonly SpaceWords[];
}

/** What was liked counts three times what was not: the usual values (Manning, Raghavan & Schütze, "Introduction to Information Retrieval", 9.1.1). */
const FOR_LIKED = 0.75;
const FOR_DISLIKED = 0.25;
/** Words that are kept: more find nothing that is about the same. 10 to 80 differ by 0.02 nDCG on labelled lists. */
const MOST_FOR = 20;
const MOST_AGAINST = 10;
/** The most that is learned, and the judgements after which it is half of that: a ramp, so that one click moves little. */
const MOST_SHARE = 0.8;
const HALF_AFTER = 3;

type Traits = ReadonlyMap<string, Trait>;

function added(weights: Map<string, number>, all: readonly Traits[], factor: number): void {
  for (const traits of all)
    for (const [stem, { weight }] of traits)
      weights.set(stem, (weights.get(stem) ?? 0) + (factor * weight) / all.length);
}

/** The words of the campaign's own places: liked places lie there because the campaign does. */
function placeStems({ campaign, hasTerms }: Aim): ReadonlySet<string> {
  if (!hasTerms) return new Set();
  const languages = stemLanguagesOf(campaign.languages);
  return new Set(campaign.places.flatMap(wordsOf).map((word) => joinedStem(word, languages)));
}

/** The heaviest words on both sides; equal ones by the alphabet. */
function heaviest(weights: ReadonlyMap<string, number>, without: ReadonlySet<string>): ReadonlyMap<string, number> {
  const all = [...weights]
    .filter(([stem]) => !without.has(stem))
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  const against = all.filter(([, weight]) => weight < 0);
  return new Map([
    ...all.filter(([, weight]) => weight > 0).slice(0, MOST_FOR),
    ...against.slice(Math.max(0, against.length - MOST_AGAINST)),
  ]);
}

function meaningOf({ liked, disliked }: Judged): Meaning | null {
  const vectors = (all: readonly SpaceWords[]): readonly Float32Array[] =>
    all.flatMap((one) => vectorOfSpace(one) ?? []);
  const [ups, downs] = [vectors(liked), vectors(disliked)];
  if (ups.length === 0) return null;
  const sum = emptySum();
  for (const vector of ups) addVector(sum, vector, FOR_LIKED / ups.length);
  for (const vector of downs) addVector(sum, vector, -FOR_DISLIKED / downs.length);
  const centre = unit(sum);
  if (centre === null) return null;
  const full = mean(ups.map((vector) => cosine(vector, centre)));
  return { centre, full, words: nearWords([centre], new Set()) };
}

/** null where nothing was liked: what a person does not want says too little of what they want. */
export function learn(judged: Judged, aim: Aim): Learned | null {
  const { liked, disliked } = judged;
  if (liked.length === 0) return null;
  const options = { languages: stemLanguagesOf(aim.campaign.languages), withPlace: !aim.hasTerms };
  const ups = liked.map((words) => traitsOf(words, options));
  const weights = new Map<string, number>();
  added(weights, ups, FOR_LIKED);
  added(
    weights,
    disliked.map((words) => traitsOf(words, options)),
    -FOR_DISLIKED,
  );
  const words = heaviest(weights, placeStems(aim));
  const count = liked.length + disliked.length;
  return {
    ...options,
    words,
    full: mean(ups.map((traits) => wordLikeness(traits, words))),
    share: (MOST_SHARE * count) / (count + HALF_AFTER),
    liked: liked.length,
    meaning: meaningOf(judged),
  };
}
