/** The words of English that are nearest to those of a campaign: what the search index is asked for beside the campaign's own. */
import { englishWords } from '../words/english.js';
import { nearnessOf } from '../words/vectors.js';

/** So many are looked for; more find nothing that is about the same. Chosen on labelled lists: 20 to 80 differ by 0.001 nDCG. */
const MOST = 40;
/** Words further away mean something else. */
const LEAST = 0.45;
/** Common words stand everywhere, very rare ones hardly anywhere. */
const FROM_RANK = 300;
const TO_RANK = 30_000;
const LEAST_LENGTH = 4;

/** To the two keywords that it is nearest to: a word near to one of them only may mean something else. */
function nearness(rank: number, vectors: readonly Float32Array[]): number {
  let [first, second] = [-1, -1];
  for (const vector of vectors) {
    const near = nearnessOf(rank, vector);
    if (near > first) [first, second] = [near, first];
    else if (near > second) second = near;
  }
  return vectors.length === 1 ? first : (first + second) / 2;
}

/** `vectors`: one of length 1 for each keyword; `own`: words that are the campaign's. */
export function nearWords(vectors: readonly Float32Array[], own: ReadonlySet<string>): ReadonlySet<string> {
  const found: { readonly word: string; readonly near: number }[] = [];
  englishWords().forEach((word, rank) => {
    if (rank < FROM_RANK || rank >= TO_RANK || word.length < LEAST_LENGTH || own.has(word)) return;
    const near = nearness(rank, vectors);
    if (near >= LEAST) found.push({ word, near });
  });
  return new Set(
    found
      .sort((a, b) => b.near - a.near)
      .slice(0, MOST)
      .map(({ word }) => word),
  );
}
