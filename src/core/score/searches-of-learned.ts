/** searchesOfLearned: what the search index is asked for beside the campaign's words: every space that what was learned could bring on the map. */
import type { SearchColumn, SearchWords } from '../../domain/search.js';
import { stemBeginnings } from '../normalise/stem-beginnings.js';
import type { Learned } from './learned.js';

/** As liking.ts looks for them: learned words in all texts, near words in names. */
const TEXTS: readonly SearchColumn[] = ['name', 'title', 'description'];
const WITH_PLACE: readonly SearchColumn[] = [...TEXTS, 'place'];
const IN_NAMES: readonly SearchColumn[] = ['name', 'title'];
/** A shorter beginning would find half the index. */
const LEAST_PREFIX = 3;

export function searchesOfLearned({ words, languages, withPlace, meaning }: Learned): readonly SearchWords[] {
  const columns = withPlace ? WITH_PLACE : TEXTS;
  const learned = [...words].filter(([, weight]) => weight > 0).flatMap(([stem]) => stemBeginnings(stem, languages));
  return [
    ...learned.map((word): SearchWords => ({ words: [word], isPrefix: word.length >= LEAST_PREFIX, columns })),
    ...[...(meaning?.words ?? [])].map((word): SearchWords => ({ words: [word], isPrefix: false, columns: IN_NAMES })),
  ];
}
