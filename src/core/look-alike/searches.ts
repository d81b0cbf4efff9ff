/** searchesForLooks: what to ask the search index for places whose names a place may imitate. Pure. */
import type { SearchWords } from '../../domain/search.js';
import type { Space } from '../../domain/space.js';
import { silenceAtAnyDay } from './circumstances.js';
import { addressName } from './look-alike.js';
import { isOdd, nameForm } from './name-form.js';

/** Words beyond these tell no more. */
const MOST_WORDS = 12;

const asWord = (word: string): SearchWords => ({ words: [word], isPrefix: false, columns: ['name'] });

/** Names with all of the words but one: that one may be misspelled. */
function withoutOne(words: readonly string[]): readonly (readonly SearchWords[])[] {
  return words.map((_, gap) => words.filter((_word, at) => at !== gap).map(asWord));
}

/** Names that begin or end like the word: the other half may be misspelled. */
function byHalves(word: string): readonly (readonly SearchWords[])[] {
  const letters = [...word];
  // Of two words that differ by a letter the shorter one has at least so many in common with the other at one end.
  const size = Math.floor((letters.length - 1) / 2);
  if (size < 2) return [[asWord(word)]];
  const start = letters.slice(0, size).join('');
  const end = letters.reverse().slice(0, size).join('');
  return [
    [{ words: [start], isPrefix: true, columns: ['name'] }],
    [{ words: [end], isPrefix: true, columns: ['ends'] }],
  ];
}

function ofName(text: string): readonly (readonly SearchWords[])[] {
  const form = nameForm(text);
  if (form === null) return [];
  // By its own letters, and by the Latin ones that they may stand for.
  const forms = form.letters === 'latin' ? [form.words] : [form.words, form.lookWords];
  return forms.flatMap((all) => {
    const [first, ...others] = [...new Set(all)].slice(0, MOST_WORDS);
    if (first === undefined) return [];
    return others.length === 0 ? byHalves(first) : withoutOne([first, ...others]);
  });
}

/** Searches of all words each; none for a place of which too little is known to call it an imitation. */
export function searchesForLooks(space: Space): readonly (readonly SearchWords[])[] {
  const address = addressName(space);
  const names = address === null || address === space.name ? [space.name] : [space.name, address];
  const isKnown = space.createdAt !== null || space.country !== null || silenceAtAnyDay(space) !== 'no';
  return isKnown || names.some(isOdd) ? names.flatMap(ofName) : [];
}
