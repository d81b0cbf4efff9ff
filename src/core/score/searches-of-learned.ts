/** searchesOfLearned: what the search index is asked for beside the campaign's words: every space that what was learned could bring on the map. */
import type { SearchWords } from '../../domain/search.js';
import { stemBeginnings } from '../normalise/stem-beginnings.js';
import type { Learned } from './learned.js';
import { TEXTS, WITH_PLACE } from './text-fields.js';
import { searchesOfNear, searchOfBeginning } from './word-searches.js';

/** In the fields in which liking.ts looks for them. */
export function searchesOfLearned({ words, languages, withPlace, meaning }: Learned): readonly SearchWords[] {
  const columns = withPlace ? WITH_PLACE : TEXTS;
  const learned = [...words].filter(([, weight]) => weight > 0).flatMap(([stem]) => stemBeginnings(stem, languages));
  return [
    ...learned.map((beginning) => searchOfBeginning(beginning, columns)),
    ...searchesOfNear(meaning?.words ?? []),
  ];
}
