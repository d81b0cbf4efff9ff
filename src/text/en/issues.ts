/** English sentences about issue packs: lists of words for an issue. */
import type { Catalogue } from '../tell.js';

export const sentences: Catalogue = {
  'issues.titles': () => 'Issues with words to look for',
  'issues.next': () => 'Next: turf campaign new NAME --issue housing   (or two of them: --issue housing,food)',
  'issues.next-one': (v) =>
    `Next: turf campaign new NAME --issue ${v.id}   (to change the list first: turf campaign issues ${v.id} -o my-pack.json, then --issue my-pack.json)`,
  'issues.terms': (v) => `Words in ${v.language}: ${v.text}`,
  'issues.related': (v) => `Related words in ${v.language} (count half): ${v.text}`,
  'issues.exclude': (v) => `Excluded words in ${v.language}: ${v.text}`,
  'issues.not-there': (v) =>
    `There is no issue "${v.text}".${v.meant === '' ? '' : ` Did you mean ${v.meant}?`} There are: ${v.list}. A file of your own ends in .json.`,
  'issues.no-language': (v) => `The issue "${v.id}" has no words in ${v.languages}; it has them in ${v.there}.`,
  'issues.no-language-hint': (v) =>
    `turf campaign issues ${v.id} -o my-pack.json   (add your language there, then give the file to --issue)`,
  'issues.offer': () => 'There are lists of words for these issues:',
  'issues.ask': () => 'Which of them are you about? (numbers with commas between; Enter for none)',
  'issues.not-a-number': (v) => `"${v.text}" is none of them: type numbers from 1 to ${v.last}, or Enter for none.`,
  'col.issue': () => 'Issue',
  'col.about': () => 'About',
  'col.word-count': () => 'Words',
  'col.some-words': () => 'Some of them',
};
