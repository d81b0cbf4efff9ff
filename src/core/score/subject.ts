/** A space as parts are shown it: what several parts ask of it is made when the first one asks. */
import type { Space } from '../../domain/space.js';
import { detectLanguage } from '../normalise/detect-language.js';
import type { Aim } from './aim.js';
import type { Subject } from './part.js';
import { type SpaceWords, spaceWords } from './space-words.js';
import { type Hit, termHits } from './term-hits.js';

const NO_HITS: readonly Hit[] = [];

/** The beginning of a description is enough (see detect-language.ts). */
const MOST_WORDS = 150;

function languageOf({ name, title, description }: SpaceWords): string | null {
  return detectLanguage([...title, ...description.slice(0, MOST_WORDS), ...name]);
}

/** Without a campaign no part asks for words. */
export function subjectOf(space: Space, aim: Aim | null): Subject {
  let words: SpaceWords | null = null;
  let language: string | null | undefined;
  let hits: readonly Hit[] | null = aim === null ? NO_HITS : null;
  return {
    space,
    get words() {
      words ??= spaceWords(space);
      return words;
    },
    get language() {
      if (language === undefined) language = space.language ?? languageOf(this.words);
      return language;
    },
    get hits() {
      if (hits === null) hits = aim === null ? NO_HITS : termHits(space, this.words, aim);
      return hits;
    },
  };
}
