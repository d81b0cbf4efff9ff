/** English sentences about words that a campaign could have. */
import type { Catalogue } from '../tell.js';

export const sentences: Catalogue = {
  'suggest.title': (v) => `Words that ${v.name} could have`,
  'suggest.offer': () => 'Words from the places that fit best, each with some that use it:',
  'suggest.line': (v) => `  ${v.number}  ${v.term}   (${v.names})`,
  'suggest.say': (v) => `${v.term}: ${v.names}.`,
  'suggest.ask': () => 'Which of them fit? (their numbers, separated by commas; Enter for none)',
  'suggest.not-a-number': (v) => `"${v.text}" is none of them: type numbers from 1 to ${v.last}.`,
  'suggest.none': (v) =>
    `No further word stands in several of the best places of ${v.name}. More lists, or a few judgements, give more.`,
  'suggest.of-places': (v) =>
    `${v.name} looks for a place and finds all that is there. With a first word it would find only what speaks of that word, so none is suggested.`,
  'suggest.nothing-added': () => 'Nothing was added.',
  'suggest.added': (v) => `Added to the related words of ${v.name}: ${v.words}.`,
  'suggest.would-add': (v) => `Would be added to the related words of ${v.name}: ${v.words}. Nothing was saved.`,
  'suggest.next-add': (v) => `Next: turf campaign suggest --add ${v.word}   (adds those that fit, separated by commas)`,
  'col.best_places': () => 'Places',
  'col.examples': () => 'For example',
};
